import type { HandoffQueue } from '../../../bot-definition/contract/session-attributes.ts';
import { intents } from '../../../bot-definition/intents/intents.ts';
import type { Outcome, Turn } from '../../turn.ts';
import type { Wording } from '../../wording.ts';
import type { IntentHandler } from '../intent-handler.ts';
import { close } from '../intent-handler.ts';

/** The team that deals with what the person was in the middle of. */
const queueOfTopic = new Map<string, HandoffQueue>([
  ['BookFlight', 'bookings'],
  ['BookHotel', 'bookings'],
  ['FindBooking', 'bookings'],
  ['ChangeBooking', 'bookings'],
  ['CancelBooking', 'bookings'],
  ['GiveFeedback', 'complaints'],
]);

function queueOf({ utterance, session }: Turn): HandoffQueue {
  if (/\b(?:complain\w*|compensation|claim|manager|supervisor)\b/i.test(utterance)) return 'complaints';
  if (/\b(?:book\w*|reservation|ticket)\b/i.test(utterance)) return 'bookings';
  return queueOfTopic.get(session.topic ?? '') ?? 'general';
}

/** Hands the conversation to a person. The queue and the reason are state, which the doors act on. */
export function handOver(turn: Turn, wording: Wording): Outcome {
  const { handingOver, generalQueue, bookingsQueue, complaintsQueue } = wording.replies;
  const names = { general: generalQueue, bookings: bookingsQueue, complaints: complaintsQueue };
  const queue = queueOf(turn);
  const topic = Object.entries(intents).find(([name]) => name === turn.session.topic)?.[1];
  return {
    ...close({ text: wording.say(handingOver, { queue: wording.say(names[queue], {}) }) }),
    handoff: { queue, reason: topic?.description ?? intents.SpeakToAgent.description },
  };
}

export const speakToAgent: IntentHandler = async (turn, wording) => handOver(turn, wording);
