import { createHash } from 'node:crypto';
import type { Turn } from '../turn.ts';

/** Slots that hold a person's name. */
const NAME_SLOTS = ['LastName'];
/** "de" and "von" are no names. */
const SHORTEST = 3;
const MOST = 12;

const WORDS = /[\p{L}][\p{L}'’]*/gu;

/**
 * Two bytes of a hash: enough to know a name again in its conversation, and far too little to learn it from the session, which
 * clients and logs see.
 */
const printOf = (word: string, sessionId: string): string =>
  createHash('sha256')
    .update(JSON.stringify([sessionId, word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()]))
    .digest('hex')
    .slice(0, 4);

/** Prints of the names that were given so far in a conversation, for its session. */
export function namesHeard({ sessionId, session: { names = '' }, intent }: Turn): string | undefined {
  const given = NAME_SLOTS.flatMap((slot) => [intent.slots[slot]?.original, intent.slots[slot]?.interpreted]);
  const words = given.flatMap((value) => value?.match(WORDS) ?? []).filter(({ length }) => length >= SHORTEST);
  const prints = [...names.split(' '), ...words.map((word) => printOf(word, sessionId))];
  const distinct = [...new Set(prints.filter((print) => print !== ''))];
  return distinct.length === 0 ? undefined : distinct.slice(-MOST).join(' ');
}

/** A text without the names that were given earlier in the conversation. */
export function withoutHeardNames(text: string, { sessionId, session: { names } }: Turn): string {
  if (names === undefined) return text;
  const prints = new Set(names.split(' '));
  return text.replaceAll(WORDS, (word) =>
    word.length >= SHORTEST && prints.has(printOf(word.replace(/['’]s$/, ''), sessionId)) ? '[name]' : word,
  );
}
