import { describe, expect, test } from '@jest/globals';
import { type AnsweringParts, createAnswerQuestion } from '../../../../fulfillment/generation/answer-question.ts';
import { GenerationError } from '../../../../fulfillment/generation/generator.ts';
import { NO_ANSWER } from '../../../../fulfillment/generation/prompt.ts';
import { aPassage } from '../../../support/knowledge.ts';
import { aQuestion } from '../../../support/question.ts';

const bags = aPassage({ text: 'A checked bag may weigh up to 23 kg in economy. An extra bag costs $45.' });
const pets = aPassage({
  id: 'public/pets#1',
  documentId: 'public/pets',
  title: 'Pets',
  url: 'https://www.meridian-travel.example/help/pets',
  text: 'A cat in the cabin costs $75. A dog in the hold costs $180.',
});
const found = [
  { passage: bags, sentence: 'A checked bag may weigh up to 23 kg in economy.' },
  { passage: pets, sentence: 'A cat in the cabin costs $75.' },
];

function answering(says: string | Error, parts: Partial<AnsweringParts> & { complete?: boolean } = {}) {
  const { complete = true, ...rest } = parts;
  return createAnswerQuestion({
    retrieve: async ({ text }) => ({ question: text, found }),
    generate: async () => {
      if (says instanceof Error) throw says;
      return { text: says, complete };
    },
    ...rest,
  });
}
async function draftOf(says: string | Error, parts = {}) {
  const answer = await answering(says, parts)(aQuestion());
  if (answer.kind !== 'answered') throw new Error('there is no draft in an unknown answer');
  return { ...answer.draft, quoted: answer.quoted };
}

describe('an answer of the model', () => {
  test('cites the passages it names, numbered from 1, with the sentence that carries each claim', async () => {
    const draft = await draftOf('A dog in the hold costs $180 [2]. A bag may weigh 23 kg [1].');
    expect(draft).toMatchObject({ origin: 'answer', quoted: false, evidence: [pets, bags] });
    expect(draft.text).toBe('A dog in the hold costs $180 [1]. A bag may weigh 23 kg [2].');
    expect(draft.citations).toEqual([
      { type: 'citation', number: 1, title: 'Pets', url: pets.url, quote: 'A dog in the hold costs $180.' },
      {
        type: 'citation',
        number: 2,
        title: 'Baggage',
        url: bags.url,
        quote: 'A checked bag may weigh up to 23 kg in economy.',
      },
    ]);
  });

  test.each([
    {
      name: 'a number that points nowhere goes',
      says: 'A cat costs $75 [2]. It is so [7].',
      text: 'A cat costs $75 [1]. It is so.',
    },
    {
      name: 'two numbers in one bracket are two',
      says: 'Bags 23 kg and cats $75 [1, 2].',
      text: 'Bags 23 kg and cats $75 [1][2].',
    },
    { name: 'markup goes', says: '**A cat** costs `$75` [2].', text: 'A cat costs $75 [1].' },
    {
      name: 'an escape copied from the prompt is read',
      says: 'Cats &amp; dogs: $75 [2].',
      text: 'Cats & dogs: $75 [1].',
    },
    {
      name: 'a claim without a number gets that of the passage that says it',
      says: 'A cat in the cabin costs $75.',
      text: 'A cat in the cabin costs $75 [1].',
    },
  ])('$name', async ({ says, text }) => {
    expect((await draftOf(says)).text).toBe(text);
  });

  test('that was cut off keeps its whole sentences', async () => {
    expect((await draftOf('A cat costs $75 [2]. A dog in the', { complete: false })).text).toBe('A cat costs $75 [1].');
  });
});

describe('is unknown', () => {
  test('when nothing is found, and the model is not asked', async () => {
    const answer = await answering(new Error('must not be asked'), {
      retrieve: async () => ({ question: 'q', found: [] }),
    })(aQuestion());
    expect(answer).toEqual({ kind: 'unknown' });
  });

  test.each([NO_ANSWER, ` ${NO_ANSWER}.\n`])('when the model says "%s"', async (says) => {
    expect(await answering(says)(aQuestion())).toEqual({ kind: 'unknown' });
  });
});

describe('a passage is quoted, and said to be quoted,', () => {
  test.each([
    { name: 'when the model is throttled', says: new GenerationError('throttled', 'slow down') },
    { name: 'when it is late', says: new GenerationError('late', 'too late') },
    { name: 'when it refuses', says: new GenerationError('refused', 'filtered') },
    { name: 'when anything else goes wrong', says: new TypeError('socket') },
    { name: 'when it says what no passage says', says: 'The moon is made of cheese.' },
    { name: 'when it says nothing', says: '' },
  ])('$name', async ({ says }) => {
    expect(await draftOf(says)).toEqual({
      origin: 'answer',
      quoted: true,
      text: 'Baggage: “A checked bag may weigh up to 23 kg in economy.” [1]',
      citations: [{ type: 'citation', number: 1, title: 'Baggage', url: bags.url, quote: found[0]?.sentence }],
      evidence: [bags],
      cards: [],
      suggestions: [],
    });
  });

  test('and the reason is told', async () => {
    const told: unknown[] = [];
    const error = new GenerationError('throttled', 'slow down');
    await draftOf(error, { onModelFailed: (reason: unknown) => told.push(reason) });
    expect(told).toEqual([error]);
  });
});

test.each([
  { channel: 'web' as const, least: 20_000 },
  { channel: 'phone' as const, least: 6_000 },
])('on the $channel the model has $least ms', async ({ channel, least }) => {
  let given = 0;
  const generate: AnsweringParts['generate'] = async (_, deadline) => {
    given = deadline.remaining();
    return { text: 'A cat costs $75 [2].', complete: true };
  };
  await answering('', { generate })(aQuestion({ channel }));
  expect(given).toBe(least);
});

describe('what a person has to tell before something can be looked up', () => {
  const request = 'I need the code of your booking.';
  const tool = {
    name: 'my_bookings',
    description: 'What the person has booked.',
    inputSchema: () => ({ type: 'object' }),
    concerns: () => true,
    look: async () => ({ title: 'Your bookings', text: request, asks: true as const }),
  };
  const asking = (says: string) =>
    createAnswerQuestion({
      retrieve: async ({ text }) => ({ question: text, found }),
      tools: [tool],
      generate: async ({ exchanges = [] }) =>
        exchanges.length === 0
          ? { text: '', complete: true, calls: [{ id: 'one', name: tool.name, input: {} }] }
          : { text: says, complete: true },
    })(aQuestion());

  test.each([
    { name: 'a model that finds no answer', says: NO_ANSWER, text: 'I need the code of your booking [1].' },
    {
      name: 'a model that rests on nothing',
      says: 'I cannot see that.',
      text: 'I cannot see that. I need the code of your booking [1].',
    },
    { name: 'a model that asks itself', says: 'Which code is it [3]?', text: 'Which code is it [1]?' },
  ])('is asked for with $name', async ({ says, text }) => {
    expect(await asking(says)).toMatchObject({ kind: 'answered', draft: { text } });
  });

  test('is not asked for when the model answers from the documents', async () => {
    expect(await asking('A cat costs $75 [2].')).toMatchObject({
      kind: 'answered',
      draft: { text: 'A cat costs $75 [1].' },
    });
  });
});
