import { hasWords, maskText, unmask } from './mask-text.ts';

export type TranslationErrorCode =
  /** The service does not know one of the languages, or not together. */
  | 'pair-unsupported'
  | 'throttled'
  | 'unavailable'
  /** The turn has no time left for it. */
  | 'late'
  /** The service would not take the text: too long, no rights, or no such terminology. */
  | 'refused'
  /** A code, amount or address did not come back as it was. */
  | 'mask-lost';

export class TranslationError extends Error {
  readonly code: TranslationErrorCode;

  constructor(code: TranslationErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'TranslationError';
    this.code = code;
  }
}

/** From and to, as ISO 639-1. */
export interface LanguagePair {
  readonly from: string;
  readonly to: string;
}

/** Translates plain text of at most 10,000 bytes. @throws {TranslationError} any code but `mask-lost`. */
export type Translator = (text: string, pair: LanguagePair, signal: AbortSignal) => Promise<string>;

export interface TranslationOrder extends LanguagePair {
  /** Names of the turn, kept as they are. */
  readonly names: readonly string[];
  readonly signal: AbortSignal;
  /** Told of each text that the service is asked for: what was translated before is not asked for again. */
  readonly onSent?: (text: string) => void;
}

/** @throws {TranslationError} when any part could not be translated whole: nothing is ever said half. */
export type TranslateText = (text: string, order: TranslationOrder) => Promise<string>;

/** Between two sentences; an abbreviation that is cut here too only makes a shorter piece. */
const sentenceEnd = /(?<=[.!?…])\s+(?=\S)|(?<=[。！？])(?=\S)/u;

/** Sentences of ours come again and again; each is a few hundred bytes. */
const mostRemembered = 1000;

/** Translates line by line what people may read, with everything kept that must not change. */
export function createTranslateText(translate: Translator): TranslateText {
  const remembered = new Map<string, string>();

  const remember = (key: string, translated: string) => {
    remembered.delete(key);
    remembered.set(key, translated);
    const [oldest] = remembered.keys();
    if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
    return translated;
  };

  const whole = async (text: string, order: TranslationOrder): Promise<string> => {
    const masked = maskText(text, order.names);
    if (!hasWords(masked)) return text;
    const key = `${order.from} ${order.to} ${masked.text}`;
    const known = remembered.get(key);
    if (known === undefined) order.onSent?.(masked.text);
    const translated = known ?? (await translate(masked.text, { from: order.from, to: order.to }, order.signal));
    const restored = unmask(translated, masked.kept);
    if (restored === undefined)
      throw new TranslationError('mask-lost', `${masked.kept.length} masks, not all came back`);
    remember(key, translated);
    return restored;
  };

  /** Shorter pieces lose less: what failed whole is tried once more by its sentences. */
  const line = async (text: string, order: TranslationOrder): Promise<string> => {
    try {
      return await whole(text, order);
    } catch (error) {
      if (!(error instanceof TranslationError) || error.code !== 'mask-lost') throw error;
      const sentences = await Promise.all(text.split(sentenceEnd).map((sentence) => whole(sentence, order)));
      return sentences.join(' ');
    }
  };

  return async (text, order) => {
    const lines = await Promise.all(
      text.split('\n').map(async (written) => {
        const [, lead = '', content = ''] = /^(\s*(?:(?:[-*+•>]|#{1,6}|\d{1,2}[.)])\s+)*)(.*)$/u.exec(written) ?? [];
        return content === '' ? written : `${lead}${await line(content, order)}`;
      }),
    );
    return lines.join('\n');
  };
}
