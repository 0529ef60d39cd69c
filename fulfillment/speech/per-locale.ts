import type { SpeechWords } from './speech-words.ts';

/** What is made of a locale's words, such as patterns, is made once. */
export function perLocale<Made extends object>(make: (words: SpeechWords) => Made): (words: SpeechWords) => Made {
  const made = new WeakMap<SpeechWords, Made>();
  return (words) => {
    const known = made.get(words) ?? make(words);
    made.set(words, known);
    return known;
  };
}
