import { expect, test } from '@jest/globals';
import { rewriteQuestion } from '../../../../fulfillment/retrieval/rewrite-question.ts';

test.each([
  { said: "Hi, I'm Fatima Al-Sayed. How heavy can a suitcase be?", asked: 'How heavy can a suitcase be?' },
  { said: 'My name is Oluwaseun Adeyemi. What does a cat cost?', asked: 'What does a cat cost?' },
  { said: 'This is Xochitl Hernández, how long does a refund take?', asked: 'how long does a refund take?' },
  { said: 'Hola, me llamo José. ¿Cuánto cuesta?', asked: '¿Cuánto cuesta?' },
  { said: 'Guten Tag, ich heiße Müller. Was kostet das?', asked: 'Was kostet das?' },
  { said: "I'm Canadian, do I need a visa?", asked: "I'm Canadian, do I need a visa?" },
  { said: "I'm pregnant, may I fly?", asked: "I'm pregnant, may I fly?" },
  { said: 'Hello', asked: 'Hello' },
])('"$said" asks "$asked"', ({ said, asked }) => {
  expect(rewriteQuestion({ text: said, history: [] })).toEqual({ focus: asked, context: '' });
});

test('what is told before a question is what it leans on', () => {
  const text = 'My knees hurt. What does a seat with more room cost?';
  expect(rewriteQuestion({ text, history: [] })).toEqual({
    focus: 'What does a seat with more room cost?',
    context: 'My knees hurt.',
  });
});

test('a Spanish and a French follow-up lean on the question before', () => {
  const history = [{ person: '¿Cuánto cuesta un gato en cabina?', bot: '$75' }];
  expect(rewriteQuestion({ text: '¿y en un vuelo largo?', history }).context).toBe('¿Cuánto cuesta un gato en cabina?');
  const before = [{ person: 'Combien coûte un siège standard ?', bot: '$12' }];
  expect(rewriteQuestion({ text: 'et sur un vol long ?', history: before }).context).toBe(
    'Combien coûte un siège standard ?',
  );
});
