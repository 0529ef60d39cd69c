import type { Turn } from '../../turn.ts';
import { readsAsCorrection } from '../words/cues.ts';
import { slotsBefore } from '../form/form-state.ts';
import { valueOf } from '../intent-handler.ts';
import { mentionedCities } from './mentioned-cities.ts';

export interface Route {
  readonly origin?: string | undefined;
  readonly destination?: string | undefined;
}

export interface ReadRoute extends Route {
  /** The city that was put right in this turn. */
  readonly corrected?: string;
  /** The city slot filled last, for the next "no, Boston". */
  readonly lastSlot?: 'Origin' | 'Destination' | undefined;
}

const routeOf = (turn: Turn): Route => ({ origin: valueOf(turn, 'Origin'), destination: valueOf(turn, 'Destination') });

/**
 * The cities of a turn. "no, Boston" corrects the city given last; Lex may have put Boston into either slot, by the sample
 * utterance it came closest to, so the other slot is put back to what it was after the turn before.
 */
export function readRoute(turn: Turn): ReadRoute {
  const now = routeOf(turn);
  const { Origin: origin, Destination: destination } = slotsBefore(turn);
  const before = { origin, destination };
  const correction = readsAsCorrection(turn) ? correctedCity(turn, before) : undefined;
  if (!correction) return { ...now, lastSlot: lastFilled(now, before) ?? citySlot(turn.session.lastSlot) };
  const { slot, city } = correction;
  return slot === 'Origin'
    ? { origin: city, destination: before.destination, corrected: city, lastSlot: slot }
    : { origin: before.origin, destination: city, corrected: city, lastSlot: slot };
}

const citySlot = (slot: string | undefined) => (slot === 'Origin' || slot === 'Destination' ? slot : undefined);

function lastFilled(now: Route, before: Route): 'Origin' | 'Destination' | undefined {
  if (now.destination !== before.destination && now.destination !== undefined) return 'Destination';
  return now.origin !== before.origin && now.origin !== undefined ? 'Origin' : undefined;
}

/** Undefined when nothing was said before, or when other than one new city is named: then Lex's reading stands. */
function correctedCity(turn: Turn, before: Route) {
  const known = [before.origin, before.destination];
  const fresh = mentionedCities(turn.utterance, turn.localeId).filter(({ city }) => !known.includes(city));
  const [mention] = fresh;
  if (mention === undefined || fresh.length > 1 || known.every((city) => city === undefined)) return undefined;
  const last = citySlot(turn.session.lastSlot) ?? (before.destination === undefined ? 'Origin' : 'Destination');
  return { slot: mention.end ?? last, city: mention.city };
}
