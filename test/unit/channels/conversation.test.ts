import { describe, expect, test } from '@jest/globals';
import { assert, asyncProperty } from 'fast-check';
import type { Utterance } from '../../../channels/channel.ts';
import { ConversationError } from '../../../channels/conversation-error.ts';
import { createConversation } from '../../../channels/conversation.ts';
import { anAnswer, createFakeLexRuntime, customPayload, plainText } from './fake-lex-runtime.ts';
import type { Script } from './fake-lex-runtime.ts';
import { TranslationError } from '../../../translation/translate-text.ts';
import type { TranslateText } from '../../../translation/translate-text.ts';
import { anyText } from '../../support/any-text.ts';

const anUtterance = (overrides: Partial<Utterance> = {}): Utterance => ({
  channel: 'web',
  sessionId: 'web-1',
  person: { id: 'web-1', audience: 'public', verified: false },
  accepts: ['PlainText', 'CustomPayload'],
  input: { kind: 'text', text: 'Hi' },
  ...overrides,
});
const saying = (text: string, overrides: Partial<Utterance> = {}) =>
  anUtterance({ input: { kind: 'text', text }, ...overrides });

function aConversation(script?: Script, locales: readonly [string, ...string[]] = ['en_US', 'fr_FR']) {
  const lex = createFakeLexRuntime(script);
  const pauses: number[] = [];
  const conversation = createConversation({
    lex,
    locales,
    signIdentity: async (person, sessionId) => `signed:${person.id}:${sessionId}`,
    wait: async (milliseconds) => pauses.push(milliseconds),
  });
  return { lex, pauses, ...conversation };
}

const failing = (times: number, code: ConstructorParameters<typeof ConversationError>[0]) => {
  let left = times;
  return () => {
    left -= 1;
    if (left >= 0) throw new ConversationError(code);
    return anAnswer();
  };
};

/** Answers each turn only when it is told to. */
function aSlowConversation() {
  const waiting: (() => void)[] = [];
  const slow = aConversation(
    ({ text }) => new Promise((resolve) => waiting.push(() => resolve(anAnswer({ messages: [plainText(text)] })))),
  );
  const next = async () => {
    await new Promise(setImmediate);
    waiting.shift()?.();
    await new Promise(setImmediate);
  };
  return { ...slow, next };
}

