import type { Candidate, ResolvedSlot, ResolvedValue } from '../nlu/understanding.ts';

/** From here on a reading is believed against an answer that also makes sense. Scores are calibrated, so that it means 3 in 4. */
const DECISIVE = 0.75;
/** Against a value of a list, a date or a number in the text: such an answer is seldom there by chance. */
const BEYOND_DOUBT = 0.9;

/** Types whose values are whatever is said, so that "cancel" is as good a last name as any. */
const OPEN_TYPES = new Set([
  'AMAZON.AlphaNumeric',
  'AMAZON.City',
  'AMAZON.Country',
  'AMAZON.FirstName',
  'AMAZON.LastName',
  'AMAZON.State',
  'AMAZON.StreetName',
]);

/** The answer to the open question as the understanding resolved it. */
export interface OpenAnswer {
  readonly typeName: string;
  readonly value: ResolvedSlot | undefined;
  /** The text is one of the slot's own sample utterances, with this value in it. */
  readonly isSampled: boolean;
}

export interface Evidence {
  readonly text: string;
  readonly answer: OpenAnswer;
  /** The reading as an utterance of the intent under way. */
  readonly own: Candidate | undefined;
  readonly threshold: number;
}

/**
 * Whether the text leaves the intent under way for `other`. The rule, as AWS states only that "another intent is recognised":
 * - a text that is nothing but slot values, of the answer or of the other intent, never leaves: a bare city answers "which city?";
 * - if the question was not answered, a score at the locale's threshold that beats the intent under way is enough;
 * - if it was answered by the whole text with a value from a list, a date or a number, it never leaves;
 * - if it was answered in the words of one of the slot's samples ("my code is H7KQ2M"), it stays, whatever other intent has the
 *   same; only an open type gives way to a reading beyond doubt that has no value at all ("auf Wiedersehen" against "auf {LastName}");
 * - if it was answered with such a value by a part of the text ("book a hotel in London"), the other reading must be beyond doubt;
 * - if it was answered by an open type, which takes anything ("start over" as a last name), the other must be decisive.
 */
export function leavesFor(other: Candidate, evidence: Evidence): boolean {
  const { text, answer, own, threshold } = evidence;
  if (other.score < threshold || other.score <= (own?.score ?? 0) || !hasWordsOfItsOwn(text, other)) return false;
  return !answer.value || beatsAnswer(other, text, { ...answer, value: answer.value });
}

function beatsAnswer(
  { score, slots }: Candidate,
  text: string,
  answer: OpenAnswer & { readonly value: ResolvedSlot },
): boolean {
  if (answer.isSampled) return isOpen(answer) && Object.keys(slots).length === 0 && score >= BEYOND_DOUBT;
  if (isOpen(answer)) return score >= DECISIVE;
  return score >= BEYOND_DOUBT && wordsLeft(text, [answer.value]).length > 0;
}

/**
 * The intent under way, when the text speaks of it beyond the question: "no, to Boston" when a date is asked for. It may then
 * overwrite slots, so that the reading must be decisive.
 */
export const restated = ({ own, text }: Evidence): Candidate | undefined =>
  own && own.score >= DECISIVE && hasWordsOfItsOwn(text, own) ? own : undefined;

/** The same, when slots found beside an answer fill empty ones only: the locale's threshold will do. */
export const elaborated = ({ own, text, answer, threshold }: Evidence): Candidate | undefined =>
  answer.value && own && own.score >= threshold && hasWordsOfItsOwn(text, own) ? own : undefined;

function isOpen({ typeName, value }: OpenAnswer): boolean {
  if (OPEN_TYPES.has(typeName)) return true;
  return value?.shape === 'Scalar' && value.value.resolvedValues.length === 0;
}

const hasWordsOfItsOwn = (text: string, { slots }: Candidate): boolean =>
  wordsLeft(text, Object.values(slots)).length > 0;

/** The words of a text that are in none of the values. */
function wordsLeft(text: string, values: readonly ResolvedSlot[]): readonly string[] {
  const said = values.flatMap(originals).map((original) => original.toLowerCase());
  const rest = said.reduce((left, original) => left.replace(original, ' '), text.toLowerCase());
  return rest.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function originals(slot: ResolvedSlot): readonly string[] {
  const values: readonly ResolvedValue[] = slot.shape === 'Composite' ? Object.values(slot.subSlots) : [slot.value];
  return values.map(({ originalValue }) => originalValue);
}
