import type { Card } from '../bot-definition/contract/reply.ts';
import type { Draft } from './turn.ts';

export interface Said {
  readonly text: string;
  readonly cards?: readonly Card[];
  readonly suggestions?: readonly string[];
}

/** A draft of our own sentences with values from our own tables. */
export const authored = ({ text, cards = [], suggestions = [] }: Said): Draft => ({
  origin: 'authored',
  text,
  citations: [],
  evidence: [],
  cards,
  suggestions,
});

/** Sentences with a space between, empty ones left out. */
export const joinSentences = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' ');

/** Something said before whatever else is said. */
export const prefixed = (text: string, draft: Draft | undefined): Draft =>
  draft ? { ...draft, text: joinSentences(text, draft.text) } : authored({ text });