describe('what Lex is asked', () => {
  test('carries the channel and what the door accepts, and no identity of a person nobody has verified', async () => {
    const { say, lex } = aConversation();
    await say(anUtterance());
    expect(lex.heard).toEqual([
      {
        sessionId: 'web-1',
        localeId: 'en_US',
        text: 'Hi',
        requestAttributes: {
          'frontdesk-channel': 'web',
          'x-amz-lex:accept-content-types': 'PlainText,CustomPayload',
        },
      },
    ]);
  });

  test('carries the signed identity of a verified person', async () => {
    const { say, lex } = aConversation();
    await say(anUtterance({ channel: 'slack', person: { id: 'U1', audience: 'staff', verified: true } }));
    expect(lex.heard[0]?.requestAttributes['frontdesk-identity']).toBe('signed:U1:web-1');
  });

  test('plain text is accepted even by a door that does not say so', async () => {
    const { say, lex } = aConversation();
    await say(anUtterance({ accepts: ['SSML'] }));
    expect(lex.heard[0]?.requestAttributes['x-amz-lex:accept-content-types']).toBe('PlainText,SSML');
  });

  test.each([
    { hint: undefined, locale: 'en_US' },
    { hint: 'fr_FR', locale: 'fr_FR' },
    { hint: 'FR-fr', locale: 'fr_FR' },
    { hint: 'fr', locale: 'fr_FR' },
    { hint: 'fr-CA', locale: 'fr_FR' },
    { hint: 'ja-JP', locale: 'en_US' },
    { hint: '', locale: 'en_US' },
  ])('the locale for the hint $hint is $locale', async ({ hint, locale }) => {
    const { say, lex } = aConversation();
    await say(anUtterance(hint === undefined ? {} : { locale: hint }));
    expect(lex.heard[0]?.localeId).toBe(locale);
  });

  test.each([
    { name: 'keys pressed', input: { kind: 'dtmf', digits: '12#' } as const, text: '12#' },
    { name: 'spaces around', input: { kind: 'text', text: '  hello \n' } as const, text: 'hello' },
    { name: 'control characters', input: { kind: 'text', text: 'a\u0000b\u001bc\u0085d' } as const, text: 'a b c d' },
    { name: 'a lone surrogate', input: { kind: 'text', text: 'a\ud83db' } as const, text: 'a b' },
    { name: 'line ends and tabs', input: { kind: 'text', text: 'a\n\tb' } as const, text: 'a\n\tb' },
    { name: 'an emoji of several code points', input: { kind: 'text', text: '👩‍👧 ✈️' } as const, text: '👩‍👧 ✈️' },
    { name: 'right-to-left text', input: { kind: 'text', text: 'مرحبا' } as const, text: 'مرحبا' },
    { name: 'markup', input: { kind: 'text', text: "<b>'; DROP TABLE" } as const, text: "<b>'; DROP TABLE" },
    { name: '1,024 characters', input: { kind: 'text', text: 'x'.repeat(1024) } as const, text: 'x'.repeat(1024) },
  ])('$name: sent as it should be', async ({ input, text }) => {
    const { say, lex } = aConversation();
    await say(anUtterance({ input }));
    expect(lex.heard[0]?.text).toBe(text);
  });

  test.each([
    { name: 'empty', text: '', code: 'utterance-empty' },
    { name: 'blank', text: ' \n\t ', code: 'utterance-empty' },
    { name: 'only control characters', text: '\u0000\u0007', code: 'utterance-empty' },
    { name: '1,025 characters', text: 'x'.repeat(1025), code: 'utterance-too-long' },
    { name: '513 emoji, which are 1,026 UTF-16 units', text: '😀'.repeat(513), code: 'utterance-too-long' },
  ])('$name: refused, and Lex is not asked', async ({ text, code }) => {
    const { say, lex } = aConversation();
    await expect(say(saying(text))).rejects.toMatchObject({ code, retryable: false });
    expect(lex.heard).toEqual([]);
  });

  test('whatever is typed reaches Lex within its limits, or is refused', async () => {
    const { say, lex } = aConversation();
    await assert(
      asyncProperty(anyText({ maxLength: 1100 }), async (text) => {
        lex.heard.length = 0;
        await say(saying(text)).catch((error: unknown) => expect(error).toBeInstanceOf(ConversationError));
        for (const { text: sent } of lex.heard) {
          expect(sent.length).toBeGreaterThan(0);
          expect(sent.length).toBeLessThanOrEqual(1024);
          expect(Buffer.from(sent, 'utf8').toString('utf8')).toBe(sent);
        }
      }),
    );
  });

  test('opening starts the intent without words; ending makes Lex forget', async () => {
    const { open, end, lex } = aConversation();
    expect((await open(anUtterance(), { intent: 'Welcome' })).messages).toEqual([{ text: 'Hello.' }]);
    await end(anUtterance());
    expect(lex.started).toMatchObject([{ intent: 'Welcome', sessionId: 'web-1', localeId: 'en_US' }]);
    expect(lex.deleted).toEqual(['web-1']);
  });
});

