export interface LanguagePair {
  readonly from: string;
  readonly to: string;
}

/** Undefined when it cannot translate this text between these languages. */
export type TranslationEngine = (text: string, pair: LanguagePair) => Promise<string | undefined>;

/** The first that can. */
export const firstOf =
  (engines: readonly TranslationEngine[]): TranslationEngine =>
  async (text, pair) => {
    for (const engine of engines) {
      const translated = await engine(text, pair);
      if (translated !== undefined) return translated;
    }
    return undefined;
  };
