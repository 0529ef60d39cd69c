import { describe, expect, test } from '@jest/globals';
import { authored } from '../../../../fulfillment/draft.ts';
import { createShapeSpeech } from '../../../../fulfillment/speech/shape-speech.ts';
import { withSpelling } from '../../../../fulfillment/speech/spell-again.ts';
import { aTurn, wording } from '../support/a-turn.ts';
import { heard } from './heard.ts';
import { localized } from './localized.ts';

const spellAgain = (last: string | undefined) =>
  withSpelling(
    async () => ({ next: { type: 'Close', state: 'Fulfilled' }, draft: authored({ text: 'acted' }) }),
    async () => (last === undefined ? undefined : { text: last }),
  );

const answer = async (utterance: string, { last = 'Booked! Your code is H7KQ2M.', localeId = 'en_US' } = {}) =>
  (await spellAgain(last)(aTurn({ intent: 'FallbackIntent', utterance, localeId }), wording)).draft?.text;

describe('the code of the last answer', () => {
  test.each([
    ['en_US', 'spell it, please', 'The code is H7KQ2M. Once more: the code is H7KQ2M.'],
    ['en_US', 'Can you say that again slowly?', 'The code is H7KQ2M. Once more: the code is H7KQ2M.'],
    ['en_US', 'repeat the code', 'The code is H7KQ2M. Once more: the code is H7KQ2M.'],
    ['de_DE', 'Bitte langsamer', 'Der Code ist H7KQ2M. Noch einmal: Der Code ist H7KQ2M.'],
    ['de_DE', 'können Sie das buchstabieren?', 'Der Code ist H7KQ2M. Noch einmal: Der Code ist H7KQ2M.'],
    ['es_US', '¿Puede deletrearlo, por favor?', 'El código es H7KQ2M. Otra vez: el código es H7KQ2M.'],
    ['es_US', 'más despacio', 'El código es H7KQ2M. Otra vez: el código es H7KQ2M.'],
    ['fr_FR', "pouvez-vous l'épeler, s'il vous plaît", 'Le code est H7KQ2M. Encore une fois : le code est H7KQ2M.'],
    ['fr_FR', 'plus lentement', 'Le code est H7KQ2M. Encore une fois : le code est H7KQ2M.'],
    ['en_US', 'what was the code again?', 'The code is H7KQ2M. Once more: the code is H7KQ2M.'],
    ['en_US', 'can you spell my booking code', 'The code is H7KQ2M. Once more: the code is H7KQ2M.'],
    ['de_DE', 'Wie war der Code?', 'Der Code ist H7KQ2M. Noch einmal: Der Code ist H7KQ2M.'],
    ['de_DE', 'wiederholen Sie den Code', 'Der Code ist H7KQ2M. Noch einmal: Der Code ist H7KQ2M.'],
    ['es_US', '¿me repite el código?', 'El código es H7KQ2M. Otra vez: el código es H7KQ2M.'],
    ['es_US', 'letra por letra', 'El código es H7KQ2M. Otra vez: el código es H7KQ2M.'],
    ['fr_FR', 'quel était le code ?', 'Le code est H7KQ2M. Encore une fois : le code est H7KQ2M.'],
    ['fr_FR', 'lettre par lettre', 'Le code est H7KQ2M. Encore une fois : le code est H7KQ2M.'],
  ])('%s: "%s" has it said twice', async (localeId, utterance, said) => {
    expect(await answer(utterance, { localeId })).toBe(said);
  });

  test('of letters alone is still spelled', async () => {
    const text = (await answer('spell it', { last: 'Your booking code is HKQWZM.' })) ?? '';
    const door = { channel: 'phone', accepts: new Set(['SSML'] as const), localeId: 'en_US' } as const;
    expect(heard(createShapeSpeech([])([localized({ text })], door, wording).ssml)).toBe(
      'The code is H K Q W Z M. Once more: the code is H K Q W Z M.',
    );
  });

  test('in bold is found as well', async () => {
    expect(await answer('spell it', { last: 'Your booking code is **HKQWZM**.' })).toMatch(/^The code is HKQWZM\./);
  });

  test.each([
    { name: 'anything else', utterance: 'book a flight slowly', last: 'Your code is H7KQ2M.' },
    { name: 'a wish after an answer without a code', utterance: 'spell it', last: 'Pets fly for $60 on MT204.' },
  ])('$name is acted on', async ({ utterance, last }) => {
    expect(await answer(utterance, { last })).toBe('acted');
  });

  test('in the middle of a question for a slot is not what was asked for', async () => {
    const turn = aTurn({
      intent: 'BookFlight',
      utterance: 'slowly',
      proposed: { slotToElicit: 'Code', attempt: 'Initial' },
    });
    expect((await spellAgain('Your code is H7KQ2M.')(turn, wording)).draft?.text).toBe('acted');
  });
});
