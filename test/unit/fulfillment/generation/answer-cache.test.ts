import { describe, expect, test } from '@jest/globals';
import { withAnswerCache } from '../../../../fulfillment/generation/answer-cache.ts';
import type { Answer, Question } from '../../../../fulfillment/turn.ts';
import { aPassage } from '../../../support/knowledge.ts';
import { aQuestion } from '../../../support/question.ts';

const answered = (rest: Partial<Extract<Answer, { kind: 'answered' }>> = {}): Answer => ({
  kind: 'answered',
  quoted: false,
  draft: { origin: 'answer', text: '23 kg [1].', citations: [], evidence: [aPassage()], cards: [], suggestions: [] },
  ...rest,
});

function aDesk(answer: Answer = answered()) {
  const state = { asked: 0, version: 'v1', now: 0 };
  const ask = withAnswerCache(
    async () => {
      state.asked += 1;
      return answer;
    },
    {
      version: async () => state.version,
      isOfTheMoment: ({ text }) => text.startsWith('and '),
      now: () => state.now,
      kept: 2,
    },
  );
  const askAll = async (...questions: Parameters<typeof aQuestion>[0][]): Promise<number> => {
    for (const question of questions) expect(await ask(aQuestion(question))).toEqual(answer);
    return state.asked;
  };
  return { askAll, state };
}

const bag = { text: 'How heavy may a bag be?' };

describe('a question that was asked before', () => {
  test('in other capitals, spaces and marks is not asked again', async () => {
    expect(await aDesk().askAll(bag, { text: '  how HEAVY may a bag be ' })).toBe(1);
  });

  test.each<{ name: string; other: Partial<Question> & { audience?: 'staff' } }>([
    { name: 'staff', other: { audience: 'staff' } },
    { name: 'who speaks German', other: { localeId: 'de_DE' } },
    { name: 'a caller', other: { channel: 'phone' } },
  ])('by the public is asked anew by $name', async ({ other }) => {
    expect(await aDesk().askAll(bag, { ...bag, ...other }, { ...bag, ...other })).toBe(2);
  });

  test('is asked anew of new documents, and after a while', async () => {
    const { askAll, state } = aDesk();
    await askAll(bag);
    state.version = 'v2';
    expect(await askAll(bag)).toBe(2);
    state.now = 2 * 60 * 60 * 1000;
    expect(await askAll(bag)).toBe(3);
  });
});

test.each<{ name: string; answer: Answer; text?: string }>([
  { name: 'a passage that was quoted because the model was down', answer: answered({ quoted: true }) },
  {
    name: 'what was looked up for one person',
    answer: answered({
      draft: { ...answerDraft(), evidence: [aPassage({ documentId: 'live' })] },
    }),
  },
  { name: 'a question that was blocked', answer: { kind: 'blocked' } },
  { name: 'no answer', answer: { kind: 'unknown' } },
  { name: 'what leans on the conversation', answer: answered(), text: 'and for dogs?' },
])('is not kept: $name', async ({ answer, text = bag.text }) => {
  expect(await aDesk(answer).askAll({ text }, { text })).toBe(2);
});

test('the oldest goes when there are too many', async () => {
  expect(await aDesk().askAll(bag, { text: 'b' }, { text: 'c' }, bag, { text: 'c' })).toBe(4);
});

function answerDraft() {
  const answer = answered();
  if (answer.kind !== 'answered') throw new Error('it is answered');
  return answer.draft;
}
