import { bot } from '../bot-definition/bot.ts';
import type { TranslationUnit } from './aws/services/translate/translation-memory.ts';

interface Variations {
  readonly [key: string]: readonly string[] | undefined;
}

/** What one locale says, by a path that is the same in each: "replies/welcome/0". */
function sentencesOf(locale: (typeof bot.locales)[keyof typeof bot.locales]): ReadonlyMap<string, string> {
  const replies: Variations = { ...locale.replies };
  const prompts: Variations = Object.fromEntries(
    Object.entries(locale.intents).flatMap(([intent, { slots }]) =>
      Object.entries(slots).map(([slot, { prompt }]) => [`${intent}/${slot}`, prompt] as const),
    ),
  );
  return new Map(
    Object.entries({ ...replies, ...prompts }).flatMap(([path, variations]) =>
      (variations ?? []).map((sentence, at) => [`${path}/${at}`, sentence] as const),
    ),
  );
}

/** The bot's own sentences in each of its languages: what the local Translate knows by heart. */
export function translationMemory(): readonly TranslationUnit[] {
  const byLanguage = Object.entries(bot.locales).map(
    ([localeId, locale]) => [localeId.slice(0, 2), sentencesOf(locale)] as const,
  );
  const paths = new Set(byLanguage.flatMap(([, sentences]) => [...sentences.keys()]));
  return [...paths].map((path) =>
    Object.fromEntries(
      byLanguage.flatMap(([language, sentences]) => {
        const sentence = sentences.get(path);
        return sentence === undefined ? [] : [[language, sentence] as const];
      }),
    ),
  );
}
