import { expect, test } from '@jest/globals';
import { guardAnswer } from '../../../../fulfillment/guardrail/guard-answer.ts';
import { createLocalise } from '../../../../fulfillment/language/localise.ts';
import { aPassage } from '../../../support/knowledge.ts';
import { aTurn } from '../support/a-turn.ts';

const english = 'A bicycle costs $70 for each direction [1].';
const passage = aPassage({ text: 'A bicycle costs $70 for each direction.', localeId: 'en_US' });

async function inGerman(text: string, translate: (text: string) => Promise<string>) {
  const asked: string[] = [];
  const localise = createLocalise({
    translate: async (text, { from, to }) => {
      asked.push(`${from}-${to}`);
      return translate(text);
    },
    onFailed: () => {},
  });
  const citation = { type: 'citation' as const, number: 1, title: 'Bicycles', url: '', quote: passage.text };
  const draft = {
    origin: 'answer' as const,
    text,
    citations: [citation],
    evidence: [passage],
    cards: [],
    suggestions: [],
  };
  const turn = aTurn({ intent: 'FallbackIntent', localeId: 'de_DE' });
  const heard = {
    turn,
    language: 'de',
    hasLocale: true,
    isNew: false,
    isOnlyWish: false,
    isSaidAgain: false,
    session: {},
  } as const;
  const [said] = await localise([guardAnswer(draft)], heard);
  return { said: said?.text, asked };
}

test('an answer quoted from an English document is translated for a German', async () => {
  const german = 'Ein Fahrrad kostet $70 für jede Richtung [1].';
  expect(await inGerman(english, async () => german)).toEqual({ said: german, asked: ['en-de'] });
});

test('where it cannot be translated it is said in English, and a German sentence says so', async () => {
  const { said } = await inGerman(english, async () => Promise.reject(new Error('no such pair')));
  expect(said).toBe(`Leider kann ich das gerade nicht auf Deutsch sagen. ${english}`);
});

test('a model that has answered in German is left alone', async () => {
  const german = 'Ein Fahrrad kostet $70 für jede Richtung, und es ist vorher anzumelden [1].';
  expect(await inGerman(german, async () => 'twice translated')).toEqual({ said: german, asked: [] });
});
