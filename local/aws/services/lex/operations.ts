import type { AwsRequest, AwsResponse, Clock, RestJsonOperation } from '../../service.ts';
import { startConversation } from './conversation/start-conversation.ts';
import type { Utterances } from './ears/recognize-utterance.ts';
import { recognizeUtterance } from './ears/recognize-utterance.ts';
import { answerIn, TEXT_ANSWER } from './ears/spoken-answer.ts';
import type { LexProvider } from './provider.ts';
import type { Attributes } from './runtime-types.ts';
import { answerHeaders, wireAnswer } from './wire-answer.ts';
import { validated } from './validated.ts';
import { putSessionBody, recognizeBody, sessionLabels } from './wire-request.ts';

const SESSION = '/bots/{botId}/botAliases/{botAliasId}/botLocales/{localeId}/sessions/{sessionId}';

/** The Lex V2 runtime's operations: decode, validate, hand over, encode. */
export const lexOperations = (utterances: Utterances): readonly RestJsonOperation[] => [
  ...turnOperations(utterances),
  ...sessionOperations(utterances),
];

const turnOperations = ({ provider, now, ...speech }: Utterances): readonly RestJsonOperation[] => [
  {
    name: 'RecognizeText',
    method: 'POST',
    path: `${SESSION}/text`,
    support: 'approximated',
    note: 'understands by a classifier of its own, trained on the sample utterances',
    handler: (request) => recognizeText(provider, request, now),
  },
  {
    name: 'RecognizeUtterance',
    method: 'POST',
    path: `${SESSION}/utterance`,
    input: 'bytes',
    support: 'approximated',
    note: 'hears the words of the bot alone, in English and French, as PCM; Opus and other languages are refused',
    handler: (request) => recognizeUtterance(request, { provider, now, ...speech }),
  },
  {
    name: 'StartConversation',
    method: 'POST',
    path: `${SESSION}/conversation`,
    input: 'events',
    support: 'approximated',
    note: 'hears and speaks as RecognizeUtterance; transcripts also come while somebody is still speaking; no fulfilment updates',
    handler: (request) => startConversation(request, { provider, now, ...speech }),
  },
];

const sessionOperations = ({ provider, now, ...speech }: Utterances): readonly RestJsonOperation[] => [
  {
    name: 'PutSession',
    method: 'POST',
    path: SESSION,
    support: 'approximated',
    note: 'its messages are spoken by the local Polly',
    handler: (request) => putSession(request, { provider, now, ...speech }),
  },
  {
    name: 'GetSession',
    method: 'GET',
    path: SESSION,
    support: 'exact',
    note: '',
    handler: (request) => getSession(provider, request, now),
  },
  {
    name: 'DeleteSession',
    method: 'DELETE',
    path: SESSION,
    support: 'exact',
    note: '',
    handler: (request) => deleteSession(provider, request),
  },
];

async function recognizeText(provider: LexProvider, request: AwsRequest, now: Clock): Promise<AwsResponse> {
  const labels = validated(sessionLabels, request.labels);
  const body = validated(recognizeBody, request.json);
  const result = await provider.recognize(labels, textInput(request, body), body.sessionState);
  const answer = wireAnswer(result, { now: now(), requestId: request.requestId });
  return { json: { sessionId: labels.sessionId, ...answer } };
}

async function putSession(request: AwsRequest, { provider, ears, synthesize, now }: Utterances): Promise<AwsResponse> {
  const labels = validated(sessionLabels, request.labels);
  const { sessionState, messages = [], requestAttributes } = validated(putSessionBody, request.json);
  // The one header that this API spells without hyphens.
  const answer = answerIn(request.headers['responsecontenttype'], synthesize);
  const input = textInput(request, { text: '', requestAttributes });
  const result = await provider.putSession(labels, input, { sessionState, messages });
  const members = wireAnswer(result, { now: now(), requestId: request.requestId });
  const headers = answerHeaders(
    { ...members, interpretations: undefined },
    { 'content-type': answer.contentType, 'x-amz-lex-session-id': labels.sessionId },
  );
  const conversation = await provider.conversation(labels);
  if (answer.contentType !== TEXT_ANSWER) ears.prepare(conversation);
  return { headers, body: await answer.speak(result.session.messages, conversation.locale) };
}

async function getSession(provider: LexProvider, request: AwsRequest, now: Clock): Promise<AwsResponse> {
  const labels = validated(sessionLabels, request.labels);
  const session = await provider.getSession(labels);
  const answer = wireAnswer({ session, requestAttributes: {} }, { now: now(), requestId: request.requestId });
  return { json: { sessionId: labels.sessionId, ...answer } };
}

async function deleteSession(provider: LexProvider, request: AwsRequest): Promise<AwsResponse> {
  const labels = validated(sessionLabels, request.labels);
  await provider.deleteSession(labels);
  return { json: labels };
}

interface Said {
  readonly text: string;
  readonly requestAttributes?: Attributes | undefined;
}

const textInput = ({ requestId }: AwsRequest, { text, requestAttributes = {} }: Said) => ({
  requestId,
  text,
  inputMode: 'Text' as const,
  responseContentType: TEXT_ANSWER,
  requestAttributes,
});