describe('what the door is given', () => {
  const citation = { type: 'citation', number: 1, title: 'Bags', url: 'https://x.example/bags', quote: 'One bag.' };

  test('text, rich parts, cards and facts', async () => {
    const card = { title: 'MT204', subtitle: '07:15', buttons: [{ text: 'Book', value: 'Book MT204' }] };
    const { say } = aConversation(() =>
      anAnswer({
        messages: [
          plainText('One bag is free [1].'),
          { type: 'ImageResponseCard', card },
          customPayload(citation),
          customPayload({ type: 'suggestions', options: ['And skis?'] }),
        ],
        sessionAttributes: { handoffQueue: 'bookings', handoffReason: 'asked for a person' },
        intent: { name: 'BookFlight', state: 'InProgress' },
        next: { type: 'ElicitSlot', slotToElicit: 'Origin' },
      }),
    );
    expect(await say(anUtterance())).toEqual({
      messages: [{ text: 'One bag is free [1].' }],
      speech: { localeId: 'en_US', documents: ['<speak><s>One bag is free.</s></speak>'] },
      citations: [citation],
      cards: [card],
      suggestions: ['And skis?'],
      handoff: { queue: 'bookings', reason: 'asked for a person' },
      intent: { name: 'BookFlight', state: 'InProgress', slotToElicit: 'Origin' },
      ended: false,
    });
  });

  test.each([
    { name: 'not JSON', content: '{oops' },
    { name: 'JSON of another kind', content: '42' },
    { name: 'an unknown part', content: '{"type":"carousel"}' },
    { name: 'a part that breaks its contract', content: '{"type":"citation","number":"one"}' },
    { name: 'a part that means to reach the prototype', content: '{"__proto__":{"type":"citation"}}' },
  ])('a payload that is $name is dropped, and the text survives', async ({ content }) => {
    const { say } = aConversation(() =>
      anAnswer({ messages: [{ type: 'CustomPayload', content }, plainText('Still here.')] }),
    );
    expect(await say(anUtterance())).toMatchObject({
      messages: [{ text: 'Still here.' }],
      citations: [],
      suggestions: [],
    });
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'bags.html', ''])(
    'a citation with the address "%s" keeps its words and loses its address',
    async (url) => {
      const { say } = aConversation(() =>
        anAnswer({ messages: [plainText('x'), customPayload({ ...citation, url })] }),
      );
      expect((await say(anUtterance())).citations).toEqual([{ ...citation, url: '' }]);
    },
  );

  test('SSML comes with its words', async () => {
    const ssml = '<speak>Flight <say-as interpret-as="characters">MT204</say-as>, 5 &lt; 6 &amp;amp;.</speak>';
    const { say } = aConversation(() => anAnswer({ messages: [{ type: 'SSML', content: ssml }] }));
    expect((await say(anUtterance())).messages).toEqual([{ text: 'Flight MT204, 5 < 6 &amp;.', ssml }]);
  });

  test.each([
    { name: 'no message', messages: [] },
    { name: 'an empty message', messages: [plainText(' ')] },
  ])('$name becomes a sentence', async ({ messages }) => {
    const { say } = aConversation(() => anAnswer({ messages, next: { type: 'Close' } }));
    const reply = await say(anUtterance());
    expect(reply.messages[0]?.text).toMatch(/else/);
    expect(reply.ended).toBe(true);
  });

  test('an unknown queue is no handoff', async () => {
    const { say } = aConversation(() => anAnswer({ sessionAttributes: { handoffQueue: 'arn:aws:connect:x' } }));
    expect(await say(anUtterance())).not.toHaveProperty('handoff');
  });
});

describe('trouble', () => {
  test.each(['conflict', 'throttled'] as const)('%s is tried once more', async (code) => {
    const { say, lex, pauses } = aConversation(failing(1, code));
    expect((await say(anUtterance())).messages).toEqual([{ text: 'Hello.' }]);
    expect(lex.heard).toHaveLength(2);
    expect(pauses).toHaveLength(1);
  });

  test.each(['conflict', 'throttled'] as const)('a second %s is the answer', async (code) => {
    const { say, lex } = aConversation(failing(2, code));
    await expect(say(anUtterance())).rejects.toMatchObject({ code, retryable: true });
    expect(lex.heard).toHaveLength(2);
  });

  test.each([
    { code: 'dependency-failed', retryable: true },
    { code: 'unreachable', retryable: true },
    { code: 'bot-unavailable', retryable: false },
  ] as const)('$code is not tried again here, and has words for the person', async ({ code, retryable }) => {
    const { say, lex } = aConversation(failing(1, code));
    await expect(say(anUtterance())).rejects.toMatchObject({
      code,
      retryable,
      message: expect.stringMatching(/\w \w/),
    });
    expect(lex.heard).toHaveLength(1);
  });
});

