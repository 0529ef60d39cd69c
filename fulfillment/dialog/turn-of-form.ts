import type { Slots, Turn } from '../turn.ts';
import { slotsOfForm } from './form-state.ts';
import type { FormState } from './form-state.ts';

/** The turn as one of the form that stands open. What was offered is offered again, also when it stays the same. */
export function turnOfForm(form: FormState, { proposed: _ofTheOtherIntent, ...turn }: Turn, said: Slots): Turn {
  return {
    ...turn,
    hook: 'dialog',
    intent: { name: form.intent, slots: { ...slotsOfForm(form), ...said }, confirmation: 'None' },
    session: { ...turn.session, topic: form.intent, offer: undefined },
  };
}
