import type { Wording } from '../../wording.ts';
import type { IntentHandler } from '../intent-handler.ts';
import { close } from '../intent-handler.ts';

/** What a person might want, in words that Lex understands. */
export const whatToSay = (wording: Wording): readonly string[] =>
  [
    wording.replies.suggestBookFlight,
    wording.replies.suggestFlightStatus,
    wording.replies.suggestBookHotel,
    wording.replies.suggestFindBooking,
    wording.replies.askForPerson,
  ].map((suggestion) => wording.say(suggestion, {}));

/** Says one thing and shows where to go from there. */
const saying =
  (name: 'welcome' | 'help' | 'startOver'): IntentHandler =>
  async (_turn, wording) =>
    close({ text: wording.say(wording.replies[name], {}), suggestions: whatToSay(wording) });

export const welcome = saying('welcome');
export const help = saying('help');
/** Ending the intent is what forgets: Lex starts the next one with empty slots, and the session keeps nothing of a closed one. */
export const startOver = saying('startOver');

/** The question comes next, and may be one on the side. */
export const askQuestion: IntentHandler = async (_turn, wording) =>
  close({ text: wording.say(wording.replies.askAway, {}) });

export const stop: IntentHandler = async (_turn, wording) => close({ text: wording.say(wording.replies.goodbye, {}) });
