import { describe, expect, test } from '@jest/globals';
import { ConversationError } from '../../../../channels/conversation-error.ts';
import { lexTiming } from '../../../../channels/telephony/media-stream/call-timing.ts';
import { readLexAnswer } from '../../../../channels/read-lex-answer.ts';
import type { LexAnswer } from '../../../../channels/read-lex-answer.ts';
import { anAnswer, plainText } from '../fake-lex-runtime.ts';
import { aCall, aGreetedCall } from './a-call.ts';
import { silence, speech } from './sounds.ts';

const says = (text: string) => anAnswer({ messages: [plainText(text)] });
const aLongAnswer = says('A very long answer that nobody wants to hear to its end.');
const aQuestion = anAnswer({
  messages: [plainText('From where?')],
  intent: { name: 'BookFlight', state: 'InProgress' },
  next: { type: 'ElicitSlot', slotToElicit: 'Origin' },
});
const closed = anAnswer({ messages: [plainText('Done.')], next: { type: 'Close' } });
const broken = { kind: 'failed', error: new ConversationError('unreachable') } as const;

describe('a call', () => {
  test('begins with the Welcome intent, in a session of its own, for nobody in particular', async () => {
    const { lex, said } = await aGreetedCall();
    expect(lex.started).toEqual([
      {
        sessionId: 'phone-1',
        localeId: 'en_US',
        intent: 'Welcome',
        requestAttributes: { 'frontdesk-channel': 'phone', 'x-amz-lex:accept-content-types': 'PlainText,SSML' },
        sessionAttributes: {
          'x-amz-lex:audio:start-timeout-ms:*:*': '4000',
          'x-amz-lex:audio:end-timeout-ms:*:*': '600',
          'x-amz-lex:audio:max-length-ms:*:*': '15000',
          'x-amz-lex:dtmf:end-timeout-ms:*:*': '5000',
        },
      },
    ]);
    expect(said).toEqual(['Hello.']);
  });

  test('talks with Lex from its greeting on, which Lex is told of', async () => {
    const { talks } = await aGreetedCall();
    expect(talks.opened).toMatchObject([{ session: { sessionId: 'phone-1' }, greeting: [{ text: 'Hello.' }] }]);
    expect(talks.heard.played).toBe(1);
  });

  test('what is heard goes to Lex as it comes, silence too, and the answer comes back as sound', async () => {
    const call = await aGreetedCall();
    const before = call.talks.heard.samples;
    await call.hear(speech(600));
    await call.hear(silence(400));
    expect(call.talks.heard.samples - before).toBe(8000);
    call.talks.turn('london', says('From where?'));
    await call.clock.pass(1000);
    expect(call.said).toEqual(['Hello.', 'From where?']);
    expect(call.events.at(-1)).toMatchObject({
      kind: 'turn',
      reply: { heard: 'london' },
      milliseconds: { window: 600, turn: 0 },
    });
    expect(call.talks.heard.played).toBe(2);
  });

  test('sound is sent at the speed of speech', async () => {
    const call = aCall();
    call.session.begin();
    await call.clock.pass(0);
    expect(call.line.frames).toBe(11);
    await call.clock.pass(40);
    expect(call.line.frames).toBe(13);
    await call.clock.pass(1000);
    expect(call.line.frames).toBe(15);
  });
});

describe('an interruption', () => {
  test('by speech stops the bot in the middle of a word', async () => {
    const call = await aGreetedCall();
    call.talks.turn('hello', aLongAnswer);
    await call.clock.pass(100);
    const sent = call.line.frames;
    call.talks.tell({ kind: 'interrupted' });
    await call.clock.pass(5000);
    expect(call.line.clears).toBe(1);
    expect(call.line.frames).toBe(sent);
    expect(call.events).toContainEqual({ kind: 'interrupted' });
    expect(call.talks.heard.played).toBe(1);
  });

  test('by a key stops the bot at once', async () => {
    const call = aCall();
    call.session.begin();
    await call.clock.pass(0);
    await call.press('2');
    expect(call.line.clears).toBe(1);
    expect(call.talks.heard.keys).toBe('2');
  });

  test('of what the call says by itself is known by the words', async () => {
    const call = await aGreetedCall();
    call.talks.turn('thanks', closed);
    await call.clock.pass(4300);
    expect(call.said.at(-1)).toBe('there?');
    call.talks.words('i');
    expect(call.line.clears).toBe(1);
  });

  test('while the bot thinks keeps its answer back, and is answered next', async () => {
    const call = await aGreetedCall();
    call.talks.turn('london', says('To where?'));
    call.talks.tell({ kind: 'interrupted' });
    await call.clock.pass(1000);
    call.talks.turn('to paris', says('On which day?'));
    await call.clock.pass(1000);
    expect(call.said).toEqual(['Hello.', 'On which day?']);
  });
});

