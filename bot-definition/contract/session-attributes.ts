import * as z from 'zod/mini';
import { catch as orElse } from 'zod/mini';

/**
 * Lex session attributes are strings that a client can set: untrusted, parsed here, unknown keys dropped, and never used for
 * authorisation, a URL or a table key. Lex's limit is 12 KB for all of them.
 */
export const sessionAttribute = {
  /** The queue a person should be handed to. A state field: Connect's flow branches on it, the web and Slack doors show it. */
  handoffQueue: 'handoffQueue',
  handoffReason: 'handoffReason',
  /** The city slot that was filled last: "no, Boston" corrects it. */
  lastSlot: 'lastSlot',
  /** The intent in the middle of which the person is: a handoff goes to its queue. */
  topic: 'topic',
  /** What has been filled in of it, as JSON, and sealed where nobody may see it: what a correction goes back to, and what comes back after "can you repeat that?". */
  form: 'form',
  /** The session of a form, as JSON, in the middle of which something is asked that is a form of its own, to go back to it. */
  interrupted: 'interrupted',
  /** The slot that the Lambda asked for last, in its own words. */
  asked: 'asked',
  /** Whether they mentioned a way back: then the return date is asked for. */
  returnTrip: 'returnTrip',
  /** What the last options were shown for, so that they are shown once. */
  shown: 'shown',
  /** What was listed last to choose from, and for which slot: "the second one" chooses it. */
  choices: 'choices',
  /** A hotel that the person named, from the list they were shown. */
  hotel: 'hotel',
  /** What a yes would now confirm, and at which price: a change in between is said before anything is booked. */
  offer: 'offer',
  /** When the first offer of this form was made, as an ISO instant: with it a repeated yes is told from a new booking. */
  offeredAt: 'offeredAt',
  /** The bot has just offered a person: a bare "yes" accepts. */
  personOffered: 'personOffered',
  /** The language of the person, as ISO 639-1, when it is not the locale's: a door then goes on in the locale of that language. */
  language: 'language',
  /** The utterance has still to be answered, in `language`: the door says it again there. */
  sayAgain: 'sayAgain',
  /** Another language, of which the last turn gave a hint. */
  languageHint: 'languageHint',
  /** On the phone: how many sentences of the last answer were said, when there are more. */
  sentencesSaid: 'sentencesSaid',
  /** Prints of the names that were given (fulfillment/memory/heard-names.ts): they are masked where they are said again. */
  names: 'names',
  /** US dollars that the conversation has cost, for whoever develops a bot. */
  spent: 'spent',
} as const;

export const handoffQueues = ['general', 'bookings', 'complaints'] as const;
export type HandoffQueue = (typeof handoffQueues)[number];

const text = (longest: number) => orElse(z.optional(z.string().check(z.maxLength(longest))), undefined);

export const sessionAttributes = z.object({
  handoffQueue: orElse(z.optional(z.enum(handoffQueues)), undefined),
  handoffReason: text(200),
  lastSlot: text(100),
  topic: text(100),
  form: text(2000),
  interrupted: text(4000),
  asked: text(100),
  returnTrip: orElse(z.optional(z.enum(['yes', 'no'])), undefined),
  shown: text(200),
  choices: text(300),
  hotel: text(20),
  offer: text(300),
  offeredAt: text(30),
  personOffered: orElse(z.optional(z.literal('yes')), undefined),
  language: orElse(z.optional(z.string().check(z.regex(/^[a-z]{2}$/))), undefined),
  sayAgain: orElse(z.optional(z.literal('yes')), undefined),
  sentencesSaid: orElse(z.optional(z.string().check(z.regex(/^[1-9]\d?$/))), undefined),
  languageHint: orElse(z.optional(z.string().check(z.regex(/^[a-z]{2}$/))), undefined),
  names: orElse(z.optional(z.string().check(z.regex(/^[0-9a-f]{4}(?: [0-9a-f]{4}){0,11}$/))), undefined),
  spent: text(20),
});
export type SessionAttributes = z.infer<typeof sessionAttributes>;
