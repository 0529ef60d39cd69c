import type { Slots, Turn } from '../../turn.ts';
import { readsAsQuestion } from '../words/cues.ts';
import { fromDenials, mayDeny } from './denial.ts';
import { deniedOnce } from './denied-once.ts';
import type { SaidToForm } from '../form/said-to-form.ts';
import { turnOfForm } from '../form/turn-of-form.ts';
import { withoutCorrection } from '../form/without-correction.ts';

/**
 * The turn without the values that Lex, or we, read in an utterance that denies them, and with what is said instead: "not to
 * Paris but to Berlin". A slot that would hold what was denied is asked for again. Undefined when it denies none.
 */
export function withoutDenied(said: SaidToForm): Turn | undefined {
  const { turn } = said;
  if (!mayDeny(turn.utterance, turn.localeId) || readsAsQuestion(turn)) return undefined;
  return eachDenied(said) ?? deniedOnce(said);
}

/** "Not Berlin, London, and not Paris, Rome": each denial is read with what follows it, and after the one before it. */
function eachDenied(said: SaidToForm): Turn | undefined {
  const clauses = fromDenials(said.turn.utterance, said.turn.localeId);
  if (clauses.length === 1) return undefined;
  const rests: string[] = [];
  let read: Turn | undefined;
  let unread = '';
  for (const clause of clauses) {
    const text = unread + clause;
    const next = deniedOnce(inClause(text, said, read));
    unread = next ? '' : text;
    read = next ?? read;
    if (next) rests.push(next.utterance);
  }
  return read && unread === ''
    ? turnOfForm(said.form, { ...said.turn, utterance: rests.join(' ') }, read.intent.slots)
    : undefined;
}

/** A part of what was said, to the form as the parts before it have left it. */
function inClause(utterance: string, said: SaidToForm, before: Turn | undefined): SaidToForm {
  const { intent, localeId } = said.turn;
  const slots = Object.entries(intent.slots).filter(([, value]) => value && utterance.includes(value.original));
  const turn = { ...said.turn, utterance, intent: { ...intent, slots: Object.fromEntries(slots) } };
  const form = before ? { ...said.form, slots: textsOf(before.intent.slots) } : said.form;
  return { ...said, turn, form, text: withoutCorrection({ utterance, localeId }) };
}

const textsOf = (slots: Slots): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(slots).flatMap(([slot, value]) => (value ? [[slot, value.interpreted]] : [])));
