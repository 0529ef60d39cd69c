import { intents } from '../bot-definition/intents/intents.ts';
import type { IntentDefinition } from '../bot-definition/schema.ts';

/** A Lex session between two turns. */
export interface RecalledSession {
  /** The slot that was asked for last. */
  readonly asked?: { readonly intent: string; readonly slot: string };
  /** What its slots were filled with, as it was said. */
  readonly values: readonly string[];
}

const definitions: Readonly<Record<string, IntentDefinition>> = intents;
const ofPeople: ReadonlySet<string> = new Set(['AMAZON.FirstName', 'AMAZON.LastName']);

/** Capitals begin a name, and most sentences too: the first word of several is none. */
const capitalised = /(?<=\S\s+)\p{Lu}[\p{L}\p{M}'’-]*/gu;
/** So few words are a name and nothing else, whatever their case. */
const mostNameWords = 2;

/**
 * What must not be translated in an utterance: names that the session knows, and the one that it asks for. "Rossi" is nobody's
 * reds, and "Signora Bianchi" is not Mrs. Whites.
 */
export function namesIn(text: string, { asked, values }: RecalledSession): readonly string[] {
  const known = values.filter((value) => /^\p{Lu}/u.test(value));
  const type = asked && definitions[asked.intent]?.slots?.[asked.slot]?.type;
  if (type === undefined || !ofPeople.has(type)) return known;
  const words = text.trim().split(/\s+/);
  return words.length <= mostNameWords ? [...known, text.trim()] : [...known, ...(text.match(capitalised) ?? [])];
}
