import * as z from 'zod/mini';
import { placeOfPartial } from '../../bot-definition/contract/partial-answer.ts';
import { channels, contentTypes, requestAttribute } from '../../bot-definition/contract/request-attributes.ts';
import type { Channel, ContentType } from '../../bot-definition/contract/request-attributes.ts';
import { sessionAttributes } from '../../bot-definition/contract/session-attributes.ts';
import { FulfillmentError } from '../errors.ts';
import type { Slots, Turn } from '../turn.ts';
import { lexEvent } from './lex-event.ts';
import type { LexEvent } from './lex-event.ts';

/** All that Lex tells of a turn; who is speaking, and the clock, come after. */
export type ParsedTurn = Omit<Turn, 'person' | 'now' | 'deadline' | 'meter'>;

export interface ParsedEvent {
  readonly turn: ParsedTurn;
  /** The door's signed token, unverified. */
  readonly identityToken: string | undefined;
  /** The event itself, for what has to go back to Lex as it came. */
  readonly event: LexEvent;
}

/** Lex's own limit on an utterance, in UTF-16 units. */
const longestUtterance = 1024;

/** @throws {FulfillmentError} EVENT_UNREADABLE, naming the members that are not as Lex sends them. */
export function parseEvent(input: unknown): ParsedEvent {
  const parsed = lexEvent.safeParse(input);
  if (!parsed.success) {
    const where = parsed.error.issues.map((issue) => issue.path.join('.') || 'event');
    throw new FulfillmentError('EVENT_UNREADABLE', `not a Lex V2 event: ${where.join(', ')}`);
  }
  const event = parsed.data;
  return { turn: turnOf(event), identityToken: event.requestAttributes[requestAttribute.identity], event };
}

function turnOf(event: LexEvent): ParsedTurn {
  const { intent, sessionAttributes: attributes } = event.sessionState;
  const proposed = proposedOf(event);
  const alternatives = alternativesOf(event);
  const showAt = placeOfPartial.safeParse(event.requestAttributes[requestAttribute.showAt]).data;
  return {
    sessionId: event.sessionId,
    localeId: event.bot.localeId,
    channel: channelOf(event),
    accepts: acceptsOf(event),
    ...languageAtDoor(event),
    utterance: withoutMurmur(withoutControls((event.inputTranscript ?? '').slice(0, longestUtterance))),
    hook: event.invocationSource === 'DialogCodeHook' ? 'dialog' : 'fulfillment',
    intent: { name: intent.name, slots: slotsOf(intent.slots), confirmation: intent.confirmationState ?? 'None' },
    ...(proposed && { proposed }),
    ...(alternatives.length > 0 && { alternatives }),
    ...(showAt !== undefined && { showAt }),
    session: sessionAttributes.parse(attributes),
  };
}

/** "Hmm, how much is it?", "äh zwei": the sounds before one speaks. "Um" and "er" are words in German, but for a comma. */
const murmur = /^(?:(?:h+m+|ä+h+m*|e+u+h+|u+h+m*)[\s,.…]+|(?:u+m+|e+r+m*|e+h+m*)(?:,|\.{2,}|…)\s*)+(?=[\p{L}\p{N}])/iu;

const withoutMurmur = (utterance: string): string => utterance.replace(murmur, '');

const channelNamed = z.enum(channels);

/** Connect cannot set a request attribute of ours: who speaks, or presses keys, and comes by no door of ours, is on the phone. */
function channelOf({ requestAttributes, inputMode }: LexEvent): Channel {
  const named = channelNamed.safeParse(requestAttributes[requestAttribute.channel]);
  return named.data ?? (inputMode === 'Speech' || inputMode === 'DTMF' ? 'phone' : 'web');
}

function languageAtDoor({ requestAttributes }: LexEvent): Pick<Turn, 'followsLanguage' | 'translated'> {
  const language = requestAttributes[requestAttribute.language];
  const said = requestAttributes[requestAttribute.said];
  const isLanguage = language !== undefined && /^[a-z]{2}$/.test(language);
  return {
    ...(requestAttributes[requestAttribute.followsLanguage] === 'yes' && { followsLanguage: true }),
    ...(isLanguage && {
      translated: { language, ...(said && { said: withoutControls(said.slice(0, longestUtterance)) }) },
    }),
  };
}

/** A door that says nothing gets plain text. */
function acceptsOf({ requestAttributes }: LexEvent): ReadonlySet<ContentType> {
  const listed = (requestAttributes[requestAttribute.acceptContentTypes] ?? '').split(',').map((type) => type.trim());
  const known = contentTypes.filter((type) => listed.includes(type));
  return new Set(known.length > 0 ? known : ['PlainText']);
}

/** What else may have been said, where that is of the same intent. */
const alternativesOf = ({ transcriptions, sessionState: { intent } }: LexEvent): readonly Slots[] =>
  (transcriptions ?? [])
    .slice(1)
    .filter(({ resolvedContext }) => resolvedContext?.intent === intent.name)
    .map(({ resolvedSlots }) => slotsOf(resolvedSlots));

function slotsOf(slots: LexEvent['sessionState']['intent']['slots']): Slots {
  const entries = Object.entries(slots).map(([name, slot]) => {
    const interpreted = slot?.value?.interpretedValue ?? undefined;
    const original = slot?.value?.originalValue ?? interpreted ?? '';
    // An ambiguous time has readings and no interpretation; Lex asks again by itself.
    const value =
      interpreted === undefined
        ? undefined
        : { interpreted: withoutControls(interpreted), original: withoutControls(original) };
    return [name, value] as const;
  });
  return Object.fromEntries(entries);
}

function proposedOf({ proposedNextState }: LexEvent): Turn['proposed'] | undefined {
  const slotToElicit = proposedNextState?.dialogAction?.slotToElicit;
  return slotToElicit ? { slotToElicit, attempt: proposedNextState?.prompt?.attempt ?? 'Initial' } : undefined;
}

/**
 * Without control characters, and those that turn the direction of text, join nothing or break a line: what is logged or shown must be
 * what was said. A letter and its accent, which some keyboards and documents send as two characters, become the one that we know.
 */
function withoutControls(text: string): string {
  return (
    text
      // A lone half of a surrogate pair cannot be stored or shown.
      .replaceAll(/\p{Cs}/gu, '\ufffd')
      .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .replaceAll(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
      .normalize('NFC')
      .trim()
  );
}
