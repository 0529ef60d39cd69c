import * as z from 'zod/mini';
import type { Outcome, Owner, Turn } from '../../turn.ts';
import { declines } from '../offer/declines.ts';
import { isForm, slotsOfIntent } from './open-slot.ts';

/** What is longer is no value of a slot that a form goes on from. */
const longestKept = 100;

/**
 * A form as the session keeps it between turns: to see what a turn changed, and to bring the form back when the person says
 * something in the middle of it that is an intent of its own ("can you repeat that?"), for which Lex forgets the form.
 */
const formState = z.object({
  intent: z.string().check(z.refine(isForm)),
  /** Values of the slots, without those that are obfuscated in logs: the session shows up there. */
  slots: z.record(z.string(), z.string().check(z.maxLength(longestKept))),
  /** Those that are. */
  sealed: z.optional(z.string()),
  /** What it offered was declined in the turn before. */
  declined: z.optional(z.literal(true)),
});
export type FormState = Pick<z.infer<typeof formState>, 'intent' | 'slots'>;

type SlotTexts = FormState['slots'];

/** Keeps what only its owner may bring back, and only to a form of the same intent (docs/decisions/0014-sealed-slots.md). */
export interface SealSlots {
  readonly seal: (slots: SlotTexts, owner: Owner, intent: string) => string;
  /** Nothing when it is not theirs, or too old. */
  readonly open: (sealed: string, owner: Owner, intent: string) => SlotTexts;
}

/** A form that goes on, or was declined, as JSON; undefined when none is. */
export function keptForm(turn: Turn, outcome: Outcome, { seal }: SealSlots): string | undefined {
  const { name } = turn.intent;
  const { next, slots: changes = {} } = outcome;
  if (!isForm(name) || next.type === 'Close') return undefined;
  const said = slotsOfIntent(name).flatMap(([slot, { obfuscated }]) => {
    const value = slot in changes ? changes[slot] : turn.intent.slots[slot]?.interpreted;
    return value && value.length <= longestKept ? [{ slot, value, hidden: obfuscated === true }] : [];
  });
  const slotsThat = (hidden: boolean) =>
    Object.fromEntries(said.flatMap((one) => (one.hidden === hidden ? [[one.slot, one.value] as const] : [])));
  const held = slotsThat(true);
  const sealed = Object.keys(held).length === 0 ? undefined : seal(held, turn, name);
  const declined = declines(turn, outcome) ? true : undefined;
  return JSON.stringify({ intent: name, slots: slotsThat(false), sealed, declined });
}

/** The client could have written it: an intent of ours with short values, or nothing. */
function readForm(kept: string | undefined): z.infer<typeof formState> | undefined {
  if (kept === undefined) return undefined;
  try {
    return formState.safeParse(JSON.parse(kept)).data;
  } catch {
    return undefined;
  }
}

/** What was sealed in the form that stands open. */
export function heldSlots(owner: Owner & Pick<Turn, 'session'>, { open }: SealSlots): SlotTexts {
  const form = readForm(owner.session.form);
  return form?.sealed === undefined ? {} : open(form.sealed, owner, form.intent);
}

/** The form that stands open, if one does. */
export const formOf = (turn: Pick<Turn, 'session' | 'held'>): FormState | undefined => formThat(turn, undefined);

/** The form of which the offer was declined in the turn before, if one was. */
export const declinedForm = (turn: Pick<Turn, 'session' | 'held'>): FormState | undefined => formThat(turn, true);

function formThat({ session, held }: Pick<Turn, 'session' | 'held'>, declined: true | undefined) {
  const form = readForm(session.form);
  return form && form.declined === declined ? { intent: form.intent, slots: { ...form.slots, ...held } } : undefined;
}

/** The slot that stands open in a form: the one that we asked for, else the first that has to be filled. */
export function slotOpenIn({ intent, slots }: FormState, asked: string | undefined): string | undefined {
  const required = slotsOfIntent(intent).flatMap(([slot, definition]) => (definition.required ? [slot] : []));
  return [asked, ...required].find((slot) => slot !== undefined && slots[slot] === undefined);
}

/** The slots of this form as they stood after the turn before: what Lex may have overwritten since. */
export function slotsBefore(turn: Turn): Readonly<Record<string, string | undefined>> {
  const form = formOf(turn);
  return form?.intent === turn.intent.name ? form.slots : {};
}
