import { splitWords } from '../../nlu/words.ts';

/** The words of a text as they are written, in lower case: "Zürich" keeps its dots, which the dictionary may know. */
export const wordsOf = (text: string): readonly string[] =>
  splitWords(text).map(({ start, end }) => text.slice(start, end).replaceAll('’', "'").toLowerCase());
