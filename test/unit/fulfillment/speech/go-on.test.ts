import { describe, expect, test } from '@jest/globals';
import { withGoingOn } from '../../../../fulfillment/speech/go-on.ts';
import { authored } from '../../../../fulfillment/draft.ts';
import { aTurn, wording } from '../support/a-turn.ts';

const last = { text: 'First [1]. Second [1].\n- third', citations: [] };
const goOn = withGoingOn(
  async () => ({ next: { type: 'Close', state: 'Fulfilled' }, draft: authored({ text: 'acted' }) }),
  async () => last,
);
const answer = async (utterance: string, sentencesSaid?: string, localeId = 'en_US') =>
  (
    await goOn(
      aTurn({
        intent: 'FallbackIntent',
        utterance,
        session: sentencesSaid === undefined ? {} : { sentencesSaid },
        localeId,
      }),
      wording,
    )
  ).draft?.text;

describe('after an answer that was cut', () => {
  test.each(['yes', 'Yes, please.', 'go on', 'sure', 'okay, more', 'yes, go ahead', 'carry on', 'tell me more'])(
    '"%s" says the rest',
    async (utterance) => {
      expect(await answer(utterance, '1')).toBe('Second [1].\nthird.');
    },
  );

  test.each([
    ['de_DE', 'ja, bitte'],
    ['de_DE', 'ja, lesen Sie weiter'],
    ['de_DE', 'klar'],
    ['es_US', 'sí, siga'],
    ['es_US', 'claro que sí'],
    ['fr_FR', 'oui, la suite'],
    ['fr_FR', 'je veux bien'],
    ['fr_FR', "oui, s'il vous plaît"],
  ])('so does, in %s, "%s"', async (localeId, utterance) => {
    expect(await answer(utterance, '2', localeId)).toBe('third.');
  });

  test.each([
    { name: 'anything else', utterance: 'yes, book a flight', sentencesSaid: '1' },
    { name: 'no', utterance: 'no', sentencesSaid: '1' },
    { name: 'half a question', utterance: 'what?', sentencesSaid: '1' },
    { name: 'thanks', utterance: 'merci bien', sentencesSaid: '1', localeId: 'fr_FR' },
    { name: 'a yes when nothing was cut', utterance: 'yes', sentencesSaid: undefined },
    { name: 'a yes when nothing is left', utterance: 'yes', sentencesSaid: '3' },
  ])('$name is acted on', async ({ utterance, sentencesSaid, localeId }) => {
    expect(await answer(utterance, sentencesSaid, localeId)).toBe('acted');
  });
});
