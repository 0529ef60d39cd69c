import * as z from 'zod/mini';
import type { Outcome, Slots, Turn } from '../turn.ts';
import { isForm, slotsOfIntent } from './open-slot.ts';

/**
 * A form as the session keeps it between turns: to see what a turn changed, and to bring the form back when the person says
 * something in the middle of it that is an intent of its own ("can you repeat that?"), for which Lex forgets the form.
 */
const formState = z.object({
  intent: z.string().check(z.refine(isForm)),
  /** Values of the slots, without those that are obfuscated in logs: the session shows up there. */
  slots: z.record(z.string(), z.string().check(z.maxLength(100))),
});
export type FormState = z.infer<typeof formState>;

/** A form that goes on, as JSON; undefined when none does. */
export function keptForm(turn: Turn, { next, slots: changes = {} }: Outcome): string | undefined {
  const { name } = turn.intent;
  if (!isForm(name) || next.type === 'Close') return undefined;
  const slots = slotsOfIntent(name).flatMap(([slot, { obfuscated }]) => {
    const value = slot in changes ? changes[slot] : turn.intent.slots[slot]?.interpreted;
    return obfuscated || value === undefined || value === null ? [] : [[slot, value] as const];
  });
  return JSON.stringify({ intent: name, slots: Object.fromEntries(slots) } satisfies FormState);
}

/** The client could have written it: an intent of ours with short values, or nothing. */
export function readForm(kept: string | undefined): FormState | undefined {
  if (kept === undefined) return undefined;
  try {
    return formState.safeParse(JSON.parse(kept)).data;
  } catch {
    return undefined;
  }
}

/** The slots of this form as they stood after the turn before: what Lex may have overwritten since. */
export function slotsBefore({ session, intent }: Turn): Readonly<Record<string, string | undefined>> {
  const form = readForm(session.form);
  return form?.intent === intent.name ? form.slots : {};
}

/** As slots of a turn. What a person's words were is not kept. */
export const slotsOfForm = ({ slots }: FormState): Slots =>
  Object.fromEntries(Object.entries(slots).map(([slot, value]) => [slot, { interpreted: value, original: value }]));

/** Takes back what Lex has filled in from words of a language that it does not know: `null` for each such slot. */
export function slotsUnsaid(turn: Turn): Readonly<Record<string, null>> {
  const before = slotsBefore(turn);
  const unsaid = Object.entries(turn.intent.slots).filter(
    ([name, slot]) => slot !== undefined && before[name] === undefined && turn.utterance.includes(slot.original),
  );
  return Object.fromEntries(unsaid.map(([name]) => [name, null]));
}
