import { attacks, type AttackKind } from './attacks.ts';

export type BlockedReason = AttackKind | 'empty' | 'too-long';

export type GuardedQuestion =
  | { readonly verdict: 'allowed'; readonly text: string }
  | { readonly verdict: 'blocked'; readonly reason: BlockedReason };

/** Lex's own limit on what a person can say in one turn (RecognizeText, "text"). */
const LONGEST_QUESTION = 1024;

/** Controls, marks of writing direction and characters without width: nobody types them, and they hide words from patterns. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u{E0000}-\u{E007F}]/gu;

const clean = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(INVISIBLE, '').replaceAll(/ {2,}/g, ' ').trim();

/** As the patterns read it: look-alike letters made plain, "i g n o r e" and "i.g.n.o.r.e" made one word. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\b(?:\p{L}[ ._*-]){3,}\p{L}\b/gu, (spaced) => spaced.replaceAll(/[ ._*-]/g, ''));

/**
 * Decides whether an utterance may become a question to the model. The patterns ask for an attack's verb and its object together,
 * because words alone ("ignore", "system", "rules", "password") stand in ordinary questions. This is one layer: questions are data in
 * the prompt, staff passages are never retrieved for the public, and figures are checked on the way out.
 */
export function guardQuestion(utterance: string): GuardedQuestion {
  const text = clean(utterance);
  if (text === '') return { verdict: 'blocked', reason: 'empty' };
  if (text.length > LONGEST_QUESTION) return { verdict: 'blocked', reason: 'too-long' };
  const read = plain(text);
  const attack = attacks.find(({ pattern }) => pattern.test(read));
  return attack ? { verdict: 'blocked', reason: attack.kind } : { verdict: 'allowed', text };
}
