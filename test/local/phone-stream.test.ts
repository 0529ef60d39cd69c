import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { WebSocket } from 'ws';
import { createConversation } from '../../channels/conversation.ts';
import type { CallEvent } from '../../channels/telephony/media-stream/call-event.ts';
import { createCallTickets } from '../../channels/telephony/media-stream/call-ticket.ts';
import { createMediaStreamGateway } from '../../channels/telephony/media-stream/gateway.ts';
import type { StreamLimits } from '../../channels/telephony/media-stream/stream-connection.ts';
import { newSid, openStream } from '../../local/call/place-call.ts';
import { PhoneLine } from '../../local/call/phone-line.ts';
import { createFakeLexRuntime } from '../unit/channels/fake-lex-runtime.ts';
import { createFakeTalks } from '../unit/channels/telephony/fake-talk.ts';
import { speech } from '../unit/channels/telephony/sounds.ts';

/** The stream over a real WebSocket, with a Lex that is a script. */
const authToken = 't'.repeat(32);
const tickets = createCallTickets(authToken);
const limits = { start: 300, heartbeat: 100, garbage: 10 };

const events: { readonly event: CallEvent; readonly callSid: string }[] = [];
const lex = createFakeLexRuntime();
const talks = createFakeTalks();

async function serve(allowed: Partial<StreamLimits>) {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `ws://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const gateway = createMediaStreamGateway({
    authToken,
    tickets,
    limits: allowed,
    publicUrl: origin.replace('ws', 'http'),
    locales: ['en_US'],
    conversation: createConversation({ lex, locales: ['en_US'] }),
    openTalk: talks.openTalk,
    voiceOf: () => ({
      async *speak() {
        yield new Uint8Array(8000);
      },
    }),
    watch: (event, callSid) => events.push({ event, callSid }),
  });
  gateway.attach(server);
  const close = () => {
    gateway.close();
    server.close();
    server.closeAllConnections();
  };
  return { origin, close };
}

let door: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  door = await serve(limits);
});
afterAll(() => {
  door.close();
});

interface Opened {
  readonly socket: WebSocket;
  readonly line: PhoneLine;
  readonly callSid: string;
  /** The WebSocket's closing code. */
  readonly closed: Promise<number>;
}

interface OpenOptions {
  readonly callSid?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly origin?: string;
}

async function open(options: OpenOptions = {}): Promise<Opened> {
  const socket = openStream(`${options.origin ?? door.origin}/phone/stream`, authToken);
  const closed = once(socket, 'close').then(([code]) => Number(code));
  await once(socket, 'open');
  const callSid = options.callSid ?? newSid('CA');
  const parameters = options.parameters ?? tickets.write({ callSid, caller: 'phone-x', locale: '' });
  return {
    socket,
    line: new PhoneLine(socket, { accountSid: newSid('AC'), callSid, streamSid: newSid('MZ'), parameters }),
    callSid,
    closed,
  };
}

const ends = (call: string) =>
  events.flatMap(({ event, callSid }) => (event.kind === 'ended' && callSid === call ? [event.reason] : []));

async function ended(call: string) {
  while (ends(call).length === 0) await new Promise(setImmediate);
  return ends(call);
}

/** The answer to an upgrade that is refused. */
async function refusal(path: string, token: string): Promise<number> {
  const socket = openStream(door.origin + path, token);
  const [, response]: { statusCode?: number }[] = await once(socket, 'unexpected-response');
  socket.on('error', () => {});
  socket.terminate();
  return response?.statusCode ?? 0;
}

describe('who may open a stream', () => {
  test('is Twilio', async () => {
    expect(await refusal('/phone/stream', 'another token')).toBe(403);
    expect(await refusal('/elsewhere', authToken)).toBe(404);
  });

  test('and for a call that our webhook knows', async () => {
    const { line, closed } = await open({ parameters: { caller: 'phone-x' } });
    line.start();
    expect(await closed).toBe(1008);
    line.stop();
  });

  test('once for each call', async () => {
    const first = await open();
    first.line.start();
    await first.line.botSpeaks();
    const second = await open({ callSid: first.callSid });
    second.line.start();
    expect(await second.closed).toBe(1008);
    second.line.stop();
    first.line.hangUp();
    await first.closed;
  });

  test('not without saying which', async () => {
    const { closed } = await open();
    expect(await closed).toBe(1008);
  });
});

describe('a stream', () => {
  test('carries the greeting, and is cleaned up when the caller hangs up', async () => {
    const { line, callSid, closed } = await open();
    line.start();
    await line.botSpeaks();
    line.hangUp();
    await closed;
    expect(await ended(callSid)).toEqual(['hung up']);
    expect(lex.deleted).toContain(`phone-${callSid}`);
  });

  test('that starts twice is of the first call', async () => {
    const { line, closed } = await open();
    const before = lex.started.length;
    line.start();
    line.send('start', {
      callSid: newSid('CA'),
      customParameters: {},
      mediaFormat: { encoding: 'audio/x-mulaw', sampleRate: 8000, channels: 1 },
    });
    await line.botSpeaks();
    await line.botIsQuiet();
    expect(lex.started.length - before).toBe(1);
    line.hangUp();
    await closed;
  });

  test('that ends in the middle of a word ends the talk with Lex', async () => {
    const { line, socket, callSid } = await open();
    const before = talks.closed;
    line.start();
    await line.botSpeaks();
    await line.botIsQuiet();
    await line.say(speech(300));
    socket.terminate();
    line.stop();
    expect(await ended(callSid)).toEqual(['hung up']);
    expect(talks.closed).toBe(before + 1);
  });

  test('brings what is said to Lex as sound, and keys as keys', async () => {
    const { line, closed } = await open();
    const before = { ...talks.heard };
    line.start();
    await line.botSpeaks();
    await line.botIsQuiet();
    await line.say(speech(600));
    line.press('2#');
    await line.say(speech(20));
    expect(talks.heard.samples - before.samples).toBeGreaterThan(600 * 8);
    expect(talks.heard.keys.slice(before.keys.length)).toBe('2#');
    line.hangUp();
    await closed;
  });

  test('with garbage in it goes on, until there is nothing else', async () => {
    const { line, socket, callSid, closed } = await open();
    line.start();
    for (const text of ['', '{', '[]', '{"event":"media"}', 'x'.repeat(10_000)]) socket.send(text);
    socket.send(Buffer.from([0xff, 0xfe]));
    await line.botSpeaks();
    expect(ends(callSid)).toEqual([]);
    for (let count = 0; count < 10; count++) socket.send('?');
    expect(await closed).toBe(1008);
    line.stop();
  });

  test('with a message that is too long is closed', async () => {
    const { line, socket, callSid, closed } = await open();
    line.start();
    await line.botSpeaks();
    socket.send('x'.repeat(100_000));
    expect(await closed).toBe(1009);
    line.stop();
    expect(await ended(callSid)).toEqual(['hung up']);
  });

  test('to a side that has gone away is cut off', async () => {
    const { line, socket, callSid } = await open();
    line.start();
    await line.botSpeaks();
    line.stop();
    socket.pause();
    expect(await ended(callSid)).toEqual(['cut off']);
    socket.terminate();
  });

  test('that piles up what it does not read is cut off', async () => {
    const strict = await serve({ waiting: -1 });
    const { line, callSid, closed } = await open({ origin: strict.origin });
    line.start();
    expect(await closed).toBe(1006);
    expect(await ended(callSid)).toEqual(['cut off']);
    line.stop();
    strict.close();
  });
});
