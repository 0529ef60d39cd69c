import { createHmac } from 'node:crypto';

export const signingSecret = 'the signing secret of the tests';

export const signatureOf = (body: string, timestamp: string, secret = signingSecret): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;

/** A request as Slack sends it: events as JSON, pressed buttons as a form. */
export function signedRequest(payload: { readonly type: string }, at: Date = new Date()) {
  const isForm = payload.type === 'block_actions';
  const json = JSON.stringify(payload);
  const body = isForm ? new URLSearchParams({ payload: json }).toString() : json;
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const headers: Record<string, string> = {
    'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signatureOf(body, timestamp),
  };
  return { body, headers };
}
