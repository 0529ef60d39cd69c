import { describe, expect, test } from '@jest/globals';
import { quoteAnswer } from '../../../../../../local/aws/services/bedrock-runtime/generation/quote-answer.ts';
import { readPrompt } from '../../../../../../local/aws/services/bedrock-runtime/generation/read-prompt.ts';

const NO_ANSWER = 'That is not in the documents.';

const baggage = {
  number: 1,
  title: 'Baggage allowance',
  text: [
    'A cabin bag may measure up to 55 x 40 x 23 cm. It must fit in the overhead locker.',
    '',
    'Cabin: Economy; Checked bags: 1; Weight of each checked bag: 23 kg.',
    'Cabin: Business; Checked bags: 2; Weight of each checked bag: 32 kg.',
  ].join('\n'),
};
const pets = {
  number: 2,
  title: 'Pets',
  text: [
    'The carrier must be:',
    '- closed and leak-proof',
    '- large enough for the pet to stand up',
    '',
    'A cat travels in the cabin for $60. Dogs over 8 kg travel in the hold.',
  ].join('\n'),
};
const checkIn = {
  number: 3,
  title: 'Check-in',
  text: 'Approx. 90 % of passengers check in online. Check-in closes 60 minutes before departure. Boarding is by rows.',
};

const ask = (question: string, lookedUp: readonly number[] = []) =>
  quoteAnswer({ passages: [baggage, pets, checkIn], lookedUp: new Set(lookedUp), question, noAnswer: NO_ANSWER });

describe('the quoting stand-in', () => {
  test.each([
    {
      name: 'a table row',
      question: 'How heavy can a checked bag be in business?',
      answer: 'Cabin: Business; Checked bags: 2; Weight of each checked bag: 32 kg [1].',
    },
    {
      name: 'a sentence of a paragraph',
      question: 'When does check-in close?',
      answer: 'Check-in closes 60 minutes before departure [3].',
    },
    {
      name: 'a price, for "how much"',
      question: 'How much does a cat cost?',
      answer: 'A cat travels in the cabin for $60 [2].',
    },
    {
      name: 'a list item with its introduction',
      question: 'Must the carrier be leak-proof?',
      answer: 'The carrier must be: closed and leak-proof [2].',
    },
    {
      name: 'what "it" is, before a sentence that leans on it',
      question: 'Does it need to fit the overhead locker?',
      answer: 'A cabin bag may measure up to 55 x 40 x 23 cm [1]. It must fit in the overhead locker [1].',
    },
    {
      name: 'a sentence after an abbreviation whole',
      question: 'How many passengers check in online?',
      answer: 'Approx. 90 % of passengers check in online [3].',
    },
  ])('$name', ({ question, answer }) => {
    expect(ask(question)).toBe(answer);
  });

  test('how heavy a thing may be is told by its weight, and not by what heavy ones cost', () => {
    const fees = {
      number: 1,
      title: 'Baggage fees',
      text: 'A heavy bag, over 23 kg, costs $60. Bags are weighed at the airport. A bag may weigh up to 23 kg.',
    };
    const question = 'How heavy may my bag be?';
    const answer = quoteAnswer({ passages: [fees], lookedUp: new Set(), question, noAnswer: NO_ANSWER });
    expect(answer).toBe('A bag may weigh up to 23 kg [1].');
  });

  test.each([
    { question: 'Who is the chief executive?' },
    { question: 'Is there wireless internet?' },
    { question: 'how are you?' },
    { question: '' },
    { question: 'a cat, a bag' + ' and other things that nobody wrote about anywhere, such as kites'.repeat(3) },
  ])('"$question" is declined in the words given', ({ question }) => {
    expect(ask(question)).toBe(NO_ANSWER);
  });

  test('two halves of a question may come from two passages', () => {
    const answer = ask('What does a cat cost, and when does check-in close?');
    expect(answer).toContain('A cat travels in the cabin for $60 [2].');
    expect(answer).toContain('Check-in closes 60 minutes before departure [3].');
  });

  test('every sentence stands in its passage, word for word', () => {
    const all = [baggage, pets, checkIn].map(({ text }) => text.replace(/\s+/g, ' ').replaceAll(' - ', ' ')).join(' ');
    for (const sentence of ask('May a cat travel in the cabin, or a dog over 8 kg in the hold?').split(/(?<=\.) /)) {
      expect(all).toContain(sentence.replace(/ \[\d\]/, ''));
    }
  });
});

const message = (text: string) => ({ role: 'user' as const, text, toolUses: [], toolResults: [] });

const read = (system: string, ...texts: readonly string[]) =>
  readPrompt({
    modelId: 'amazon.nova-2-lite-v1:0',
    system,
    messages: texts.map(message),
    tools: [],
    stopSequences: [],
  });

describe('reading a prompt', () => {
  test('passages in the system prompt and in messages, escaped as XML', () => {
    const { passages } = read(
      '<passage number="3" title="Fees &gt; &quot;extra&quot;">Up to &lt;23 kg&gt; &amp; no more</passage>',
      '<passage title="x > y" number="7">\n two\nlines </passage>',
    );
    expect(passages).toEqual([
      { number: 3, title: 'Fees > "extra"', text: 'Up to <23 kg> & no more' },
      { number: 7, title: 'x > y', text: 'two\nlines' },
    ]);
  });

  test('the question is in its tag, or is the last message without its passages', () => {
    expect(read('', 'old', 'See <question> How &amp; when? </question> please').question).toBe('How & when?');
    expect(read('', '<question>old</question>', '<passage number="1">x</passage> And for dogs?').question).toBe(
      'And for dogs?',
    );
  });

  test('without words for it, not knowing is said plainly', () => {
    expect(read('Answer.', 'x').noAnswer).toBe("I don't know.");
    expect(read('Say <no-answer>NO_ANSWER</no-answer> if unsure.', 'x').noAnswer).toBe('NO_ANSWER');
  });

  test('passages that the bot itself wrote are no evidence', () => {
    const prompt = {
      modelId: 'm',
      system: '',
      tools: [],
      stopSequences: [],
      messages: [
        message('a'),
        { ...message('<passage number="1">x</passage>'), role: 'assistant' as const },
        message('b'),
      ],
    };
    expect(readPrompt(prompt).passages).toEqual([]);
  });
});
