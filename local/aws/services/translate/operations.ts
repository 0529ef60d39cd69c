import { z } from 'zod';
import type { AwsRequest, AwsResponse, Operation } from '../../service.ts';
import { detectLanguage } from './detect-language.ts';
import { languageCodes } from './language-codes.ts';
import { parseRequest } from './parse-request.ts';
import { markTerms, termsBetween, unmarkTerms } from './terminology.ts';
import type { AppliedTerm, TermTable } from './terminology.ts';
import { unknownTerminology } from './terminology-operations.ts';
import type { Terminologies } from './terminology-operations.ts';
import { translateErrors } from './translate-errors.ts';
import { firstOf } from './translation-engine.ts';
import type { LanguagePair, TranslationEngine } from './translation-engine.ts';

const longestText = 10_000;

const requestSchema = z.object({
  Text: z.string().min(1),
  SourceLanguageCode: z.string().min(2).max(5),
  TargetLanguageCode: z.string().min(2).max(5),
  // One at most (API reference).
  TerminologyNames: z.array(z.string()).max(1).nullish(),
  Settings: z
    .object({
      Formality: z.enum(['FORMAL', 'INFORMAL']).nullish(),
      Profanity: z.enum(['MASK']).nullish(),
      Brevity: z.enum(['ON']).nullish(),
    })
    .nullish(),
});

export interface Translating {
  /** What somebody wrote: its words are right as they are. */
  readonly memory: TranslationEngine;
  readonly engine: TranslationEngine;
  readonly terminologies: Terminologies;
}

export const translateOperations = (translating: Translating): readonly Operation[] => [
  {
    name: 'TranslateText',
    support: 'approximated',
    note:
      'Translates what its memory holds, and what Apertium can where it is installed; any other text is ' +
      'UnsupportedLanguagePairException. Settings are checked and not applied, and `auto` knows seven languages by their ' +
      'commonest words.',
    handler: (request) => translateText(request, translating),
  },
];

async function translateText({ json }: AwsRequest, translating: Translating): Promise<AwsResponse> {
  const data = parseRequest(requestSchema, json);
  checkText(data.Text);
  const [name] = data.TerminologyNames ?? [];
  const terminology = name === undefined ? undefined : translating.terminologies.get(name);
  if (name !== undefined && !terminology) throw unknownTerminology(name);
  const pair = pairOf(data);
  const reads = terminology && (terminology.isMulti || terminology.languages[0] === pair.from);
  const result = await withTerms(data.Text, { pair, table: reads ? terminology : undefined, ...translating });
  if (result === undefined) throw unsupported(pair);
  const { translated, applied } = result;
  return {
    json: {
      TranslatedText: translated,
      SourceLanguageCode: pair.from,
      TargetLanguageCode: pair.to,
      ...(name !== undefined && { AppliedTerminologies: [{ Name: name, Terms: applied }] }),
    },
  };
}

interface TermsOrder extends Translating {
  readonly pair: LanguagePair;
  readonly table: TermTable | undefined;
}

interface WithTerms {
  readonly translated: string;
  readonly applied: readonly AppliedTerm[];
}

/** The terms are kept out of what the engine sees; where it loses one, the text is translated without them. */
async function withTerms(text: string, { pair, table, memory, engine }: TermsOrder): Promise<WithTerms | undefined> {
  const marked = markTerms(text, termsBetween(table?.terms ?? [], pair));
  const written = await memory(text, pair);
  if (written !== undefined) {
    return { translated: written, applied: marked.applied.filter(({ TargetText }) => written.includes(TargetText)) };
  }
  const translate = firstOf([memory, engine]);
  const translated = marked.applied.length > 0 ? await translate(marked.text, pair) : undefined;
  const whole = translated === undefined ? undefined : unmarkTerms(translated, marked.applied);
  if (whole !== undefined) return { translated: whole, applied: marked.applied };
  const plain = await translate(text, pair);
  return plain === undefined ? undefined : { translated: plain, applied: [] };
}

function checkText(text: string): void {
  const bytes = Buffer.byteLength(text);
  if (bytes <= longestText) return;
  throw translateErrors.textSizeLimitExceeded(
    `Input text size exceeds limit. Max length of request text allowed is ${longestText} bytes while in this request the text size is ${bytes} bytes`,
  );
}

function pairOf({ Text, SourceLanguageCode, TargetLanguageCode }: z.infer<typeof requestSchema>): LanguagePair {
  const to = TargetLanguageCode;
  const from = SourceLanguageCode === 'auto' ? detected(Text) : SourceLanguageCode;
  if (!languageCodes.has(from) || !languageCodes.has(to)) throw unsupported({ from, to });
  if (from !== to) return { from, to };
  throw translateErrors.invalidRequest('The source and the target language are the same.');
}

function detected(text: string): string {
  const language = detectLanguage(text);
  if (language !== undefined) return language;
  // AWS names the best guess; here there is none better than the commonest language.
  throw translateErrors.detectedLanguageLowConfidence(
    'The confidence that Amazon Comprehend accurately detected the source language is low. If a low confidence level is acceptable for your application, you can use the language in the exception to call Amazon Translate again.',
    { DetectedLanguageCode: 'en' },
  );
}

const unsupported = ({ from, to }: LanguagePair): Error =>
  translateErrors.unsupportedLanguagePair(`Unsupported language pair: ${from} to ${to}.`, {
    SourceLanguageCode: from,
    TargetLanguageCode: to,
  });
