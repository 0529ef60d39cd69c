import { sessionAttributes } from '../../../bot-definition/contract/session-attributes.ts';
import type { SessionAttributes } from '../../../bot-definition/contract/session-attributes.ts';
import type { Outcome, Turn } from '../../turn.ts';
import { formOf } from './form-state.ts';
import { asksToConfirm, isForm } from './open-slot.ts';

/** A form that only asks something, and is no change of mind: whoever asks for a flight's status still wants to book theirs. */
const isInquiry = (intent: string): boolean => isForm(intent) && !asksToConfirm(intent);

/** The session of the form in the middle of which an inquiry begins, as the session of the inquiry keeps it. */
export function interruptedBy({ intent, session }: Pick<Turn, 'intent' | 'session'>): string | undefined {
  const { interrupted: _before, ...left } = session;
  const isLeft = isInquiry(intent.name) && formOf({ session }) !== undefined;
  return isLeft ? JSON.stringify(left) : undefined;
}

/** The session to go back to when an inquiry is done; undefined when it interrupted nothing, or leaves something to be answered. */
export function sessionToResume(
  { session, intent }: Turn,
  { next, session: after }: Outcome,
): SessionAttributes | undefined {
  const isDone = next.type === 'Close' && next.state === 'Fulfilled' && after?.personOffered === undefined;
  if (!isDone || !isInquiry(intent.name) || session.interrupted === undefined) return undefined;
  try {
    return sessionAttributes.safeParse(JSON.parse(session.interrupted)).data;
  } catch {
    return undefined;
  }
}
