import { createHmac } from 'node:crypto';
import type { Turn } from '../turn.ts';
import { wordsPattern } from '../words-pattern.ts';

/** Slots that hold a person's name. */
const NAME_SLOTS = ['LastName'];
/** "de" and "von" are no names. */
const SHORTEST = 3;
const MOST = 12;

const WORDS = wordsPattern(/[\p{L}][\p{L}'’]*/gu);

export interface HeardNames {
  /** Prints of the names that were given so far in a conversation, for its session. */
  readonly namesHeard: (turn: Turn) => string | undefined;
  /** A text without the names that were given earlier in the conversation. */
  readonly withoutHeardNames: (text: string, turn: Turn) => string;
}

/**
 * Knows a name again in its conversation, whether it filled a slot or somebody said that it is one (`namesIn`). Clients and logs see the prints in the session, beside its id, and could try a list of
 * surnames on them: so they are made with a key that is derived from a secret of the deployment, for this alone.
 */
export function createHeardNames(secret: string, namesIn: (text: string) => readonly string[]): HeardNames {
  const key = createHmac('sha256', secret).update('heard-names').digest();

  /** Two bytes are enough among the words of one conversation. */
  const printOf = (word: string, sessionId: string): string =>
    createHmac('sha256', key)
      .update(JSON.stringify([sessionId, word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()]))
      .digest('hex')
      .slice(0, 4);

  return {
    namesHeard({ sessionId, session: { names = '' }, intent, utterance }) {
      const slots = NAME_SLOTS.flatMap((slot) => [intent.slots[slot]?.original, intent.slots[slot]?.interpreted]);
      const given = [...slots, ...namesIn(utterance)];
      const words = given.flatMap((value) => value?.match(WORDS) ?? []).filter(({ length }) => length >= SHORTEST);
      const prints = [...names.split(' '), ...words.map((word) => printOf(word, sessionId))];
      const distinct = [...new Set(prints.filter((print) => print !== ''))];
      return distinct.length === 0 ? undefined : distinct.slice(-MOST).join(' ');
    },
    withoutHeardNames(text, { sessionId, session: { names } }) {
      if (names === undefined) return text;
      const prints = new Set(names.split(' '));
      return text.replaceAll(WORDS, (word) =>
        word.length >= SHORTEST && prints.has(printOf(word.replace(/['’]s$/, ''), sessionId)) ? '[name]' : word,
      );
    },
  };
}
