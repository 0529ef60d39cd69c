/** What one policy found in the text: its part of the assessment, as the wire has it, and what follows. */
export interface Finding {
  readonly assessment: Readonly<Record<string, unknown>>;
  readonly blocks: boolean;
}

/** Something found whose action is BLOCK or ANONYMIZE, in the words of an assessment. */
export const actionTaken = (action: string): string =>
  ({ BLOCK: 'BLOCKED', ANONYMIZE: 'ANONYMIZED' })[action] ?? 'NONE';

/** The part of the assessment under its name; left out when nothing was found. */
export function findingOf(
  policy: string,
  lists: Readonly<Record<string, readonly { readonly action: string }[]>>,
): Finding {
  const found = Object.values(lists).flat();
  return {
    assessment: found.length === 0 ? {} : { [policy]: lists },
    blocks: found.some(({ action }) => action === 'BLOCKED'),
  };
}
