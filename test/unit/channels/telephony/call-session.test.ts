import { describe, expect, test } from '@jest/globals';
import { ConversationError } from '../../../../channels/conversation-error.ts';
import { anAnswer, plainText } from '../fake-lex-runtime.ts';
import type { Script } from '../fake-lex-runtime.ts';
import { aCall, aGreetedCall } from './a-call.ts';
import { join, silence, speech } from './sounds.ts';

const says = (text: string) => anAnswer({ messages: [plainText(text)] });
const aSentence = join(speech(600), silence(700));
const failing: Script = () => {
  throw new ConversationError('unreachable');
};

/** Lex answers when it is told to. */
function aSlowLex() {
  const waiting: ((text: string) => void)[] = [];
  const script: Script = () => new Promise((resolve) => waiting.push((text) => resolve(says(text))));
  return { script, answer: (text: string) => waiting.shift()?.(text) };
}

describe('a call', () => {
  test('begins with the Welcome intent, in a session of its own, for nobody in particular', async () => {
    const { lex, said } = await aGreetedCall();
    expect(lex.started).toEqual([
      {
        sessionId: 'phone-1',
        localeId: 'en_US',
        intent: 'Welcome',
        requestAttributes: { 'frontdesk-channel': 'phone', 'x-amz-lex:accept-content-types': 'PlainText,SSML' },
      },
    ]);
    expect(said).toEqual(['Hello.']);
  });

  test('what is said goes to Lex as sound, and the answer comes back as sound', async () => {
    const call = await aGreetedCall(() => says('From where?'));
    await call.hear(aSentence);
    expect(call.lex.listened.map((pcm) => pcm.length)).toEqual([(300 + 600 + 600) * 16]);
    expect(call.said).toEqual(['Hello.', 'From where?']);
    expect(call.events.at(-1)).toMatchObject({
      kind: 'turn',
      reply: { heard: '24000 bytes' },
      milliseconds: { window: 600 },
    });
  });

  test('sound is sent at the speed of speech', async () => {
    const call = aCall(() => says('From where?'));
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
    const call = await aGreetedCall(() => says('A very long answer that nobody wants to hear to its end.'));
    await call.hear(aSentence);
    const sent = call.line.frames;
    await call.hear(aSentence);
    expect(call.line.clears).toBe(1);
    expect(call.events).toContainEqual({ kind: 'interrupted' });
    expect(call.lex.listened).toHaveLength(2);
    expect(call.line.frames - sent).toBeLessThan(60);
  });

  test('by a cough is none', async () => {
    const call = await aGreetedCall(() => says('A very long answer that nobody wants to hear to its end.'));
    await call.hear(aSentence);
    await call.hear(join(speech(160), silence(700)));
    expect(call.line.clears).toBe(0);
  });

  test('by a key stops the bot', async () => {
    const call = aCall();
    call.session.begin();
    await call.clock.pass(0);
    await call.press('2');
    expect(call.line.clears).toBe(1);
  });

  test('while the bot thinks keeps its answer back, and is asked next', async () => {
    const lex = aSlowLex();
    const call = await aGreetedCall(lex.script);
    await call.hear(aSentence);
    await call.hear(aSentence);
    lex.answer('To where?');
    await call.clock.pass(1000);
    lex.answer('On which day?');
    await call.clock.pass(1000);
    expect(call.lex.listened).toHaveLength(2);
    expect(call.said).toEqual(['Hello.', 'On which day?']);
  });
});

describe('keys', () => {
  test.each([
    { name: 'the end character sends them at once', keys: '204#', wait: 0, heard: ['204'] },
    { name: 'a pause sends them', keys: '204', wait: 5000, heard: ['204'] },
    { name: 'a shorter pause does not', keys: '204', wait: 4900, heard: [] },
    { name: 'the deletion character takes them back', keys: '20*', wait: 9000, heard: [] },
    { name: 'and others may be pressed instead', keys: '20*31#', wait: 0, heard: ['31'] },
    { name: 'the end character alone is nothing', keys: '#', wait: 9000, heard: [] },
  ])('$name', async ({ keys, wait, heard }) => {
    const call = await aGreetedCall();
    await call.press(keys);
    await call.clock.pass(wait);
    expect(call.lex.heard.map(({ text }) => text)).toEqual(heard);
  });

  test('the tone of a key is no speech', async () => {
    const call = await aGreetedCall();
    await call.press('2');
    await call.hear(join(speech(300), silence(700)));
    await call.press('#');
    expect(call.lex.listened).toEqual([]);
    expect(call.lex.heard.map(({ text }) => text)).toEqual(['2']);
  });
});

