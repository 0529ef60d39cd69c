import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalPhone, openLocalPhone } from '../../local/call/open-local-phone.ts';
import { type PlacedCall, placeCall } from '../../local/call/place-call.ts';
import { TurnQueue } from '../../local/call/turn-queue.ts';
import type { Frontdesk } from '../../local/start-frontdesk.ts';
import { createSyntheticCaller, type SyntheticCaller } from '../../local/synthetic-caller/synthetic-caller.ts';
import { startTestFrontdesk } from '../support/frontdesk.ts';

/** The whole bot on a telephone line: sound in, sound out. */
let frontdesk: Frontdesk;
let caller: SyntheticCaller;
let phone: LocalPhone;
let turns: TurnQueue;
let call: PlacedCall;
const interruptions: string[] = [];

beforeAll(async () => {
  [frontdesk, caller] = await Promise.all([startTestFrontdesk(), createSyntheticCaller()]);
  phone = await openLocalPhone((event) => {
    turns.watch(event);
    if (event.kind === 'interrupted' || event.kind === 'ended') interruptions.push(event.kind);
  });
});
afterAll(async () => {
  phone.close();
  await frontdesk.close();
});

// A call that is still open would go on into the next test.
afterEach(() => call.hangUp());

async function dialIn(): Promise<void> {
  turns = new TurnQueue();
  interruptions.length = 0;
  call = await placeCall(phone);
}

async function say(text: string) {
  await call.line.say(await caller.say(text, 'rms'));
  const turn = await turns.next();
  return { heard: turn?.reply.heard?.toLowerCase(), intent: turn?.reply.intent, handoff: turn?.reply.handoff?.queue };
}

describe('a call', () => {
  test('books by voice and keys, over the bot’s voice, and comes to a person', async () => {
    await dialIn();
    const greeting = await turns.next();
    expect(greeting?.reply.intent?.name).toBe('Welcome');
    await call.line.botIsQuiet();
    expect(await say('book a flight from London to Paris tomorrow')).toMatchObject({
      heard: expect.stringMatching(/flight from london to paris tomorrow$/),
      intent: { name: 'BookFlight', slotToElicit: 'Passengers' },
    });

    // The flights take so long to say that the bot still speaks when a slow machine has heard the first word.
    await call.line.botSpeaks();
    let clears = call.line.clears;
    interruptions.length = 0;
    expect(await say('can you repeat that please')).toMatchObject({
      heard: expect.stringMatching(/repeat that/),
      intent: { name: 'BookFlight', slotToElicit: 'Passengers' },
    });
    expect(interruptions).toEqual(['interrupted']);
    expect(call.line.clears).toBe(clears + 1);

    await call.line.botSpeaks();
    clears = call.line.clears;
    call.line.press('2#');
    expect((await turns.next())?.reply).toMatchObject({ intent: { slotToElicit: 'Cabin' } });
    expect(call.line.clears).toBe(clears + 1);
    await call.line.botSpeaks();

    expect(await say('speak to a person')).toMatchObject({ handoff: 'bookings' });
    expect(await call.after).toEqual({ dial: '+15550111' });
    const { bot } = call.line.recording;
    expect(bot.some((sample) => Math.abs(sample) > 5000)).toBe(true);
  }, 180_000);

  test('goes on in the language that is asked for, with what was understood', async () => {
    await dialIn();
    await turns.next();
    await call.line.botIsQuiet();
    expect(await say('book a flight from London to Paris tomorrow')).toMatchObject({
      intent: { slotToElicit: 'Passengers' },
    });
    await call.line.say(await caller.say('in French please', 'rms'));
    expect((await turns.next())?.reply).toMatchObject({
      heard: 'in french please',
      localeId: 'fr_FR',
      intent: { name: 'BookFlight', slotToElicit: 'Passengers' },
    });
    await call.line.botIsQuiet();
    call.line.press('2#');
    const reply = (await turns.next())?.reply;
    expect(reply).toMatchObject({ intent: { slotToElicit: 'Cabin' } });
    expect(reply?.messages.map(({ text }) => text).join(' ')).toContain('affaires');
  }, 180_000);

  test('ends where the caller hangs up', async () => {
    await dialIn();
    await call.line.botSpeaks();
    await call.hangUp();
    expect(interruptions).toEqual(['ended']);
    expect(await call.after).toEqual({});
  });
});
