import { authored } from '../../../../fulfillment/draft.ts';
import type { Draft, Localized } from '../../../../fulfillment/turn.ts';

/** The guard and the language are other steps': here every draft has passed them. */
const hasPassed = (_draft: Draft): _draft is Localized => true;

export function localized(parts: Partial<Draft>): Localized {
  const draft: Draft = { ...authored({ text: '' }), ...parts };
  if (!hasPassed(draft)) throw new Error('a guard that lets everything pass');
  return draft;
}
