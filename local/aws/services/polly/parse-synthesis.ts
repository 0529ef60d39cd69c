import { z } from 'zod';
import { validationException } from '../../wire/aws-error.ts';
import { applyLexicons } from './lexicons/apply-lexicons.ts';
import type { LexiconStore } from './lexicons/lexicon-store.ts';
import type { MarksOrder } from './marks/render-marks.ts';
import { indexSource } from './marks/source-index.ts';
import type { SourceIndex } from './marks/source-index.ts';
import type { OutputFormatName } from './output-formats.ts';
import { defaultSampleRate, outputFormats } from './output-formats.ts';
import { pollyErrors } from './polly-errors.ts';
import type { Segment } from './speech/segment.ts';
import { plainStyle } from './speech/segment.ts';
import type { SsmlSpeech } from './ssml/read-ssml.ts';
import { readSsml } from './ssml/read-ssml.ts';
import type { PollyVoice, VoiceEngine } from './voices.ts';
import { validMembers } from './valid-members.ts';
import { allVoices, findVoice, languageCodes, voiceEngines } from './voices.ts';

/** A request that Polly would take. */
export interface Synthesis {
  readonly segments: readonly Segment[];
  readonly voice: PollyVoice;
  readonly format: OutputFormatName;
  readonly sampleRate: number;
  readonly billedCharacters: number;
  /** Of the format json. */
  readonly marks?: MarksOrder;
}

const LONGEST_TEXT = 6000;
const LONGEST_BILLED_TEXT = 3000;

const formatNames = [
  'json',
  'mp3',
  'ogg_opus',
  'ogg_vorbis',
  'pcm',
  'mulaw',
  'alaw',
] as const satisfies readonly OutputFormatName[];

const requestSchema = z.object({
  OutputFormat: z.enum(formatNames),
  Text: z.string(),
  VoiceId: z.enum(allVoices.map((voice) => voice.id)),
  Engine: z.enum(voiceEngines).nullish(),
  LanguageCode: z.enum(languageCodes).nullish(),
  LexiconNames: z.array(z.string()).max(5).nullish(),
  SampleRate: z.string().nullish(),
  SpeechMarkTypes: z
    .array(z.enum(['sentence', 'ssml', 'viseme', 'word']))
    .max(4)
    .nullish(),
  TextType: z.enum(['ssml', 'text']).nullish(),
});

type SynthesisRequest = z.infer<typeof requestSchema>;

/** Checks the body of SynthesizeSpeech in the order of: members, voice, format, lexicons, text. Throws Polly's errors. */
export function parseSynthesis(body: unknown, lexicons: Pick<LexiconStore, 'get'>): Synthesis {
  const request = validMembers(body, requestSchema);
  const { voice, engine } = chooseVoice(request);
  const format = request.OutputFormat;
  const types = chooseMarks(request, engine);
  const sampleRate = chooseSampleRate(request.SampleRate ?? undefined, { format, engine });
  const named = (request.LexiconNames ?? []).map((name) => lexicons.get(name).pls);
  const source = types && indexSource(request.Text, { isSsml: request.TextType === 'ssml' });
  const { segments, characters } = readText(request, { voice, engine }, source);
  return {
    segments: applyLexicons(segments, named),
    voice,
    format,
    sampleRate,
    billedCharacters: characters,
    ...(types && source && { marks: { types, sentences: source.sentences() } }),
  };
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

/** The speech marks that are asked for; undefined where sound is. */
function chooseMarks({ OutputFormat, SpeechMarkTypes, TextType }: SynthesisRequest, engine: VoiceEngine) {
  const types = SpeechMarkTypes ?? [];
  if (OutputFormat !== 'json') {
    if (types.length === 0) return undefined;
    throw pollyErrors.marksNotSupported('Speech marks are only available for content in json format.');
  }
  if (types.length === 0)
    throw pollyErrors.marksNotSupported('The format json needs at least one type of speech marks.');
  if (engine === 'generative') throw validationException('Generative voices have no speech marks.');
  if (types.includes('ssml') && TextType !== 'ssml') {
    throw pollyErrors.ssmlMarksNotSupported('SSML speech marks are only available for text of the type ssml.');
  }
  return types;
}

function chooseSampleRate(
  given: string | undefined,
  { format, engine }: { readonly format: OutputFormatName; readonly engine: VoiceEngine },
): number {
  if (given === undefined) return defaultSampleRate(format, engine);
  const rate = outputFormats[format].sampleRates.find((allowed) => String(allowed) === given);
  if (rate === undefined) throw pollyErrors.invalidSampleRate(`The sample rate ${given} is not valid for ${format}.`);
  return rate;
}

function readText(
  { Text, TextType }: SynthesisRequest,
  { voice, engine }: ChosenVoice,
  source: SourceIndex | undefined,
): SsmlSpeech {
  if (Array.from(Text).length > LONGEST_TEXT) throw tooLong();
  const speech =
    TextType === 'ssml'
      ? readSsml(Text, { voiceId: voice.id, engine, languageCode: voice.languageCode }, source)
      : plainSpeech(Text, voice.languageCode, source);
  if (speech.characters > LONGEST_BILLED_TEXT) throw tooLong();
  return speech;
}

const plainSpeech = (text: string, language: string, source: SourceIndex | undefined): SsmlSpeech => ({
  segments:
    text.trim() === ''
      ? []
      : [
          {
            kind: 'speech',
            parts: [text],
            style: plainStyle(language),
            ...(source && { words: [source.words({ from: 0, to: text.length })] }),
          },
        ],
  characters: Array.from(text).length,
});

const tooLong = (): Error => pollyErrors.textLengthExceeded('Maximum text length has been exceeded');
