import { locales } from '../../../bot-definition/bot.ts';
import { fill } from '../../../bot-definition/replies.ts';
import { nearestLocale } from '../../nearest-locale.ts';

/** What a call says by itself: the locale's own words, for when the bot behind Lex is not who has to speak. */
export interface CallWords {
  readonly oneMoment: () => string;
  readonly stillThere: () => string;
  readonly goodbye: () => string;
  readonly trouble: () => string;
}

/** The Lex session of a call. Twilio's id of the call says nothing of the caller. */
export const phoneSessionId = (callSid: string): string => `phone-${callSid}`;

const known = Object.entries(locales);

/** @param hint a language such as "fr", of the number that was rung. */
export function callLanguage(hint: string, offered: readonly [string, ...string[]]) {
  const localeId = nearestLocale(hint === '' ? undefined : hint, offered);
  const locale = known.find(([id]) => id === localeId)?.[1];
  if (locale === undefined) throw new Error(`The bot has no words for the locale ${localeId}.`);
  const { replies, voice } = locale;
  const words: CallWords = {
    oneMoment: () => fill(replies.oneMoment, {}),
    stillThere: () => fill(replies.stillThere, {}),
    goodbye: () => fill(replies.goodbye, {}),
    trouble: () => fill(replies.technicalTrouble, {}),
  };
  return { localeId, voice, words };
}
