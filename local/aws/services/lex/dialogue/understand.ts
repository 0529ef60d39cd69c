import type { IntentModel } from '../bot-model.ts';
import type { Candidate, ResolutionSettings } from '../nlu/understanding.ts';
import { candidateSlots } from './interpretations.ts';
import type { LiveContext } from './session.ts';
import type { Step } from './step.ts';
import { intentNamed } from './turn-intent.ts';
import { fillSlots } from './turn-slots.ts';
import type { Turn } from './turn.ts';
import { leavesFor, type Evidence, type OpenAnswer } from './weigh-readings.ts';

/** Notes what the text may mean. Intents that an input context keeps out are no candidates, but for the one under way. */
export function understand(turn: Turn): void {
  const { dialogue, input, contexts } = turn;
  const startedAt = dialogue.now();
  const all = dialogue.understanding.understand(input.text, resolutionSettings(turn));
  turn.candidates = all.filter(
    ({ intent }) => intent === intentUnderWay(turn) || isEligible(intentNamed(turn, intent), contexts),
  );
  const milliseconds = dialogue.now() - startedAt;
  dialogue.trace?.({ kind: 'understood', text: input.text, candidates: turn.candidates, milliseconds });
}

const intentUnderWay = ({ open, intent }: Turn): string | undefined =>
  open?.kind === 'slot' || open?.kind === 'confirmation' ? intent?.name : undefined;

/** Lex recognises an intent only while all of its input contexts are active. */
const isEligible = (intent: IntentModel, active: readonly LiveContext[]): boolean =>
  intent.inputContexts.every((wanted) => active.some(({ name }) => name === wanted));

export const resolutionSettings = ({ dialogue, now }: Turn): ResolutionSettings => ({
  now: new Date(now),
  timezone: dialogue.timezone,
  spelling: 'Default',
  hints: [],
});

/** The text weighed as an answer to the open question and as an utterance of the intent under way. */
export const evidenceFor = (turn: Turn, answer: OpenAnswer): Evidence => ({
  text: turn.input.text,
  answer,
  own: turn.candidates.find(({ intent }) => intent === turn.intent?.name),
  threshold: turn.dialogue.locale.confidenceThreshold,
});

/** The way to another intent, if the text leaves the one under way. */
export function leave(turn: Turn, evidence: Evidence): Step | undefined {
  const other = turn.candidates.find(({ intent }) => intent !== turn.intent?.name);
  return other && leavesFor(other, evidence) ? enter(turn, other) : undefined;
}

/** The way into an intent that the text names. If it is the one under way, it starts anew. */
export function enter(turn: Turn, candidate: Candidate): Step {
  turn.recognised = candidate.intent;
  turn.intent = undefined;
  for (const name of Object.keys(candidate.slots)) turn.justFilled.add(name);
  return { kind: 'start-intent', intent: candidate.intent, slots: candidateSlots(turn, candidate), silent: false };
}

/** Fills slots with what a reading found for them; their capture steps are still to be walked. */
export function fillFrom(turn: Turn, candidate: Candidate, names: readonly string[]): void {
  const slots = candidateSlots(turn, candidate);
  fillSlots(turn, Object.fromEntries(names.map((name) => [name, slots[name] ?? null])));
  for (const name of names) turn.justFilled.add(name);
}
