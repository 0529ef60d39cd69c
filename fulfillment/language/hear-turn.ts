import type { SessionAttributes } from '../../bot-definition/contract/session-attributes.ts';
import type { TranslateText } from '../../translation/translate-text.ts';
import { timed } from '../telemetry/turn-meter.ts';
import type { Turn } from '../turn.ts';
import { findLanguage } from './find-language.ts';
import type { LanguageFinding } from './find-language.ts';
import { languages } from './languages.ts';
import type { Language } from './languages.ts';
import { translationOrder } from './translation-order.ts';

/** A turn in the language of its locale, and what is known of the person's own. */
export interface HeardTurn {
  /** Its utterance is in the language of the locale, as far as it could be translated. */
  readonly turn: Turn;
  /** What the person is to be answered in. */
  readonly language: Language;
  /** The bot has a locale for it: a door goes on in that from the next turn. */
  readonly hasLocale: boolean;
  /** The person was answered in another language until now. */
  readonly isNew: boolean;
  /** They asked for the language and for nothing else. */
  readonly isOnlyWish: boolean;
  /** Nothing is to be done now: the door says the utterance again, where its language is understood. */
  readonly isSaidAgain: boolean;
  readonly session: Pick<SessionAttributes, 'language' | 'languageHint' | 'sayAgain'>;
}

/** Which language is spoken, and the utterance in that of the locale: what comes after reads no other. */
export type HearTurn = (turn: Turn) => Promise<HeardTurn>;

export interface HearingPorts {
  /** Lex locales of the bot, such as "en_US". */
  readonly locales: readonly string[];
  readonly translate: TranslateText;
  readonly onFailed: (error: unknown) => void;
}

const toLanguage = (code: string | undefined): Language | undefined => languages.find((one) => one === code);

/** Of a locale; one in a language that nobody here knows is taken for English. */
export const languageOf = (localeId: string): Language => toLanguage(localeId.slice(0, 2)) ?? 'en';

/** An utterance that cannot be translated is taken as it came. */
export function createHearTurn({ locales, translate, onFailed }: HearingPorts): HearTurn {
  const spoken = new Set(locales.map(languageOf));
  return async (turn) => {
    const finding = findLanguage(turn.translated?.said ?? turn.utterance);
    const heard = decide(turn, finding, spoken);
    const pair = { from: heard.language, to: languageOf(turn.localeId) };
    // What is still to be translated cannot be shown while it is written.
    const { showAt: _, ...unseen } = turn;
    const asSeen = pair.from === pair.to ? turn : unseen;
    if (!isToTranslate({ ...heard, turn }, finding, pair)) return { ...heard, turn: asSeen };
    const order = translationOrder(turn, pair);
    const translated = timed(turn.meter, 'translate', () => translate(turn.utterance, order));
    const utterance = await translated.catch((error: unknown) => {
      onFailed(error);
      return turn.utterance;
    });
    return { ...heard, turn: { ...asSeen, utterance } };
  };
}

/** Words of the locale's language need no translation, whatever language the conversation is in. */
function isToTranslate(
  { isOnlyWish, isSaidAgain, turn }: HeardTurn,
  finding: LanguageFinding | undefined,
  { from, to }: { readonly from: string; readonly to: string },
): boolean {
  const isLocal = from === to || finding?.language === to;
  const isTranslated = turn.translated?.said !== undefined;
  return !(isLocal || isTranslated || isOnlyWish || isSaidAgain);
}

type Spoken = ReadonlySet<Language>;

function decide(turn: Turn, finding: LanguageFinding | undefined, spoken: Spoken): Omit<HeardTurn, 'turn'> {
  const before = languageBefore(turn, spoken);
  const language = languageAfter({ turn, before, finding, spoken });
  const isNew = language !== before && language !== turn.session.language;
  const isSaidAgain = isNew && turn.followsLanguage === true;
  return {
    language,
    hasLocale: spoken.has(language),
    isNew,
    isOnlyWish: finding?.isOnlyWish === true,
    isSaidAgain,
    session: {
      language: language === languageAtDoor(turn) ? undefined : language,
      sayAgain: isSaidAgain ? 'yes' : undefined,
      languageHint: finding?.language === language ? undefined : finding?.language,
    },
  };
}

const languageAtDoor = ({ translated, localeId }: Turn): Language =>
  toLanguage(translated?.language) ?? languageOf(localeId);

/**
 * The locale is the door's choice, so a language that has a locale of its own is only remembered there: a session that comes
 * back from it to this one is answered in this one's language.
 */
function languageBefore(turn: Turn, spoken: Spoken): Language {
  const kept = turn.translated ? undefined : toLanguage(turn.session.language);
  return kept === undefined || spoken.has(kept) ? languageAtDoor(turn) : kept;
}

interface Change {
  readonly turn: Turn;
  readonly before: Language;
  readonly finding: LanguageFinding | undefined;
  readonly spoken: Spoken;
}

/** Another language takes a wish, a sentence, or a hint in two turns one after the other: never one foreign word. */
function languageAfter({ turn, before, finding, spoken }: Change): Language {
  if (!finding || finding.language === before) return before;
  // On the phone Lex has heard words of the locale, whatever was said, and a voice speaks only its own language: what the line
  // cannot go on in is not promised.
  if (turn.channel === 'phone')
    return turn.followsLanguage && finding.evidence === 'wish' && spoken.has(finding.language)
      ? finding.language
      : before;
  const isEvident = finding.evidence !== 'some' || turn.session.languageHint === finding.language;
  return isEvident ? finding.language : before;
}
