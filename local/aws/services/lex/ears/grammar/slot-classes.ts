import type { SlotTypeModel } from '../../nlu/understanding.ts';
import type { Names } from '../languages/spoken-language.ts';
import type { CodePlaces } from './code-pattern.ts';
import { anyCode, anySpelling, readCodePattern } from './code-pattern.ts';
import type { Speller } from './codes.ts';
import { addCodes } from './codes.ts';
import { addPhrases } from './notation.ts';
import type { ClassPlace } from './word-model.ts';
import { wordsOf } from './words-of.ts';

/** The phrases of a language that a built-in slot type is. */
const PHRASE_TYPES: ReadonlyMap<string, string> = new Map([
  ['AMAZON.Currency', 'currency'],
  ['AMAZON.Date', 'date'],
  ['AMAZON.Duration', 'duration'],
  ['AMAZON.Number', 'number'],
  ['AMAZON.Percentage', 'percentage'],
  ['AMAZON.Time', 'time'],
]);

const CODE_TYPES: ReadonlyMap<string, CodePlaces> = new Map([
  ['AMAZON.AlphaNumeric', anyCode()],
  ['AMAZON.PhoneNumber', anyCode('0123456789')],
  ['AMAZON.UKPostalCode', readCodePattern('[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}')],
]);

/** The shares of callers with such a name, and of those who spell theirs. */
const NAMES = { common: 0.5, others: 0.3, spelled: 0.2 };
/** Of a value, this share of callers says one of its synonyms. */
const SYNONYMS = 0.4;

/** Adds what can be said for a slot type. False when nothing is known of it, as of free text. */
export function addSlotClass(type: string, model: SlotTypeModel | undefined, speller: Speller & ClassPlace): boolean {
  const { language } = speller;
  if (model?.pattern !== undefined) addCodes(readCodePattern(model.pattern), speller, speller);
  else if (model && model.values.length > 0) addValues(model, speller);
  else if (type === 'AMAZON.LastName' || type === 'AMAZON.FirstName') {
    addNames(type === 'AMAZON.LastName' ? language.lastNames : language.firstNames, speller);
  } else return addBuiltIn(model?.parentSlotTypeSignature ?? type, speller);
  return true;
}

/** What may be asked about, one thing as likely as another. */
export function addTopics(topics: readonly string[], speller: Speller & ClassPlace): boolean {
  const phrases = new Set(topics.map((topic) => wordsOf(topic).join(' ')));
  for (const phrase of phrases) addPhrase(phrase.split(' '), speller, 1 / phrases.size);
  return phrases.size > 0;
}

function addBuiltIn(type: string, speller: Speller & ClassPlace): boolean {
  const { language, network, lexicon, entry: from, exit: to } = speller;
  const phrases = PHRASE_TYPES.get(type);
  const codes = CODE_TYPES.get(type);
  if (phrases !== undefined) addPhrases(language.phrases, phrases, { network, lexicon, from, to, weight: 1 });
  if (codes) addCodes(codes, speller, speller);
  return phrases !== undefined || codes !== undefined;
}

function addValues({ values }: SlotTypeModel, speller: Speller & ClassPlace): void {
  const share = 1 / values.length;
  for (const { value, synonyms } of values) {
    const others = new Set(synonyms.map((synonym) => spokenWords(synonym).join(' ')));
    others.delete(spokenWords(value).join(' '));
    addPhrase(spokenWords(value), speller, share * (others.size > 0 ? 1 - SYNONYMS : 1));
    for (const synonym of others) addPhrase(synonym.split(' '), speller, (share * SYNONYMS) / others.size);
  }
}

function addNames({ common, others }: Names, speller: Speller & ClassPlace): void {
  for (const name of common) addPhrase(spokenWords(name), speller, NAMES.common / common.length);
  for (const name of others) addPhrase(spokenWords(name), speller, NAMES.others / others.length);
  const { network, entry } = speller;
  const spelling = network.state();
  network.add({ from: entry, to: spelling, weight: NAMES.spelled });
  addCodes(anySpelling(), speller, { entry: spelling, exit: speller.exit });
}

/** Capitals alone are said letter by letter, as those of an airport ("LHR"), unless they can be read as a word. */
const spokenWords = (phrase: string): readonly string[] =>
  phrase
    .split(/[\s-]+/)
    .flatMap((word) => {
      const letters = word.replaceAll('.', '');
      return /^[A-Z]{2,4}$/.test(letters) ? Array.from(letters, (letter) => `${letter}/one`) : wordsOf(word);
    })
    .filter((word) => word !== '');

/** Words in a row are one word of the grammar, so that a phrase needs no states of its own; letters are said with pauses. */
function addPhrase(
  words: readonly string[],
  { network, lexicon, language, entry, exit }: Speller & ClassPlace,
  weight: number,
): void {
  const named = words.some((word) => word.endsWith('/one'))
    ? words.map((word) => {
        const letter = word.endsWith('/one') ? word.charAt(0) : undefined;
        return lexicon.word(word, letter === undefined ? [word] : (language.characters[letter] ?? []));
      })
    : [lexicon.phrase(words)];
  network.addWords(named, { from: entry, to: exit, weight });
}
