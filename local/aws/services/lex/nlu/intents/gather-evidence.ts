import { builtInPhrases } from '../built-in-intents.ts';
import type { HeardText, Listener } from '../heard-text.ts';
import { vocabularyOf } from '../languages/languages.ts';
import { findAll, mark } from '../mark-values.ts';
import { isMark, markedWords, parseUtterance } from '../sample-utterances.ts';
import { softmax, trainSoftmax } from '../softmax-regression.ts';
import type { UnderstandableLocale, UtteranceIntent } from '../understanding.ts';
import type { TypeReaders } from '../values/find-values.ts';
import { indexTypos } from '../values/typos.ts';
import { learnFeatures } from './intent-features.ts';
import { familiarity, isQuestion, type Evidence } from './score-intent.ts';
import { markTypes } from './type-families.ts';

export interface IntentEvidence extends Evidence {
  readonly intent: string;
  /** The text is one of the intent's samples, with other values perhaps. */
  readonly isSample: boolean;
}

/** Gradient steps, rather than passes: a large bot repeats itself and needs fewer passes over its samples. */
const STEPS = 100_000;
const FEWEST_PASSES = 5;
const MOST_PASSES = 20;
/** What a value that the intent has no slot for takes from its logit. */
const HOMELESS = 1;

/** What is learned of one intent. */
interface IntentTraits {
  readonly name: string;
  /** Folded words, with marks for slot values. */
  readonly samples: readonly (readonly string[])[];
  readonly questionShare: number;
  /** How many values of each mark it has slots for. */
  readonly room: ReadonlyMap<string, number>;
}

/** Learns from samples what in a text speaks for which intent. Intents that nobody can say are left out. */
export function learnEvidence(
  { localeId, intents, slotTypes }: UnderstandableLocale,
  listener: Listener,
  types: TypeReaders,
): (heard: HeardText) => readonly IntentEvidence[] {
  const vocabulary = vocabularyOf(localeId);
  const readers = new Map([...types].filter(([, { isFindable }]) => isFindable));
  const marks = markTypes(readers, slotTypes, listener);
  const markOf = (typeName: string): string => marks.get(typeName) ?? '';
  const traits = intents
    .map((intent) => learnTraits(intent, localeId, markOf))
    .filter(({ samples }) => samples.length > 0);
  const exact = new Map(traits.flatMap(({ samples }, label) => samples.map((words) => [words.join(' '), label])));
  const { space, model } = learnWords(traits);
  const typos = indexTypos(new Set(traits.flatMap(({ samples }) => samples.flat())));
  const corrected = (word: string): string =>
    space.knows(word) || vocabulary.functionWords.has(word) ? word : (typos.nearest(word) ?? word);
  return (heard) => {
    const found = findAll(heard, readers).filter(({ certainty }) => certainty === 'clear');
    const words = mark(heard, found, markOf).words.map(corrected);
    const logits = model.logits(space.vector(words));
    const values = countMarks(words);
    const shares = softmax(logits.map((logit, label) => logit - HOMELESS * homeless(values, traits[label]?.room)));
    const known = familiarity(words, space.knows, vocabulary);
    const asks = isQuestion(words, vocabulary);
    const meant = exact.get(words.join(' '));
    return traits.map(({ name, questionShare }, label) => ({
      intent: name,
      isSample: label === meant,
      share: shares[label] ?? 0,
      familiarity: known,
      oddity: asks ? 1 - questionShare : 0,
    }));
  };
}

type MarkOf = (typeName: string) => string;

function learnTraits(intent: UtteranceIntent, localeId: string, markOf: MarkOf): IntentTraits {
  const samples = samplesOf(intent, localeId, markOf);
  const questions = samples.filter((words) => isQuestion(words, vocabularyOf(localeId)));
  const room = new Map<string, number>();
  for (const { typeName, allowMultipleValues } of intent.slots) {
    const mark = markOf(typeName);
    room.set(mark, allowMultipleValues ? Infinity : (room.get(mark) ?? 0) + 1);
  }
  return { name: intent.name, samples, room, questionShare: questions.length / Math.max(1, samples.length) };
}

/** Its utterances, and the words of its name: "CancelBooking" says what the intent is for. */
function samplesOf(intent: UtteranceIntent, localeId: string, markOf: MarkOf): readonly (readonly string[])[] {
  const phrases = [...intent.utterances, ...builtInPhrases(intent.parentIntentSignature ?? '', localeId)];
  if (phrases.length === 0) return [];
  const name = intent.name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll(/[_-]/g, ' ');
  // The place of a value that cannot be found in a text is left out, as it will not be marked there either.
  return [...phrases, name].map((phrase) =>
    markedWords(parseUtterance(phrase), intent, markOf).filter((word) => word !== ''),
  );
}

function learnWords(traits: readonly IntentTraits[]) {
  const space = learnFeatures(traits.flatMap(({ samples }) => samples));
  const labels = traits.flatMap(({ samples }, label) => samples.map(() => label));
  const examples = space.learned.map((vector, at) => ({ vector, label: labels[at] ?? 0 }));
  const passes = Math.round(STEPS / Math.max(1, examples.length));
  const epochs = Math.min(MOST_PASSES, Math.max(FEWEST_PASSES, passes));
  const plan = { features: space.size, classes: traits.length, epochs, stepSize: 1 };
  return { space, model: trainSoftmax(examples, plan) };
}

function countMarks(words: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const word of words) if (isMark(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts];
}

/** How many values of a text have no slot: who names two cities does not book a hotel in one. */
const homeless = (
  values: readonly (readonly [string, number])[],
  room: ReadonlyMap<string, number> = new Map(),
): number => values.reduce((sum, [mark, count]) => sum + Math.max(0, count - (room.get(mark) ?? 0)), 0);