describe('order', () => {
  test('messages of one session go one after the other, those of two sessions side by side', async () => {
    const { say, lex, next } = aSlowConversation();
    const replies = Promise.all([say(saying('a')), say(saying('b')), say(saying('c', { sessionId: 'web-2' }))]);
    await new Promise(setImmediate);
    expect(lex.heard.map(({ text }) => text)).toEqual(['a', 'c']);
    await next();
    expect(lex.heard.map(({ text }) => text)).toEqual(['a', 'c', 'b']);
    await next();
    await next();
    expect((await replies).map(({ messages }) => messages[0]?.text)).toEqual(['a', 'b', 'c']);
  });

  test('the fifth message that waits is refused; when one is done, there is room again', async () => {
    const { say, next } = aSlowConversation();
    const replies = ['a', 'b', 'c', 'd'].map((text) => say(saying(text)));
    await expect(say(saying('e'))).rejects.toMatchObject({ code: 'too-many-waiting', retryable: true });
    await next();
    replies.push(say(saying('f')));
    for (let turn = 0; turn < 4; turn += 1) await next();
    expect((await Promise.all(replies)).map(({ messages }) => messages[0]?.text)).toEqual(['a', 'b', 'c', 'd', 'f']);
  });

  test('a message that fails does not stop the one behind it', async () => {
    const { say } = aConversation(({ text }) => {
      if (text === 'bad') throw new ConversationError('dependency-failed');
      return anAnswer();
    });
    const [bad, good] = await Promise.allSettled([say(saying('bad')), say(saying('good'))]);
    expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled']);
  });
});

const answerIn = (language: string) => anAnswer({ sessionAttributes: { language } });
const unmovable = () => Promise.reject(new ConversationError('unreachable'));

const translate: TranslateText = async (text, { from, to }) => {
  if (text === 'untranslatable') throw new TranslationError('unavailable', 'no');
  return `${from}>${to} ${text}`;
};
/** The fulfilment finds the language at first, and answers once it is spoken to in it. */
const inItalian: Script = ({ localeId, requestAttributes, text }) => {
  const isServed = requestAttributes['frontdesk-language'] === 'it' || localeId === 'fr_FR';
  const language = text.includes('français') ? 'fr' : 'it';
  return isServed
    ? anAnswer({ messages: [plainText(`Answer to ${text}`)] })
    : anAnswer({ messages: [plainText('One moment')], sessionAttributes: { language, sayAgain: 'yes' } });
};

const aTranslatingDoor = (script: Script) => {
  const lex = createFakeLexRuntime(script);
  return { lex, ...createConversation({ lex, locales: ['en_US', 'fr_FR'], translate }) };
};

