import { z } from 'zod';
import type { AwsRequest, AwsResponse, RestJsonOperation } from '../../service.ts';
import type { LexiconStore } from './lexicons/lexicon-store.ts';
import { lexiconOperations } from './lexicons/operations.ts';
import { outputFormats } from './output-formats.ts';
import type { Synthesis } from './parse-synthesis.ts';
import { parseSynthesis } from './parse-synthesis.ts';
import type { PollyVoice } from './voices.ts';
import { pollyErrors } from './polly-errors.ts';
import { validMembers } from './valid-members.ts';
import { allVoices, languageCodes, languageName, voiceEngines } from './voices.ts';

/** Sound in the order's format, from its first bytes on; rejects, or throws while it is read, with ServiceFailureException. */
export type Speak = (synthesis: Synthesis) => Promise<AsyncIterable<Uint8Array>>;

export const pollyOperations = (
  speak: Speak,
  lexicons: LexiconStore,
  now: () => Date,
): readonly RestJsonOperation[] => [
  {
    name: 'SynthesizeSpeech',
    method: 'POST',
    path: '/v1/speech',
    support: 'approximated',
    note: 'Spoken by eSpeak, each voice in a shade of its own. Generative voices have no speech marks, and the times of marks are eSpeak’s; the lengths of pauses and the strength of emphasis are guesses. A voice without the engine asked for is EngineNotSupportedException, as documented; AWS was also seen to answer ValidationException.',
    handler: (request) => synthesizeSpeech(request, speak, lexicons),
  },
  {
    name: 'DescribeVoices',
    method: 'GET',
    path: '/v1/voices',
    support: 'approximated',
    note: 'All voices in one page; without those of languages that eSpeak does not speak, and without second languages.',
    handler: describeVoices,
  },
  ...lexiconOperations(lexicons, now),
];

async function synthesizeSpeech({ json }: AwsRequest, speak: Speak, lexicons: LexiconStore): Promise<AwsResponse> {
  const synthesis = parseSynthesis(json, lexicons);
  return {
    headers: {
      'content-type': outputFormats[synthesis.format].contentType,
      'x-amzn-requestcharacters': String(synthesis.billedCharacters),
    },
    body: await speak(synthesis),
  };
}

const voicesSchema = z.object({
  Engine: z.enum(voiceEngines).optional(),
  LanguageCode: z.enum(languageCodes).optional(),
});

function describeVoices({ query }: AwsRequest): AwsResponse {
  const { Engine: engine, LanguageCode: language } = validMembers(Object.fromEntries(query), voicesSchema);
  if (query.has('NextToken')) throw pollyErrors.invalidNextToken('All voices are in the first page.');
  const asked = allVoices.filter(
    (voice) =>
      (engine === undefined || voice.engines.includes(engine)) &&
      (language === undefined || voice.languageCode === language),
  );
  return { json: { Voices: asked.map(voiceJson) } };
}

const voiceJson = ({ id, gender, languageCode, engines }: PollyVoice) => ({
  Gender: gender,
  Id: id,
  LanguageCode: languageCode,
  LanguageName: languageName(languageCode),
  Name: id,
  SupportedEngines: engines,
});