describe('silence', () => {
  test('is asked about twice, and then the call ends', async () => {
    const call = await aGreetedCall();
    await call.clock.pass(4000);
    expect(call.said).toEqual(['Hello.', 'there?']);
    await call.clock.pass(20_000);
    expect(call.said).toEqual(['Hello.', 'there?', 'there?', 'goodbye']);
    expect(call.ended).toEqual(['silence']);
    expect(call.lex.deleted).toEqual(['phone-1']);
    expect(call.line.closed).toBe(true);
  });

  test('is forgotten when something is said', async () => {
    const call = await aGreetedCall();
    await call.clock.pass(9000);
    await call.hear(aSentence);
    await call.clock.pass(9000);
    expect(call.ended).toEqual([]);
  });

  test('after the caller has said goodbye ends the call without a question', async () => {
    const call = await aGreetedCall(() =>
      anAnswer({
        messages: [plainText('Goodbye.')],
        intent: { name: 'Stop', state: 'Fulfilled' },
        next: { type: 'Close' },
      }),
    );
    await call.hear(aSentence);
    await call.clock.pass(6000);
    expect(call.said).toEqual(['Hello.', 'Goodbye.']);
    expect(call.ended).toEqual(['finished']);
  });
});

describe('a handoff', () => {
  test('is said to its end, whatever the caller says, and leaves the session for what comes next', async () => {
    const call = await aGreetedCall(() =>
      anAnswer({ messages: [plainText('One moment, please.')], sessionAttributes: { handoffQueue: 'bookings' } }),
    );
    await call.hear(aSentence);
    await call.hear(aSentence);
    expect(call.line.clears).toBe(0);
    expect(call.ended).toEqual(['handed over']);
    expect(call.line.closed).toBe(true);
    expect(call.lex.deleted).toEqual([]);
  });
});

describe('trouble', () => {
  test('is apologised for in the words of the error, and the call goes on', async () => {
    let fails = true;
    const call = await aGreetedCall((turn) => (fails ? failing(turn) : says('From where?')));
    await call.hear(aSentence);
    fails = false;
    await call.hear(aSentence);
    expect(call.said).toEqual([
      'Hello.',
      'Sorry, I cannot be reached right now. Please try again in a moment.',
      'From where?',
    ]);
    expect(call.ended).toEqual([]);
  });

  test('twice in a row ends the bot’s part, and leaves the session as a sign of it', async () => {
    const call = await aGreetedCall(failing);
    await call.hear(aSentence);
    await call.clock.pass(5000);
    await call.hear(aSentence);
    await call.clock.pass(5000);
    expect(call.ended).toEqual(['failed']);
    expect(call.lex.deleted).toEqual([]);
    expect(call.line.closed).toBe(true);
  });

  test('with the voice leaves nothing to say', async () => {
    const call = aCall(undefined, () => true);
    call.session.begin();
    await call.clock.pass(0);
    expect(call.ended).toEqual(['failed']);
    expect(call.line.closed).toBe(true);
  });

  test('an answer that takes long is bridged by a word', async () => {
    const lex = aSlowLex();
    const call = await aGreetedCall(lex.script);
    await call.hear(aSentence);
    await call.clock.pass(3000);
    lex.answer('From where?');
    await call.clock.pass(1000);
    expect(call.said).toEqual(['Hello.', 'moment', 'From where?']);
    expect(call.line.clears).toBe(0);
  });

  test('a call that does not end is ended', async () => {
    const call = await aGreetedCall();
    for (let minute = 0; minute < 15; minute++) {
      for (let second = 0; second < 60; second += 4) {
        await call.press('1#');
        await call.clock.pass(4000);
      }
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
  ])('$name', async ({ when }) => {
    const call = aCall();
    call.session.begin();
    await call.clock.pass(100);
    await when(call);
    call.session.hungUp();
    await call.clock.settle();
    expect(call.ended).toEqual(['hung up']);
    expect(call.lex.deleted).toEqual(['phone-1']);
    expect(call.timers).toBe(0);
    const { said, line } = call;
    const before = { said: [...said], frames: line.frames };
    await call.clock.pass(60_000);
    expect({ said, frames: line.frames }).toEqual(before);
  });

  test('while the bot thinks: the answer is not said', async () => {
    const lex = aSlowLex();
    const call = await aGreetedCall(lex.script);
    await call.hear(aSentence);
    call.session.hungUp();
    lex.answer('From where?');
    await call.clock.pass(1000);
    expect(call.said).toEqual(['Hello.']);
    expect(call.lex.deleted).toEqual(['phone-1']);
    expect(call.timers).toBe(0);
  });
});
