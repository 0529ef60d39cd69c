import type { AwsRequest, AwsResponse, Clock } from '../../../service.ts';
import type { LexProvider } from '../provider.ts';
import { answerHeaders, wireAnswer } from '../wire-answer.ts';
import type { SessionLabels } from '../wire-request.ts';
import { validated } from '../validated.ts';
import { sessionLabels, utteranceText, utteranceState } from '../wire-request.ts';
import type { BotEars } from './bot-ears.ts';
import { spokenInput, type SpokenInput } from './spoken-input.ts';
import type { Synthesize } from './spoken-answer.ts';
import { answerIn } from './spoken-answer.ts';
import type { UtteranceContent } from './utterance-content.ts';
import { readContent } from './utterance-content.ts';

export interface Utterances {
  readonly provider: LexProvider;
  readonly ears: BotEars;
  /** Without it, answers are text. */
  readonly synthesize: Synthesize | undefined;
  readonly now: Clock;
}

/** What was said, written or keyed in. */
type Said = SpokenInput | { readonly text: string; readonly inputMode: 'DTMF' | 'Text' };

/** Keys pressed on the telephone come as a request attribute, in the place of sound (DG: x-amz-lex:dtmf-transcript). */
const DTMF_ATTRIBUTE = 'x-amz-lex:dtmf-transcript';

/** RecognizeUtterance: text, sound or keys in, text or sound out. */
export async function recognizeUtterance(request: AwsRequest, utterances: Utterances): Promise<AwsResponse> {
  const { provider, ears, synthesize, now } = utterances;
  const labels = validated(sessionLabels, request.labels);
  const { sessionState, requestAttributes = {} } = utteranceState(request);
  const content = readContent(request.headers['content-type'] ?? '', request.body);
  const answer = answerIn(request.headers['response-content-type'], synthesize);
  const said = await whatWasSaid(content, { labels, keys: requestAttributes[DTMF_ATTRIBUTE] }, utterances);

  const responseContentType = answer.contentType;
  const operation = 'RecognizeUtterance' as const;
  const input = { ...said, operation, requestId: request.requestId, responseContentType, requestAttributes };
  const result = await provider.recognize(labels, input, sessionState);
  if (said.inputMode === 'Speech') ears.prepare(await provider.conversation(labels));
  const { locale } = await provider.conversation(labels);
  const members = { ...wireAnswer(result, { now: now(), requestId: request.requestId }), inputTranscript: said.text };
  const headers = answerHeaders(members, {
    'content-type': responseContentType,
    'x-amz-lex-input-mode': said.inputMode,
    'x-amz-lex-session-id': labels.sessionId,
  });
  return { headers, body: await answer.speak(result.session.messages, locale) };
}

async function whatWasSaid(
  content: UtteranceContent,
  { labels, keys }: { readonly labels: SessionLabels; readonly keys: string | undefined },
  { provider, ears }: Utterances,
): Promise<Said> {
  if (content.kind === 'text') return { text: validated(utteranceText, content.text), inputMode: 'Text' };
  if (keys !== undefined) return { text: validated(utteranceText, keys), inputMode: 'DTMF' };
  return spokenInput(await ears.hear(content.recording, await provider.conversation(labels)));
}
