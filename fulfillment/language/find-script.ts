import type { Language } from './languages.ts';

/** Scripts that tell the language, or of which their letters do. In this order: Japanese is written with Chinese signs as well. */
const scripts: readonly { readonly language: Language; readonly script: RegExp; readonly letters?: RegExp }[] = [
  { language: 'ja', script: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu, letters: /[\u3041-\u30fa]/u },
  { language: 'zh', script: /\p{Script=Han}/gu },
  { language: 'ko', script: /\p{Script=Hangul}/gu },
  { language: 'uk', script: /\p{Script=Cyrillic}/gu, letters: /[іїєґ]/iu },
  { language: 'ru', script: /\p{Script=Cyrillic}/gu },
  { language: 'el', script: /\p{Script=Greek}/gu },
  { language: 'he', script: /\p{Script=Hebrew}/gu },
  { language: 'fa', script: /\p{Script=Arabic}/gu, letters: /[پچژگ]/u },
  { language: 'ar', script: /\p{Script=Arabic}/gu },
  { language: 'hi', script: /\p{Script=Devanagari}/gu },
  { language: 'th', script: /\p{Script=Thai}/gu },
];

/** Written without blanks between the words: so many signs are a sentence. */
const unspaced: ReadonlySet<Language> = new Set(['ja', 'zh', 'th']);
const signsOfSentence = 5;

/**
 * The language of a text that is mostly written in another script than the Latin one. A single word is no sentence: it may be a
 * name or a greeting.
 */
export function findScript(text: string): { readonly language: Language; readonly isSentence: boolean } | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  const count = (script: RegExp) => text.match(script)?.length ?? 0;
  const found = scripts.find(
    ({ script, letters: own }) => count(script) * 2 > letters && (own === undefined || own.test(text)),
  );
  if (!found) return undefined;
  const { language, script } = found;
  const words = text.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
  return { language, isSentence: unspaced.has(language) ? count(script) >= signsOfSentence : words >= 2 };
}
