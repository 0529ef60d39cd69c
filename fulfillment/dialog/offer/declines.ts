import type { Outcome, Turn } from '../../turn.ts';

/** A no to what a form offered, to which it has nothing to say: it is declined. */
export const declines = ({ intent }: Pick<Turn, 'intent'>, { next }: Pick<Outcome, 'next'>): boolean =>
  intent.confirmation === 'Denied' && next.type === 'Delegate';
