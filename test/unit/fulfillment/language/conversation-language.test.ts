import { describe, expect, test } from '@jest/globals';
import { authored } from '../../../../fulfillment/draft.ts';
import { grantWish } from '../../../../fulfillment/language/grant-wish.ts';
import { guardAnswer } from '../../../../fulfillment/guardrail/guard-answer.ts';
import { createHearTurn } from '../../../../fulfillment/language/hear-turn.ts';
import { createLocalise } from '../../../../fulfillment/language/localise.ts';
import { notices } from '../../../../fulfillment/language/language-notices.ts';
import { createTranslateText, TranslationError } from '../../../../translation/translate-text.ts';
import type { TranslationErrorCode } from '../../../../translation/translate-text.ts';
import type { Draft, Turn } from '../../../../fulfillment/turn.ts';
import { aTurn, wording } from '../support/a-turn.ts';

interface World {
  readonly locales?: readonly string[];
  readonly channel?: Turn['channel'];
  readonly localeId?: string;
  readonly followsLanguage?: true | undefined;
  readonly fails?: TranslationErrorCode;
}

/** A conversation whose session is what the turn before left of it. */
function aConversation({
  locales = ['en_US'],
  channel = 'web',
  localeId = 'en_US',
  followsLanguage,
  fails,
}: World = {}) {
  const failed: unknown[] = [];
  const ports = {
    translate: createTranslateText(async (text, { from, to }) => {
      if (fails) throw new TranslationError(fails, 'no');
      return `${from}>${to} ${text}`;
    }),
    onFailed: (error: unknown) => void failed.push(error),
  };
  const hear = createHearTurn({ ...ports, locales });
  const localise = createLocalise(ports);
  let session: Turn['session'] = {};
  return {
    failed,
    say: async (utterance: string, reply: Partial<Draft> = { text: 'Yes.' }) => {
      const heard = await hear(
        aTurn({
          utterance,
          channel,
          localeId,
          session,
          intent: 'FallbackIntent',
          ...(followsLanguage && { followsLanguage }),
        }),
      );
      session = heard.session;
      const draft = heard.isOnlyWish ? grantWish(heard.turn, wording).draft : { ...authored({ text: '' }), ...reply };
      const [said] = await localise(draft ? [guardAnswer(draft)] : [], heard);
      return { heard: heard.turn.utterance, said, text: said?.text, language: heard.session.language };
    },
  };
}

describe('someone whose language the bot has no locale for', () => {
  test('is asked about and answered in it, codes and all', async () => {
    const { say } = aConversation();
    const question = '¿puedo llevar a mi perro en el vuelo MT204?';
    expect(await say(question, { text: 'Yes, on MT204 for $60.' })).toMatchObject({
      heard: 'es>en ¿puedo llevar a mi perro en el vuelo MT204?',
      text: `${notices.es.goesOn} en>es Yes, on MT204 for $60.`,
      language: 'es',
    });
    expect(await say('¿y cuánto cuesta eso?')).toMatchObject({ text: 'en>es Yes.', language: 'es' });
  });

  test('keeps it through codes, names and single English words', async () => {
    const { say } = aConversation();
    await say('¿puedo llevar a mi perro?');
    for (const word of ['MT204', 'Madrid', 'ok']) expect(await say(word)).toMatchObject({ language: 'es' });
    expect((await say('I want to book a flight to Rome')).language).toBeUndefined();
  });

  test('cards are translated, what their buttons say to Lex is not, nor are suggestions', async () => {
    const { say } = aConversation();
    const card = { title: 'Flight', subtitle: 'Direct', buttons: [{ text: 'Take it', value: 'book MT101' }] };
    const { said } = await say('¿puedo llevar a mi perro?', {
      text: 'Yes.',
      cards: [card],
      suggestions: ['Book a flight'],
    });
    expect(said).toMatchObject({
      cards: [
        { title: 'en>es Flight', subtitle: 'en>es Direct', buttons: [{ text: 'en>es Take it', value: 'book MT101' }] },
      ],
      suggestions: ['Book a flight'],
    });
  });

  test.each(['pair-unsupported', 'throttled', 'unavailable', 'late', 'refused'] as const)(
    'is told in it when it cannot be had: %s',
    async (fails) => {
      const { say, failed } = aConversation({ fails });
      expect(await say('¿puedo llevar a mi perro?')).toMatchObject({
        heard: '¿puedo llevar a mi perro?',
        text: `${notices.es.notTranslated} Yes.`,
      });
      expect(failed).toHaveLength(2);
    },
  );
});

