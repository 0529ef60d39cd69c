import { z } from 'zod';
import type { AwsRequest, AwsResponse, Operation } from '../../service.ts';
import { detectLanguage } from './detect-language.ts';
import { languageCodes } from './language-codes.ts';
import { translateErrors } from './translate-errors.ts';
import type { LanguagePair, TranslationEngine } from './translation-engine.ts';

const longestText = 10_000;

const requestSchema = z.object({
  Text: z.string().min(1),
  SourceLanguageCode: z.string().min(2).max(5),
  TargetLanguageCode: z.string().min(2).max(5),
  TerminologyNames: z.array(z.string()).nullish(),
  Settings: z
    .object({
      Formality: z.enum(['FORMAL', 'INFORMAL']).nullish(),
      Profanity: z.enum(['MASK']).nullish(),
      Brevity: z.enum(['ON']).nullish(),
    })
    .nullish(),
});

export const translateOperations = (translate: TranslationEngine): readonly Operation[] => [
  {
    name: 'TranslateText',
    support: 'approximated',
    note:
      'Translates what its memory holds, and what Apertium can where it is installed; any other text is ' +
      'UnsupportedLanguagePairException. Settings are checked and not applied, there are no terminologies, and `auto` knows ' +
      'seven languages by their commonest words.',
    handler: (request) => translateText(request, translate),
  },
];

async function translateText({ json }: AwsRequest, translate: TranslationEngine): Promise<AwsResponse> {
  const { data, error } = requestSchema.safeParse(json);
  if (!data) {
    const members = error.issues.map((issue) => issue.path.join('.') || 'the body').join(', ');
    throw translateErrors.invalidRequest(`The request is not valid: ${members}.`);
  }
  checkText(data.Text);
  const [terminology] = data.TerminologyNames ?? [];
  if (terminology !== undefined) {
    throw translateErrors.resourceNotFound(`The specified terminology resource (${terminology}) could not be found.`);
  }
  const pair = pairOf(data);
  const translated = await translate(data.Text, pair);
  if (translated === undefined) throw unsupported(pair);
  return {
    json: { TranslatedText: translated, SourceLanguageCode: pair.from, TargetLanguageCode: pair.to },
  };
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
