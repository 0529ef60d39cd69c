import type { Outcome } from '../../turn.ts';
import type { Said } from '../../draft.ts';
import { choicesToText } from '../values/choices-shown.ts';
import { say } from '../intent-handler.ts';

/** A slot that cannot stand as it is: what to say, and which slot to ask for again. */
export interface Problem extends Said {
  readonly slot: string;
  /** The values that would do, in the order in which they are said. */
  readonly choices?: readonly string[];
}

/** One rule over what a person has said so far; a rule whose slots are still open has nothing to object to. */
export type Check<Form> = (form: Form) => Problem | undefined | Promise<Problem | undefined>;

/** The first objection, in the order of the rules. */
export async function firstProblem<Form>(form: Form, checks: readonly Check<Form>[]): Promise<Problem | undefined> {
  for (const check of checks) {
    const problem = await check(form);
    if (problem) return problem;
  }
  return undefined;
}

/** Empties the slot and asks for it again; Lex keeps the others. */
export function askAgain(problem: Problem): Outcome {
  const { slot, choices: values = [] } = problem;
  const options = values.map((value) => ({ value }));
  const session = values.length > 0 ? { session: { choices: choicesToText({ slot, options }) } } : {};
  return say({ type: 'ElicitSlot', slot }, problem, { slots: { [slot]: null }, ...session });
}

/** A count that was said: undefined for "2.5" or "-1", which are no counts. */
export const asCount = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined;

/** Letters of any script, with what names have between them. */
export const isPlausibleName = (text: string): boolean =>
  /^\p{L}[\p{L}\p{M}'’. -]{0,49}$/u.test(text.trim()) && !/ {2}|--/.test(text);