describe('the language of a conversation', () => {
  test('is not changed by one foreign word, and is by a second in the next turn', async () => {
    const { say } = aConversation();
    expect(await say('hola')).toMatchObject({ text: 'Yes.', language: undefined });
    expect(await say('Madrid')).toMatchObject({ text: 'Yes.', language: undefined });
    expect(await say('hola')).toMatchObject({ text: 'Yes.', language: undefined });
    expect(await say('gracias')).toMatchObject({ language: 'es' });
  });

  test('is changed by a wish, which needs no other answer', async () => {
    const { say } = aConversation();
    expect((await say('auf Deutsch bitte')).text).toBe(`${notices.de.goesOn} ${notices.de.whatNow}`);
    expect(await say('in English please')).toMatchObject({
      text: `${notices.en.goesOn} ${notices.en.whatNow}`,
      language: undefined,
    });
  });

  test('a wish in the middle of a booking asks again for what is open', () => {
    const turn = aTurn({ intent: 'BookFlight', proposed: { slotToElicit: 'Cabin', attempt: 'Initial' } });
    expect(grantWish(turn, wording)).toMatchObject({
      next: { type: 'ElicitSlot', slot: 'Cabin' },
      draft: { text: wording.prompt('BookFlight', 'Cabin', {}) },
    });
  });

  test('with a locale of its own is named for the door, which then comes with that locale', async () => {
    const locales = ['en_US', 'de_DE'];
    const { say } = aConversation({ locales });
    expect(await say('darf ich meinen Hund mitnehmen?')).toMatchObject({
      language: 'de',
      text: `${notices.de.goesOn} en>de Yes.`,
    });
    expect(await say('und was kostet das für mich?')).toMatchObject({ language: 'de', text: 'en>de Yes.' });
    // The door came back to this locale: what it left behind there does not count.
    expect(await say('MT204')).toMatchObject({ language: undefined, text: 'Yes.' });
    const german = aConversation({ locales, localeId: 'de_DE' });
    expect(await german.say('darf ich meinen Hund mitnehmen?', { text: 'Ja.' })).toMatchObject({
      language: undefined,
      text: 'Ja.',
    });
    expect(await german.say('can we speak English please')).toMatchObject({ language: 'en' });
  });

  test('that a door goes on in is said to be so, also when this turn could not be translated', async () => {
    const { say } = aConversation({ locales: ['en_US', 'de_DE'], fails: 'pair-unsupported' });
    expect((await say('darf ich meinen Hund mitnehmen?')).text).toBe(`${notices.de.goesOn} Yes.`);
  });

  test.each([
    { name: 'can go on in another one', followsLanguage: true as const, language: 'de' },
    { name: 'cannot', followsLanguage: undefined, language: undefined },
  ])('is on the phone that of the voice, unless another is asked for, where the line $name', async (line) => {
    const { followsLanguage, language } = line;
    const { say } = aConversation({ locales: ['en_US', 'de_DE'], channel: 'phone', followsLanguage });
    expect(await say('darf ich meinen Hund mitnehmen?')).toMatchObject({ language: undefined, text: 'Yes.' });
    expect(await say('in Spanish please')).toMatchObject({ language: undefined });
    expect(await say('in German please')).toMatchObject({ language });
  });
});
