import { builtInPhrases } from '../built-in-intents.ts';
import type { HeardText, Listener } from '../heard-text.ts';
import { learnFeatures } from './intent-features.ts';
import { vocabularyOf } from '../languages/languages.ts';
import { findAll, mark } from '../mark-values.ts';
import { isMark, markedWords, parseUtterance } from '../sample-utterances.ts';
import { familiarity, isQuestion, score } from './score-intent.ts';
import type { TypeReaders } from '../values/find-values.ts';
import { softmax, trainSoftmax } from '../softmax-regression.ts';
import { markTypes } from './type-families.ts';
import type { UnderstandableLocale, UtteranceIntent } from '../understanding.ts';

export interface ScoredIntent {
  readonly intent: string;
  /** 0–1, see score-intent.ts. */
  readonly score: number;
}

/** Gradient steps, rather than passes: a large bot repeats itself and needs fewer passes over its samples. */
const STEPS = 100_000;
/** What a value that the intent has no slot for takes from its logit. */
const HOMELESS = 1;

/** What is learned of one intent besides its words. */
interface IntentTraits {
  readonly name: string;
  readonly questionShare: number;
  /** How many values of each mark it has slots for. */
  readonly room: ReadonlyMap<string, number>;
}

/** Scores all intents but the built-in FallbackIntent, best first. */
export function classifier(
  locale: UnderstandableLocale,
  listener: Listener,
  types: TypeReaders,
): (heard: HeardText) => readonly ScoredIntent[] {
  const vocabulary = vocabularyOf(locale.localeId);
  const intents = locale.intents.filter((intent) => intent.parentIntentSignature !== 'AMAZON.FallbackIntent');
  const readers = new Map([...types].filter(([, { isFindable }]) => isFindable));
  const marks = markTypes(readers, locale.slotTypes, listener);
  const samples = intents.map((intent) => samplesOf(intent, locale.localeId, marks));
  const exact = new Map(samples.flatMap((own, label) => own.map((words) => [words.join(' '), label])));
  const traits = intents.map((intent, label): IntentTraits => {
    const own = samples[label] ?? [];
    const questions = own.filter((words) => isQuestion(words, vocabulary));
    return {
      name: intent.name,
      questionShare: questions.length / Math.max(1, own.length),
      room: roomFor(intent, marks),
    };
  });
  const { space, model } = learnWords(samples);
  return (heard) => {
    const found = findAll(heard, readers).filter(({ onlyIfAsked }) => !onlyIfAsked);
    const { words } = mark(heard, found, (typeName) => marks.get(typeName) ?? '');
    const logits = model.logits(space.vector(words));
    const shares = softmax(logits.map((logit, label) => logit - HOMELESS * homeless(words, traits[label]?.room)));
    const known = familiarity(words, space.knows, vocabulary);
    const asks = isQuestion(words, vocabulary);
    const meant = exact.get(words.join(' '));
    return traits
      .map(({ name, questionShare }, label) => {
        const evidence = { share: shares[label] ?? 0, familiarity: known, oddity: asks ? 1 - questionShare : 0 };
        return { intent: name, score: label === meant ? 1 : score(evidence) };
      })
      .sort((a, b) => b.score - a.score);
  };
}

function learnWords(samples: readonly (readonly (readonly string[])[])[]) {
  const space = learnFeatures(samples.flat());
  const examples = samples.flatMap((own, label) => own.map((words) => ({ label, vector: space.vector(words) })));
  const epochs = Math.round(Math.min(20, Math.max(5, STEPS / Math.max(1, examples.length))));
  const plan = { features: space.size, classes: samples.length, epochs, stepSize: 1 };
  return { space, model: trainSoftmax(examples, plan) };
}

/** Its utterances, and the words of its name: "CancelBooking" says what the intent is for. */
function samplesOf(
  intent: UtteranceIntent,
  localeId: string,
  marks: ReadonlyMap<string, string>,
): readonly (readonly string[])[] {
  const phrases = [...intent.utterances, ...builtInPhrases(intent.parentIntentSignature ?? '', localeId)];
  const name = intent.name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll(/[_-]/g, ' ');
  // The place of a value that cannot be found in a text is left out, as it will not be marked there either.
  return [...phrases, name].map((phrase) =>
    markedWords(parseUtterance(phrase), intent, (typeName) => marks.get(typeName) ?? '').filter((word) => word !== ''),
  );
}

function roomFor({ slots }: UtteranceIntent, marks: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const room = new Map<string, number>();
  for (const { typeName, allowMultipleValues } of slots) {
    const mark = marks.get(typeName) ?? '';
    room.set(mark, allowMultipleValues ? Infinity : (room.get(mark) ?? 0) + 1);
  }
  return room;
}

/** How many values of a text have no slot: who names two cities does not book a hotel in one. */
function homeless(words: readonly string[], room: ReadonlyMap<string, number> = new Map()): number {
  const counts = new Map<string, number>();
  for (const word of words) if (isMark(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].reduce((sum, [mark, count]) => sum + Math.max(0, count - (room.get(mark) ?? 0)), 0);
}
