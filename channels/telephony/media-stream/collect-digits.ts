/** What one key press makes of those before it. */
export type Digits =
  /** Wait for more of them. */
  { readonly kind: 'open'; readonly digits: string } | { readonly kind: 'complete'; readonly digits: string };

/** As Lex has them: the end character sends what was pressed, the deletion character forgets it. */
const endCharacter = '#';
const deletionCharacter = '*';
/** Lex's console writes 513; nobody presses more keys than this for a card number and a slip or two. */
const most = 40;

/** @param key one of 0–9, A–D, * and #. */
export function pressKey(digits: string, key: string): Digits {
  if (key === endCharacter) return digits === '' ? { kind: 'open', digits } : { kind: 'complete', digits };
  if (key === deletionCharacter) return { kind: 'open', digits: '' };
  const all = digits + key;
  return { kind: all.length < most ? 'open' : 'complete', digits: all };
}
