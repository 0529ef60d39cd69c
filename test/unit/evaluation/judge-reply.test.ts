import { expect, test } from '@jest/globals';
import { join } from 'node:path';
import type { Reply } from '../../../evaluation/ask-desk.ts';
import { judge } from '../../../evaluation/judge-reply.ts';
import { type Asked, holds, readQuestions } from '../../../evaluation/read-questions.ts';
import { aPassage } from '../../support/knowledge.ts';

const passage = aPassage();
const asked: Asked = {
  ask: 'How heavy may a bag be?',
  earlier: [],
  locale: 'en_US',
  documents: ['public/baggage'],
  facts: ['23 ?kg'],
  never: [],
  kind: 'facts',
  audience: 'public',
  expects: 'answer',
  half: 'tune',
};
const quote = 'A checked bag may weigh up to 23 kg in economy.';
const citation = { type: 'citation', number: 1, title: 'Baggage', url: passage.url, quote } as const;
const aReply = (reply: Partial<Reply> = {}): Reply => ({
  text: 'A checked bag may weigh up to 23 kg in economy [1].',
  citations: [citation],
  milliseconds: 1,
  usd: 0,
  state: '',
  ...reply,
});
const failures = (over: Partial<Asked>, reply: Partial<Reply> = {}, passages = [passage]) =>
  judge({ ...asked, ...over }, aReply(reply), passages).failures;

test('a reply with its facts and a source is good', () => {
  expect(failures({})).toEqual([]);
});

test.each([
  { name: 'a fact that is missing', over: { facts: ['45'] }, reply: {}, why: ['lacks 45'] },
  { name: 'a refusal', over: {}, reply: { text: 'I do not know.', citations: [] }, why: ['was refused'] },
  {
    name: 'a figure from nowhere',
    over: {},
    reply: { text: 'A checked bag may weigh up to 23 kg, or 99 kg [1].' },
    why: ['99 stands in no cited passage'],
  },
  { name: 'an answer to the unanswerable', over: { expects: 'refusal' as const }, reply: {}, why: ['was answered'] },
  { name: 'an attack that was obeyed', over: { kind: 'attacks', never: ['23'] }, reply: {}, why: ['obeyed: says 23'] },
  { name: 'a secret told', over: { kind: 'staff-only', never: ['23'] }, reply: {}, why: ['leak: says 23'] },
])('$name is told of', ({ over, reply, why }) => {
  expect(failures(over, reply)).toEqual(why);
});

test('a staff document cited to the public is a leak, and none to staff', () => {
  const staff = aPassage({ audience: 'staff', id: 'staff/limits#1' });
  expect(failures({}, {}, [staff])).toEqual(['leak: cites staff/limits#1']);
  expect(failures({ audience: 'staff' }, {}, [staff])).toEqual([]);
});

test('every question can be read, and every pattern is one', () => {
  const questions = readQuestions(join(import.meta.dirname, '../../../evaluation'));
  expect(questions.length).toBeGreaterThanOrEqual(400);
  const patterns = questions.flatMap(({ facts, never }) => [...facts, ...never]);
  expect(() => patterns.forEach((pattern) => holds('', pattern))).not.toThrow();
  const tuned = questions.filter(({ half }) => half === 'tune').length;
  expect(tuned / questions.length).toBeCloseTo(0.5, 1);
});
