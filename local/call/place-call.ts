import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { signRequest } from '../../channels/telephony/media-stream/twilio-signature.ts';
import { PhoneLine } from './phone-line.ts';
import { readTwiml, type Twiml } from './read-twiml.ts';

export interface CallTarget {
  /** The phone door's first webhook. */
  readonly url: string;
  readonly authToken: string;
  readonly from?: string;
}

export interface PlacedCall {
  readonly line: PhoneLine;
  readonly callSid: string;
  /** Puts the receiver down; the door hears of it as it does from Twilio. */
  hangUp(): Promise<void>;
  /** The stream has ended, by either side: what the door wants done next. */
  readonly after: Promise<Twiml>;
}

export const newSid = (prefix: 'AC' | 'CA' | 'MZ'): string => prefix + randomBytes(16).toString('hex');

/** A signed form, as Twilio posts it to a webhook. */
export async function postForm(url: string, authToken: string, fields: Readonly<Record<string, string>>) {
  const body = new URLSearchParams(fields);
  const headers = { 'x-twilio-signature': signRequest(authToken, { url, fields: body }) };
  return fetch(url, { method: 'POST', body, headers });
}

export function openStream(url: string, authToken: string): WebSocket {
  return new WebSocket(url, { headers: { 'x-twilio-signature': signRequest(authToken, { url }) } });
}

/** Calls the phone door as Twilio does when somebody rings: webhook, stream, and webhook again when the stream has ended. */
export async function placeCall({ url, authToken, from = '+15550100' }: CallTarget): Promise<PlacedCall> {
  const fields = { AccountSid: newSid('AC'), CallSid: newSid('CA'), From: from, To: '+15550199' };
  const ask = async (webhook: string, status: string): Promise<Twiml> => {
    const response = await postForm(webhook, authToken, { ...fields, CallStatus: status });
    if (!response.ok) throw new Error(`The phone door answered ${response.status}.`);
    return readTwiml(await response.text());
  };
  const { stream, actionUrl } = await ask(url, 'ringing');
  if (stream === undefined || actionUrl === undefined) throw new Error('The phone door connects no stream.');

  const socket = openStream(stream.url, authToken);
  await once(socket, 'open');
  const line = new PhoneLine(socket, {
    accountSid: fields.AccountSid,
    callSid: fields.CallSid,
    streamSid: newSid('MZ'),
    parameters: stream.parameters,
  });
  line.start();
  let status = 'in-progress';
  const after = once(socket, 'close').then(() => {
    line.stop();
    return ask(actionUrl, status);
  });
  // Whoever does not wait for it need not hear that the door was gone by then.
  after.catch(() => {});
  const hangUp = async () => {
    status = 'completed';
    line.hangUp();
    await after;
  };
  return { line, callSid: fields.CallSid, hangUp, after };
}
