import { toSlot } from './make-slot.ts';
import { emptySlots } from './slot-values.ts';
import type { Interpretation, Slots } from '../runtime-types.ts';
import type { Candidate } from '../nlu/understanding.ts';
import { intentNamed } from './turn-intent.ts';
import type { Turn } from './turn.ts';

const MOST_INTERPRETATIONS = 5;

/**
 * The intent under way, then what else the text may mean. The FallbackIntent, which has no score, stands where scores fall
 * below the locale's threshold.
 */
export function interpretationsOf(turn: Turn): readonly Interpretation[] {
  const { intent, candidates, recognised } = turn;
  const { fallback, confidenceThreshold } = turn.dialogue.locale;
  const own = candidates.find((candidate) => candidate.intent === intent?.name);
  const first = intent ? [{ intent, ...(recognised === intent.name && own && { score: own.score }) }] : [];
  const others = candidates.filter((candidate) => candidate !== own && candidate.score > 0);
  const sure = others.filter(({ score }) => score >= confidenceThreshold);
  const read = (candidate: Candidate) => (): Interpretation => ({
    intent: {
      name: candidate.intent,
      slots: candidateSlots(turn, candidate),
      state: 'InProgress',
      confirmationState: 'None',
    },
    score: candidate.score,
  });
  const notUnderstood = (): Interpretation => ({
    intent: { name: fallback.name, slots: {}, state: 'InProgress', confirmationState: 'None' },
  });
  // A candidate's slots are looked for when they are read: of a hundred intents, only the few that are told of may cost that.
  const rest = [
    ...sure.map(read),
    ...(intent?.name === fallback.name || candidates.length === 0 ? [] : [notUnderstood]),
    ...others.slice(sure.length).map(read),
  ];
  return [...first, ...rest.slice(0, MOST_INTERPRETATIONS - first.length).map((interpretation) => interpretation())];
}

/** All of the intent's slots, those that the text filled with their values. */
export function candidateSlots(turn: Turn, candidate: Candidate): Slots {
  const model = intentNamed(turn, candidate.intent);
  const found = Object.entries(candidate.slots).filter(([name]) => model.slots.some((slot) => slot.name === name));
  return { ...emptySlots(model), ...Object.fromEntries(found.map(([name, value]) => [name, toSlot(value)])) };
}
