import { z } from 'zod';
import type { AwsRequest, AwsResponse, StreamEvent } from '../../../service.ts';
import type { Utterances } from '../ears/recognize-utterance.ts';
import { validated } from '../validated.ts';
import { sessionLabels } from '../wire-request.ts';
import { readClientEvent } from './client-event.ts';
import type { ConversationOptions } from './conversation-stream.ts';
import { ConversationStream } from './conversation-stream.ts';
import { Outbox } from './outbox.ts';
import { realTime } from './timers.ts';

const headersShape = z.object({ 'x-amz-lex-conversation-mode': z.enum(['AUDIO', 'TEXT']).default('AUDIO') });

/** AWS does not say how often; proxies and clients give up a silent stream after a minute. */
const HEARTBEAT_MS = 10_000;

/** StartConversation: a stream of events each way. The answer begins at once, and ends when the client ends its side. */
export function startConversation(request: AwsRequest, utterances: Utterances): AwsResponse {
  const labels = validated(sessionLabels, request.labels);
  const mode = validated(headersShape, request.headers)['x-amz-lex-conversation-mode'];
  const { requestId } = request;
  const outbox = new Outbox();
  return { events: converse(request, { ...utterances, labels, mode, requestId, outbox, after: realTime }) };
}

async function* converse(request: AwsRequest, options: ConversationOptions): AsyncGenerator<StreamEvent> {
  const { outbox, provider, labels } = options;
  const giveBack = provider.hold(labels);
  const conversation = new ConversationStream(options);
  const heartbeat = setInterval(() => outbox.send('HeartbeatEvent'), HEARTBEAT_MS);
  // Whoever is gone reads nothing: what waits for room must not wait for ever.
  request.signal.addEventListener('abort', () => outbox.end());
  void takeAll(request, conversation).then(
    () => outbox.end(),
    (error: unknown) => outbox.end({ error }),
  );
  try {
    yield* outbox.read();
  } finally {
    clearInterval(heartbeat);
    outbox.end();
    conversation.close();
    giveBack();
  }
}

async function takeAll({ events, signal }: AwsRequest, conversation: ConversationStream): Promise<void> {
  for await (const event of events) await conversation.take(readClientEvent(event));
  // Whoever hangs up in the middle of a word is not answered.
  if (!signal.aborted) await conversation.finish();
}
