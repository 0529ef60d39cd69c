import { Hono } from 'hono';
import { receiveEvent } from './receive-event.ts';
import { readPayload } from './read-payload.ts';
import type { SlackTurn } from './slack-turn.ts';
import { createSignatureCheck } from './verify-signature.ts';

export interface SlackAppOptions {
  readonly signingSecret: string;
  /** Puts a turn where a worker finds it, once however often it is given. Slack waits three seconds for us in all. */
  readonly enqueue: (turn: SlackTurn) => Promise<void>;
  /** Hears why a request could not be taken. Slack will send it again. */
  readonly report: (error: Error) => void;
  readonly now?: () => Date;
}

/**
 * The Slack door over HTTP: POST /slack/events takes events and pressed buttons. It verifies, queues and acknowledges; the
 * answer is the worker's (answer-turn.ts).
 */
export function createSlackApp({ signingSecret, enqueue, report, now = () => new Date() }: SlackAppOptions): Hono {
  const isFromSlack = createSignatureCheck(signingSecret, now);

  const app = new Hono();
  app.onError((error, context) => {
    report(error);
    return context.body(null, 500);
  });

  app.post('/slack/events', async (context) => {
    const body = new Uint8Array(await context.req.arrayBuffer());
    const payload = readPayload(body, context.req.header('content-type'));
    // Slack looks at the certificate now and then, and does not sign that.
    if (payload.kind === 'ssl-check') return context.body(null, 200);
    const timestamp = context.req.header('x-slack-request-timestamp');
    const signature = context.req.header('x-slack-signature');
    if (!isFromSlack({ body, timestamp, signature })) return context.body(null, 401);
    if (payload.kind === 'unreadable') return context.body(null, 400);
    if (payload.kind === 'url-verification') return context.json({ challenge: payload.challenge });
    const turn = receiveEvent(payload.value);
    if (turn !== undefined) await enqueue(turn);
    return context.body(null, 200);
  });

  return app;
}
