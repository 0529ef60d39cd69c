/** Most of what is read, at a third of the cost. */
const PLAIN = /^[\x20-\x7e\s]*$/;
const PLAIN_WORDS = /[a-z0-9]+(?:['.][a-z0-9]+)*/g;

/** Words as all stand-ins for Bedrock see them: lower case, without accents, letters and figures kept together ("23kg", "mt204"). */
export function wordsOf(text: string): string[] {
  if (PLAIN.test(text)) return text.toLowerCase().match(PLAIN_WORDS) ?? [];
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Words that say little in the languages of the bot; what is not listed is weighed by how rare it is. */
const FUNCTION_WORDS = new Set(
  [
    'a an and are as at be been but by can could do does did for from had has have he her his how i if in into is it its',
    'may me my no not of on or our shall she should so than that the their them then there these they this those to was',
    'we were what when where which who whom whose why will with would you your am any about also get need want please tell happen happens bring take make know let',
    'de la el los las un una y o en que es por para con se del al lo su como cual cuando donde quien mi me puedo tengo hay',
    'le les des du et ou est une dans pour par sur au aux ce cette qui quoi quel quelle comment quand je il elle nous vous',
    'der die das und oder ist ein eine einen einem einer zu den dem mit auf fur von wie was wann wo wer ich sie wir es im am',
  ].flatMap((line) => line.split(' ')),
);

export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word);

const ENDINGS = /(?:'s|’s|ies|ing|ed|es|s|e|y)$/;
const SHORT_PLURAL = /(?<=^[^\W\d]{3})s$/;
const STEM_LENGTH = 6;

/** The same documents are read again and again: their words are few. */
const MOST_STEMS = 50_000;
const stems = new Map<string, string>();

/**
 * "checked", "checks" → "check"; "cancellation", "cancelled" → "cancel". An English ending is cut, then all but the first
 * six letters, which serves for other languages as well.
 */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stemmed = stemOf(word);
  if (stems.size < MOST_STEMS) stems.set(word, stemmed);
  return stemmed;
}

function stemOf(word: string): string {
  const cut = word.length > 4 && !/\d/.test(word) ? word.replace(ENDINGS, '') : word.replace(SHORT_PLURAL, '');
  const single = cut.length > 3 ? cut.replace(/([^aeiousl])\1$/, '$1') : cut;
  return single.slice(0, STEM_LENGTH);
}
