import { z } from 'zod';
import { validationException } from '../../wire/aws-error.ts';
import type { OutputFormatName } from './output-formats.ts';
import { defaultSampleRate, outputFormats } from './output-formats.ts';
import { pollyErrors } from './polly-errors.ts';
import type { Segment } from './speech/segment.ts';
import { plainStyle } from './speech/segment.ts';
import type { SsmlSpeech } from './ssml/read-ssml.ts';
import { readSsml } from './ssml/read-ssml.ts';
import type { PollyVoice, VoiceEngine } from './voices.ts';
import { allVoices, findVoice } from './voices.ts';

/** A request that Polly would take. */
export interface Synthesis {
  readonly segments: readonly Segment[];
  readonly voice: PollyVoice;
  readonly format: OutputFormatName;
  readonly sampleRate: number;
  readonly billedCharacters: number;
}

const LONGEST_TEXT = 6000;
const LONGEST_BILLED_TEXT = 3000;

const engines = ['standard', 'neural', 'long-form', 'generative'] as const satisfies readonly VoiceEngine[];
/** What Polly can do and this one cannot: named here, so that the refusal can say so. */
const ABSENT_FORMATS = ['json', 'ogg_opus'];

const requestSchema = z.object({
  OutputFormat: z.enum([...Object.keys(outputFormats), ...ABSENT_FORMATS]),
  Text: z.string(),
  VoiceId: z.enum(allVoices.map((voice) => voice.id)),
  Engine: z.enum(engines).nullish(),
  LanguageCode: z.string().nullish(),
  LexiconNames: z.array(z.string()).max(5).nullish(),
  SampleRate: z.string().nullish(),
  SpeechMarkTypes: z
    .array(z.enum(['sentence', 'ssml', 'viseme', 'word']))
    .max(4)
    .nullish(),
  TextType: z.enum(['ssml', 'text']).nullish(),
});

type SynthesisRequest = z.infer<typeof requestSchema>;

/** Checks the body of SynthesizeSpeech in the order of: members, voice, format, text. Throws Polly's errors. */
export function parseSynthesis(body: unknown): Synthesis {
  const { data: request, error } = requestSchema.safeParse(body, { reportInput: true });
  if (!request) throw validationException(describe(error));
  const { voice, engine } = chooseVoice(request);
  const format = chooseFormat(request);
  const sampleRate = chooseSampleRate(request.SampleRate ?? undefined, { format, engine });
  const [lexicon] = request.LexiconNames ?? [];
  if (lexicon !== undefined) throw pollyErrors.lexiconNotFound(`The lexicon ${lexicon} was not found.`);
  const { segments, characters } = readText(request, { voice, engine });
  return { segments, voice, format, sampleRate, billedCharacters: characters };
}

/** In the words of AWS's validation, which names members in camel case and a missing one null. */
function describe(error: z.ZodError): string {
  const problems = error.issues.map((issue) => {
    const member = String(issue.path[0] ?? '');
    const value = issue.input ?? null;
    const allowed =
      issue.code === 'invalid_value' ? `satisfy enum value set: [${issue.values.join(', ')}]` : 'be valid';
    return [
      `Value ${value === null ? 'null' : `'${typeof value === 'string' ? value : JSON.stringify(value)}'`}`,
      `at '${member.charAt(0).toLowerCase()}${member.slice(1)}'`,
      `failed to satisfy constraint: Member must ${value === null ? 'not be null' : allowed}`,
    ].join(' ');
  });
  return `${problems.length} validation error${problems.length === 1 ? '' : 's'} detected: ${problems.join('; ')}`;
}

interface ChosenVoice {
  readonly voice: PollyVoice;
  readonly engine: VoiceEngine;
}

function chooseVoice({ VoiceId, Engine, LanguageCode }: SynthesisRequest): ChosenVoice {
  const voice = findVoice(VoiceId);
  if (!voice) throw validationException(`The voice ${VoiceId} is not known.`);
  const engine = Engine ?? 'standard';
  if (!voice.engines.includes(engine)) {
    throw pollyErrors.engineNotSupported(`This voice does not support the selected engine: ${engine}`);
  }
  // Bilingual voices apart, which here speak their first language, a voice has one language and the member changes nothing.
  if (LanguageCode && LanguageCode !== voice.languageCode) {
    throw pollyErrors.languageNotSupported(`The voice ${VoiceId} does not speak ${LanguageCode}.`);
  }
  return { voice, engine };
}

function chooseFormat({ OutputFormat, SpeechMarkTypes }: SynthesisRequest): OutputFormatName {
  if (!isKnownFormat(OutputFormat)) {
    throw validationException(
      `Local Polly does not make ${OutputFormat}; it makes ${Object.keys(outputFormats).join(', ')}.`,
    );
  }
  if (SpeechMarkTypes && SpeechMarkTypes.length > 0) {
    throw pollyErrors.marksNotSupported('Speech marks are only available for content in json format.');
  }
  return OutputFormat;
}

const isKnownFormat = (format: string): format is OutputFormatName => format in outputFormats;

function chooseSampleRate(
  given: string | undefined,
  { format, engine }: { readonly format: OutputFormatName; readonly engine: VoiceEngine },
): number {
  if (given === undefined) return defaultSampleRate(format, engine);
  const rate = outputFormats[format].sampleRates.find((allowed) => String(allowed) === given);
  if (rate === undefined) throw pollyErrors.invalidSampleRate(`The sample rate ${given} is not valid for ${format}.`);
  return rate;
}

function readText({ Text, TextType }: SynthesisRequest, { voice, engine }: ChosenVoice): SsmlSpeech {
  if (Array.from(Text).length > LONGEST_TEXT) throw tooLong();
  const speech =
    TextType === 'ssml'
      ? readSsml(Text, { voiceId: voice.id, engine, languageCode: voice.languageCode })
      : plainSpeech(Text, voice.languageCode);
  if (speech.characters > LONGEST_BILLED_TEXT) throw tooLong();
  return speech;
}

const plainSpeech = (text: string, language: string): SsmlSpeech => ({
  segments: text.trim() === '' ? [] : [{ kind: 'speech', parts: [text], style: plainStyle(language) }],
  characters: Array.from(text).length,
});

const tooLong = (): Error => pollyErrors.textLengthExceeded('Maximum text length has been exceeded');