describe('another language that is asked for', () => {
  const inGerman = anAnswer({ sessionAttributes: { language: 'de', sayAgain: 'yes' } });
  const wish = {
    kind: 'in another language',
    answer: inGerman,
    reply: readLexAnswer(inGerman, 'en_US'),
    said: 'in german please',
  } as const;

  test('is gone on in, with what was said said again there, in its voice and over a talk of its own', async () => {
    const call = await aGreetedCall();
    call.talks.words('in german please');
    call.talks.tell(wish);
    await call.clock.pass(2000);
    expect(call.lex.moved).toEqual(['phone-1: en_US to de_DE']);
    expect(call.lex.heard).toMatchObject([{ localeId: 'de_DE', text: 'in german please' }]);
    expect(call.languages).toEqual(['', 'de_DE']);
    expect(call.talks.opened.map(({ session, greeting }) => [session.locale, greeting.length])).toEqual([
      [undefined, 1],
      ['de_DE', 0],
    ]);
    expect(call.talks.closed).toBe(1);
    expect(call.said).toEqual(['Hello.', 'Hello.']);
    expect(call.ended).toEqual([]);

    call.talks.turn('tschüss', closed);
    await call.clock.pass(1000);
    call.session.hungUp();
    await call.clock.pass(0);
    expect(call.ended).toEqual(['hung up']);
    expect(call.lex.deleted).toEqual(['phone-1']);
    expect(call.timers).toBe(0);
  });

  test('that Lex cannot go on in is told of in the old one, which goes on', async () => {
    const call = await aGreetedCall();
    call.talks.tell({ ...wish, answer: anAnswer({ sessionAttributes: { language: 'pt', sayAgain: 'yes' } }) });
    await call.clock.pass(2000);
    expect(call.lex.moved).toEqual([]);
    expect(call.languages).toEqual(['', '']);
    expect(call.said).toEqual(['Hello.', 'Hello.']);
    expect(call.talks.opened).toHaveLength(2);
  });

  test('goes on there where the answer to it fails: nothing of the call is in the old one any more', async () => {
    const call = await aGreetedCall(() => Promise.reject(new ConversationError('unreachable')));
    call.talks.tell(wish);
    await call.clock.pass(0);
    await call.clock.pass(5000);
    expect(call.languages).toEqual(['', 'de_DE']);
    expect(call.said).toEqual(['Hello.', new ConversationError('unreachable', undefined, 'de_DE').message]);
    expect(call.talks.opened.at(-1)).toMatchObject({ session: { locale: 'de_DE' } });
  });

  test('keeps nobody waiting in silence', async () => {
    const answers: ((answer: LexAnswer) => void)[] = [];
    const call = await aGreetedCall(() => new Promise((resolve) => void answers.push(resolve)));
    call.talks.tell(wish);
    await call.clock.pass(lexTiming.patience + 100);
    expect(call.said).toEqual(['Hello.', 'moment']);
    answers[0]?.(says('Guten Tag.'));
    await call.clock.pass(2000);
    expect(call.said).toEqual(['Hello.', 'moment', 'Guten Tag.']);
    expect(call.events.at(-1)).toMatchObject({ kind: 'turn', milliseconds: { turn: lexTiming.patience + 100 } });
  });

  test('leaves nothing behind of who hangs up meanwhile', async () => {
    const call = await aGreetedCall();
    call.talks.tell(wish);
    call.session.hungUp();
    await call.clock.pass(2000);
    expect(call.said).toEqual(['Hello.']);
    expect(call.ended).toEqual(['hung up']);
    expect(call.lex.deleted).toEqual(['phone-1']);
    expect(call.talks.opened).toHaveLength(1);
    expect(call.timers).toBe(0);
  });
});

describe('silence', () => {
  test('is asked about twice, with the question that is open, and then the call ends', async () => {
    const call = await aGreetedCall();
    call.talks.turn('book a flight', aQuestion);
    await call.clock.pass(1000);
    for (let time = 0; time < 3; time++) {
      call.talks.answer(aQuestion, true);
      await call.clock.pass(1500);
    }
    expect(call.said).toEqual(['Hello.', 'From where?', 'there?', 'From where?', 'there?', 'From where?', 'goodbye']);
    expect(call.talks.heard.played).toBe(4);
    expect(call.ended).toEqual(['silence']);
    expect(call.lex.deleted).toEqual(['phone-1']);
    expect(call.talks.closed).toBe(1);
    expect(call.line.closed).toBe(true);
  });

  test('of which Lex says nothing is asked about all the same', async () => {
    const call = await aGreetedCall();
    await call.clock.pass(60_000);
    expect(call.said).toEqual(['Hello.', 'there?', 'there?', 'goodbye']);
    expect(call.ended).toEqual(['silence']);
  });

  test('is forgotten when something is said', async () => {
    const call = await aGreetedCall();
    call.talks.answer(aQuestion, true);
    await call.clock.pass(2000);
    call.talks.answer(aQuestion, true);
    await call.clock.pass(2000);
    call.talks.turn('london', aQuestion);
    await call.clock.pass(2000);
    call.talks.answer(aQuestion, true);
    await call.clock.pass(2000);
    expect(call.ended).toEqual([]);
  });

  test('is not counted while somebody speaks', async () => {
    const call = await aGreetedCall();
    call.talks.turn('thanks', closed);
    await call.clock.pass(3000);
    call.talks.words('and');
    await call.clock.pass(2000);
    expect(call.said).toEqual(['Hello.', 'Done.']);
  });

  test('after the caller has said goodbye ends the call without a question', async () => {
    const call = await aGreetedCall();
    call.talks.turn(
      'goodbye',
      anAnswer({
        messages: [plainText('Goodbye.')],
        intent: { name: 'Stop', state: 'Fulfilled' },
        next: { type: 'Close' },
      }),
    );
    await call.clock.pass(6000);
    expect(call.said).toEqual(['Hello.', 'Goodbye.']);
    expect(call.ended).toEqual(['finished']);
  });
});

