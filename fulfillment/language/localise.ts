import type { Card } from '../../bot-definition/contract/reply.ts';
import type { Guarded, Localized, Turn } from '../turn.ts';
import { timed } from '../telemetry/turn-meter.ts';
import { withoutMarkers } from '../citation-markers.ts';
import { findLanguage } from './find-language.ts';
import { languageOf } from './hear-turn.ts';
import type { HeardTurn } from './hear-turn.ts';
import { notices } from './language-notices.ts';
import { translationOrder } from './translation-order.ts';
import type { TranslateText } from '../../translation/translate-text.ts';

export interface LocalisingPorts {
  readonly translate: TranslateText;
  readonly onFailed: (error: unknown) => void;
}

/** The replies in the person's language. Those that cannot be had in it are said in the locale's, and that is said first. */
export type Localise = (replies: readonly Guarded[], heard: HeardTurn) => Promise<readonly Localized[]>;

/** The only maker of Localized. */
export function createLocalise({ translate, onFailed }: LocalisingPorts): Localise {
  return async (replies, heard) => {
    const { turn, language, hasLocale, isNew, isOnlyWish, isSaidAgain } = heard;
    const { goesOn, whatNow, notTranslated } = notices[language];
    // The door will hardly show it: only when it cannot go on in the language after all.
    if (isSaidAgain) return localized(prefixed(replies, `${goesOn} ${whatNow}`));
    const pair = { from: languageOf(turn.localeId), to: language };
    try {
      const order = translationOrder(turn, pair);
      const sayFrom = (from: string) => async (text: string) =>
        from === pair.to ? text : timed(turn.meter, 'translate', () => translate(text, { ...order, from }));
      const said = await Promise.all(
        replies.map((reply) =>
          translateReply(reply, { turn, say: sayFrom(pair.from), sayText: sayFrom(writtenIn(reply, pair.from)) }),
        ),
      );
      if (!isNew && !isOnlyWish) return localized(said);
      return localized(prefixed(said, said[0]?.text === '' ? `${goesOn} ${whatNow}` : goesOn));
    } catch (error) {
      onFailed(error);
      // Where the next turn is in the language, this one need not be regretted.
      return localized(prefixed(replies, isNew && hasLocale ? goesOn : notTranslated));
    }
  };
}

/**
 * An answer from documents in another language may be in theirs: what is quoted is, and what a model writes should not be. Its words
 * tell which.
 */
function writtenIn({ text, evidence }: Guarded, language: string): string {
  const others = evidence.map(({ localeId }) => languageOf(localeId)).filter((other) => other !== language);
  const found = others.length === 0 ? undefined : findLanguage(withoutMarkers(text))?.language;
  return found !== undefined && others.includes(found) ? found : language;
}

interface Saying {
  readonly turn: Turn;
  /** Of the reply's text, which may be in another language than the rest. */
  readonly sayText: (text: string) => Promise<string>;
  readonly say: (text: string) => Promise<string>;
}

/**
 * Suggestions are sent back as utterances: they are translated for a door that translates them back, and else stay in the language
 * that Lex understands. Titles and quotes are the document's.
 */
async function translateReply(reply: Guarded, { turn, say, sayText }: Saying): Promise<Guarded> {
  const [text, cards, suggestions] = await Promise.all([
    sayText(reply.text),
    Promise.all(reply.cards.map((card) => translateCard(card, say))),
    turn.translated ? Promise.all(reply.suggestions.map(say)) : reply.suggestions,
  ]);
  return { ...reply, text, cards, suggestions };
}

async function translateCard(
  { title, subtitle, buttons }: Card,
  say: (text: string) => Promise<string>,
): Promise<Card> {
  const [sayTitle, saySubtitle] = await Promise.all([say(title), subtitle === undefined ? undefined : say(subtitle)]);
  const labels = await Promise.all(buttons.map(async ({ text, value }) => ({ text: await say(text), value })));
  return { title: sayTitle, ...(saySubtitle !== undefined && { subtitle: saySubtitle }), buttons: labels };
}

const prefixed = ([first, ...others]: readonly Guarded[], notice: string): readonly Guarded[] =>
  first === undefined ? [] : [{ ...first, text: `${notice} ${first.text}`.trim() }, ...others];

// The brand cannot be written as a value: it exists to make this the only door.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const localized = (replies: readonly Guarded[]) => replies as readonly Localized[];
