import { joinSentences } from '../../draft.ts';
import type { Wording } from '../../wording.ts';
import { hasLeft } from './departures.ts';
import type { Departure } from './flight-store.ts';

/** "07:15" and 90 minutes is "08:45"; past midnight it begins again. */
function later(clock: string, minutes: number): string {
  const [hours = 0, past = 0] = clock.split(':').map(Number);
  const total = (hours * 60 + past + minutes) % (24 * 60);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** All that is known of one flight on one day. */
export function statusText(departure: Departure, now: Date, wording: Wording): string {
  const { flight, status, delayMinutes, gate } = departure;
  const { replies } = wording;
  const which = { flightNumber: flight.flightNumber, date: wording.day(departure.date) };
  if (status === 'cancelled') return wording.say(replies.statusCancelled, which);
  const atGate = gate && !hasLeft(departure, now) ? wording.say(replies.gateIs, { gate }) : undefined;
  if (status === 'delayed') {
    const departs = wording.time(later(flight.departs, delayMinutes));
    const delayed = { ...which, delay: wording.duration(delayMinutes), departs };
    return joinSentences(wording.say(replies.statusDelayed, delayed), atGate);
  }
  const times = { ...which, departs: wording.time(flight.departs), arrives: wording.time(flight.arrives) };
  return joinSentences(wording.say(hasLeft(departure, now) ? replies.statusLeft : replies.statusOnTime, times), atGate);
}

/** One of several flights of a route, as part of a sentence. */
export function shortStatus({ flight, status, delayMinutes }: Departure, wording: Wording): string {
  const { flightIsOnTime, flightIsDelayed, flightIsCancelled } = wording.replies;
  const which = { flightNumber: flight.flightNumber, departs: wording.time(flight.departs) };
  switch (status) {
    case 'scheduled':
      return wording.say(flightIsOnTime, which);
    case 'delayed':
      return wording.say(flightIsDelayed, { ...which, delay: wording.duration(delayMinutes) });
    case 'cancelled':
      return wording.say(flightIsCancelled, which);
  }
}