describe('a handoff', () => {
  test('is said to its end, whatever the caller says, and leaves the session for what comes next', async () => {
    const call = await aGreetedCall();
    call.talks.turn(
      'a person',
      anAnswer({ messages: [plainText('One moment, please.')], sessionAttributes: { handoffQueue: 'bookings' } }),
    );
    await call.clock.pass(100);
    const { samples } = call.talks.heard;
    call.talks.tell({ kind: 'interrupted' });
    await call.hear(speech(2000));
    expect(call.talks.heard.samples).toBe(samples);
    expect(call.line.clears).toBe(0);
    expect(call.ended).toEqual(['handed over']);
    expect(call.line.closed).toBe(true);
    expect(call.lex.deleted).toEqual([]);
  });
});

describe('trouble', () => {
  test('is apologised for in the words of the error, and the call goes on with a new talk', async () => {
    const call = await aGreetedCall();
    call.talks.tell(broken);
    await call.clock.pass(3400);
    call.talks.turn('hello', says('From where?'));
    await call.clock.pass(2000);
    expect(call.said).toEqual([
      'Hello.',
      'Sorry, I cannot be reached right now. Please try again in a moment.',
      'From where?',
    ]);
    expect(call.talks.opened.map(({ greeting }) => greeting.length)).toEqual([1, 0]);
    expect(call.ended).toEqual([]);
  });

  test('twice in a row ends the bot’s part, and leaves the session as a sign of it', async () => {
    const call = await aGreetedCall();
    call.talks.tell(broken);
    await call.clock.pass(1000);
    call.talks.tell(broken);
    await call.clock.pass(5000);
    expect(call.ended).toEqual(['failed']);
    expect(call.lex.deleted).toEqual([]);
    expect(call.line.closed).toBe(true);
  });

  test('with the voice leaves nothing to say', async () => {
    const call = aCall(() => true);
    call.session.begin();
    await call.clock.pass(0);
    expect(call.ended).toEqual(['failed']);
    expect(call.line.closed).toBe(true);
  });

  test('an answer that takes long is bridged by a word', async () => {
    const call = await aGreetedCall();
    call.talks.words('london');
    await call.clock.pass(3000);
    call.talks.answer(says('From where?'));
    await call.clock.pass(1000);
    expect(call.said).toEqual(['Hello.', 'moment', 'From where?']);
    expect(call.line.clears).toBe(0);
  });

  test('a call that does not end is ended', async () => {
    const call = await aGreetedCall();
    for (let second = 0; second < 15 * 60; second += 4) {
      call.talks.turn('hello', aQuestion);
      await call.clock.pass(4000);
    }
    expect(call.ended).toEqual(['too long']);
    expect(call.said.at(-1)).toBe('goodbye');
  });
});

describe('a caller who hangs up leaves nothing behind', () => {
  test.each([
    { name: 'during the greeting', when: async () => {} },
    { name: 'in the middle of a word', when: (call: ReturnType<typeof aCall>) => call.hear(speech(300)) },
    { name: 'between two keys', when: (call: ReturnType<typeof aCall>) => call.press('20') },
    { name: 'in silence', when: (call: ReturnType<typeof aCall>) => call.clock.pass(3000) },
    { name: 'while the bot thinks', when: async (call: ReturnType<typeof aCall>) => call.talks.words('london') },
  ])('$name', async ({ when }) => {
    const call = aCall();
    call.session.begin();
    await call.clock.pass(100);
    await when(call);
    call.session.hungUp();
    await call.clock.settle();
    expect(call.ended).toEqual(['hung up']);
    expect(call.talks.closed).toBe(1);
    expect(call.lex.deleted).toEqual(['phone-1']);
    expect(call.timers).toBe(0);
    const { said, line } = call;
    const before = { said: [...said], frames: line.frames };
    call.talks.answer(says('From where?'));
    await call.clock.pass(60_000);
    expect({ said, frames: line.frames }).toEqual(before);
  });
});