describe('a person who turns out to speak another language', () => {
  const remembers = { remembersLocale: true } as const;

  test('goes on in its locale, with what was understood', async () => {
    const { say, lex } = aConversation(() => answerIn('fr'));
    expect(await say(saying('Bonjour', remembers))).toMatchObject({ localeId: 'fr_FR' });
    expect(lex.moved).toEqual(['web-1: en_US to fr_FR']);
  });

  test.each([
    { name: 'it is the language of the locale', language: 'en', overrides: remembers },
    { name: 'the bot has no locale for it', language: 'it', overrides: remembers },
    { name: 'it is no language at all', language: 'fr_FR; DROP', overrides: remembers },
    { name: 'the door does not remember where it is', language: 'fr', overrides: {} },
  ])('stays: $name', async ({ language, overrides }) => {
    const { say, lex } = aConversation(() => answerIn(language));
    expect(await say(saying('Ciao', overrides))).not.toHaveProperty('localeId');
    expect(lex.moved).toEqual([]);
  });

  test('stays when the session cannot be moved, and is answered all the same', async () => {
    const lex = createFakeLexRuntime(() => answerIn('fr'));
    const { say } = createConversation({ lex: { ...lex, moveSession: unmovable }, locales: ['en_US', 'fr_FR'] });
    const reply = await say(saying('Bonjour', remembers));
    expect(reply).toMatchObject({ messages: [{ text: 'Hello.' }] });
    expect(reply).not.toHaveProperty('localeId');
  });

  describe('at a door that can translate', () => {
    test('is understood at once in another locale: the utterance is said again there', async () => {
      const { say, lex } = aTranslatingDoor(inItalian);
      const reply = await say(saying('en français: un vol', remembers));
      expect(reply).toMatchObject({ localeId: 'fr_FR', messages: [{ text: 'Answer to en français: un vol' }] });
      expect(lex.heard.map(({ localeId }) => localeId)).toEqual(['en_US', 'fr_FR']);
      expect(lex.moved).toEqual(['web-1: en_US to fr_FR']);
    });

    test('is heard in translation where there is no locale, from this turn on', async () => {
      const { say, lex } = aTranslatingDoor(inItalian);
      const reply = await say(saying('un volo', remembers));
      expect(reply).toMatchObject({ localeId: 'x-it', messages: [{ text: 'Answer to it>en un volo' }] });
      await say(saying('sì', { ...remembers, locale: 'x-it' }));
      expect(lex.heard.at(-1)).toMatchObject({
        localeId: 'en_US',
        text: 'it>en sì',
        requestAttributes: { 'frontdesk-language': 'it', 'frontdesk-said': 'sì' },
      });
      expect(lex.moved).toEqual([]);
    });

    test('is served in translation from the first locale, when the session was in another', async () => {
      const { say, lex } = aTranslatingDoor(({ requestAttributes }) =>
        requestAttributes['frontdesk-language'] === undefined
          ? anAnswer({ sessionAttributes: { language: 'it', sayAgain: 'yes' } })
          : anAnswer(),
      );
      expect(await say(saying('un volo', { ...remembers, locale: 'fr' }))).toMatchObject({ localeId: 'x-it' });
      expect(lex.moved).toEqual(['web-1: fr_FR to en_US']);
    });

    test('comes back to the language of the locale', async () => {
      const { say } = aTranslatingDoor(({ requestAttributes }) =>
        requestAttributes['frontdesk-language'] === 'it'
          ? anAnswer({ sessionAttributes: { language: 'en', sayAgain: 'yes' } })
          : anAnswer(),
      );
      expect(await say(saying('in English please', { ...remembers, locale: 'x-it' }))).toMatchObject({
        localeId: 'en_US',
      });
    });

    test('is heard as written when that cannot be translated: the fulfilment tells', async () => {
      const { say, lex } = aTranslatingDoor(() => anAnswer());
      await say(saying('untranslatable', { ...remembers, locale: 'x-it' }));
      expect(lex.heard[0]).toMatchObject({ text: 'untranslatable' });
      expect(lex.heard[0]?.requestAttributes).not.toHaveProperty('frontdesk-said');
    });

    test('is read to in the language that is shown, where Polly speaks it', async () => {
      const text = '**Fatto!** Volo & codice [H7](https://x.example): 20 € [1] ✈️';
      const shaped = { type: 'SSML', content: '<speak>Fatto twenty euros</speak>' } as const;
      const { say } = aTranslatingDoor(() => anAnswer({ messages: [plainText(text), shaped] }));
      expect((await say(saying('sì', { ...remembers, locale: 'x-it' }))).speech).toEqual({
        localeId: 'x-it',
        documents: ['<speak><s>Fatto! Volo &amp; codice H7: 20 €</s></speak>'],
      });
      expect(await say(saying('sì', { ...remembers, locale: 'x-uk' }))).not.toHaveProperty('speech');
    });

    test.each([
      { said: 'Rossi', kept: ['Rossi'], name: 'a name that is asked for' },
      { said: 'rossi', kept: ['rossi'], name: 'however it is written' },
      { said: 'Il mio cognome è Bianchi', kept: ['Bianchi'], name: 'in a sentence as well' },
      { said: 'Roma, per Verdi', kept: ['Verdi'], name: 'and one that is known' },
    ])('$name is not translated: $said', async ({ said, kept }) => {
      const orders: (readonly string[])[] = [];
      const asked = { intent: 'BookFlight', slot: 'LastName' };
      const lex = createFakeLexRuntime(() => anAnswer(), { asked, values: ['Verdi'] });
      const { say } = createConversation({
        lex,
        locales: ['en_US'],
        translate: async (text, { names }) => {
          orders.push(names);
          return text;
        },
      });
      await say(saying(said, { ...remembers, locale: 'x-it' }));
      expect(orders.at(-1)).toEqual(expect.arrayContaining(kept));
      expect(lex.heard[0]).toMatchObject({ text: said });
    });

    test.each([
      { said: 'aiuto', meant: 'Help!' },
      { said: 'Annulla tutto', meant: 'Cancel everything' },
      { said: 'Ricomincia', meant: 'Start over.' },
      { said: 'Puoi ripetere', meant: 'Say that again' },
      { said: 'Operatore', meant: 'operator please' },
    ])('a command is a command where a name is asked for: $said', async ({ said, meant }) => {
      const lex = createFakeLexRuntime(() => anAnswer(), {
        asked: { intent: 'BookFlight', slot: 'LastName' },
        values: [],
      });
      const { say } = createConversation({
        lex,
        locales: ['en_US'],
        translate: async (text, { names }) => (names.includes(text) ? text : meant),
      });
      await say(saying(said, { ...remembers, locale: 'x-it' }));
      expect(lex.heard[0]).toMatchObject({ text: meant, requestAttributes: { 'frontdesk-said': said } });
    });

    test('a name needs no translation: it is heard where there is none', async () => {
      const asked = { intent: 'BookFlight', slot: 'LastName' };
      const lex = createFakeLexRuntime(() => anAnswer(), { asked, values: [] });
      const { say } = createConversation({
        lex,
        locales: ['en_US'],
        translate: async (text, { names }) => {
          if (!names.includes(text)) throw new TranslationError('unavailable', 'no');
          return text;
        },
      });
      await say(saying('Rossi', { ...remembers, locale: 'x-it' }));
      expect(lex.heard[0]).toMatchObject({ text: 'Rossi', requestAttributes: { 'frontdesk-said': 'Rossi' } });
    });

    test('the session’s words are translated where no name is asked for', async () => {
      const lex = createFakeLexRuntime(() => anAnswer(), {
        asked: { intent: 'BookFlight', slot: 'Cabin' },
        values: ['economica'],
      });
      const { say } = createConversation({ lex, locales: ['en_US'], translate });
      await say(saying('Prima', { ...remembers, locale: 'x-it' }));
      expect(lex.heard[0]).toMatchObject({ text: 'it>en Prima' });
    });

    test.each(['x-', 'x-12', 'x-italian', 'xx', '', 'zz_ZZ'])(
      'is answered whatever the door remembers: "%s"',
      async (locale) => {
        const { say, lex } = aTranslatingDoor(() => anAnswer());
        await say(saying('hello', { ...remembers, locale }));
        expect(lex.heard).toMatchObject([{ localeId: 'en_US', text: 'hello' }]);
      },
    );
  });

  test('hears of trouble, and of silence, in the language of the turn', async () => {
    const trouble = aConversation(failing(2, 'throttled'), ['en_US', 'de_DE']);
    await expect(trouble.say(saying('Hallo', { locale: 'de' }))).rejects.toThrow('Ich habe gerade sehr viele Anfragen');
    await expect(trouble.say(saying(' ', { locale: 'de' }))).rejects.toThrow('Diese Nachricht war leer');
    const silent = aConversation(() => anAnswer({ messages: [] }), ['en_US', 'de_DE']);
    expect((await silent.say(saying('Hallo', { locale: 'de' }))).messages[0]?.text).toContain(
      'Dazu kann ich nichts sagen',
    );
  });
});
