import type { HeardText } from '../heard-text.ts';
import type { IntentSlots } from './intent-slots.ts';
import { mark, type TypedFinding } from '../mark-values.ts';
import { findValues } from './open-values.ts';
import { vocabularyOf } from '../languages/languages.ts';
import { typeMark } from '../sample-utterances.ts';
import { overlap, type Finding } from '../values/value-finder.ts';
import type { ResolvedSlot, UtteranceSlot } from '../understanding.ts';
import type { Word } from '../words.ts';
import { asSlot } from './resolved-slot.ts';

/** A value that may fill a slot. */
interface Option {
  readonly slot: UtteranceSlot;
  readonly found: Finding;
  /** Among all slots that these words may fill. */
  readonly probability: number;
}

/** Below it, a value that another slot did not take is not given to this one: "to Paris or Rome" has one destination. */
const LEAST_PROBABILITY = 0.1;

/** Which values of a text fill which slots: the likeliest pair first, each slot and each word once. */
export function fillSlots(heard: HeardText, slots: IntentSlots): Readonly<Record<string, ResolvedSlot>> {
  if (slots.intent.slots.length === 0) return {};
  const assigned: Option[] = [];
  for (const option of options(heard, slots).sort((a, b) => b.probability - a.probability)) {
    const { slot, found, probability } = option;
    const isTaken = assigned.some(
      (other) => overlap(other.found, found) || (other.slot === slot && !slot.allowMultipleValues),
    );
    if (!isTaken && probability >= LEAST_PROBABILITY) assigned.push(option);
  }
  const filled = slots.intent.slots.flatMap((slot) => {
    const values = assigned.filter((option) => option.slot === slot).map(({ found }) => found);
    const resolved = asSlot(heard, slot, values);
    return resolved ? [[slot.name, resolved] as const] : [];
  });
  return Object.fromEntries(filled);
}

function options(heard: HeardText, slots: IntentSlots): Option[] {
  const findings = withoutArticles(
    heard,
    findValues(heard, slots).filter(({ certainty }) => certainty !== 'answer'),
    slots,
  );
  const marked = mark(heard, findings);
  const all = findings.flatMap((found) => {
    const at = marked.place(found);
    const text = marked.words.with(at, typeMark(found.typeName));
    const likely = slots.contexts.probabilities(text, at);
    return slots.intent.slots
      .filter(({ typeName }) => typeName === found.typeName)
      .filter(({ name }) => !needsPlace(found) || slots.contexts.isFamiliar(name, text, at))
      .map((slot) => ({ slot, found, probability: (likely.get(slot.name) ?? 0) + UNSEEN }));
  });
  return all.map((option) => {
    const rivals = all.filter(({ found }) => overlap(found, option.found));
    return {
      ...option,
      probability: option.probability / rivals.reduce((sum, { probability }) => sum + probability, 0),
    };
  });
}

/** "Un grupo de 15 personas" has one number, "una noche para 2" another: an article is none where a figure says how many. */
function withoutArticles(heard: HeardText, findings: readonly TypedFinding[], slots: IntentSlots): TypedFinding[] {
  const articles = new Set(findings.filter((found) => isArticle(heard, found, slots)));
  const isCounted = (typeName: string) => findings.some((one) => one.typeName === typeName && !articles.has(one));
  return findings.filter((found) => !articles.has(found) || !isCounted(found.typeName));
}

/** A function word before what the intent does not speak of. */
function isArticle(heard: HeardText, { start, end }: TypedFinding, { sampleWords }: IntentSlots): boolean {
  const { functionWords } = vocabularyOf(heard.localeId);
  const at = heard.words.findIndex((word) => word.start === start && word.end === end);
  const [word, next] = at < 0 ? [] : heard.words.slice(at, at + 2);
  return word !== undefined && next !== undefined && functionWords.has(word.folded) && !isSpokenOf(next, sampleWords);
}

/** Samples have "nights", and people say "one night". */
const lettersOfPlural = 2;

const isSpokenOf = ({ folded }: Word, sampleWords: ReadonlySet<string>): boolean =>
  sampleWords.has(folded) ||
  [...sampleWords].some((word) => word.startsWith(folded) && word.length <= folded.length + lettersOfPlural);

/** Of a slot that no sample shows: enough where nothing else fits. */
const UNSEEN = 1e-6;

/** Sentences are full of numbers that are no answer to any question. */
const needsPlace = ({ certainty, value }: TypedFinding): boolean =>
  certainty === 'guess' || /^-?[\d.]+$/.test(value.interpretedValue ?? '');
