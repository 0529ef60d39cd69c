import type { Wording } from '../../wording.ts';

export interface SpokenLeg {
  readonly flightNumber: string;
  readonly origin: string;
  readonly destination: string;
  /** ISO date. */
  readonly date: string;
  readonly departs: string;
  readonly arrives: string;
  readonly arrivesNextDay?: boolean;
}

/** "MT204 from London to Paris on Tuesday, December 1, leaving at 7:15 AM and arriving at 9:35 AM". */
export function legText(leg: SpokenLeg, wording: Wording): string {
  const { flightLeg, flightLegOvernight } = wording.replies;
  return wording.say(leg.arrivesNextDay ? flightLegOvernight : flightLeg, {
    flightNumber: leg.flightNumber,
    origin: leg.origin,
    destination: leg.destination,
    date: wording.day(leg.date),
    departs: wording.time(leg.departs),
    arrives: wording.time(leg.arrives),
  });
}
