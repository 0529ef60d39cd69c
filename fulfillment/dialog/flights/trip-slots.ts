import type { Outcome, Slots, Turn } from '../../turn.ts';
import { slotsBefore } from '../form/form-state.ts';
import { valueOf } from '../intent-handler.ts';
import type { Trip } from './read-trip.ts';

const asSlots = (trip: Trip): Readonly<Record<string, string | undefined>> => ({
  Origin: trip.origin,
  Destination: trip.destination,
  DepartureDate: trip.departureDate,
  ReturnDate: trip.returnDate,
  FlightNumber: trip.flightNumber,
  Passengers: trip.passengers,
  Cabin: trip.cabin,
  LastName: trip.lastName,
});

/** The slots in which the trip differs from what Lex filled: a correction, a route known from the flight. */
export function slotChanges(trip: Trip, turn: Turn): NonNullable<Outcome['slots']> {
  const changed = Object.entries(asSlots(trip)).filter(([slot, value]) => value !== valueOf(turn, slot));
  return Object.fromEntries(changed.map(([slot, value]) => [slot, value ?? null]));
}

/** Nothing was said in this turn that changes the trip. */
export function isAsBefore(trip: Trip, turn: Turn): boolean {
  const before = slotsBefore(turn);
  return Object.entries(asSlots(trip)).every(([slot, value]) => value === before[slot]);
}

/** The slots as they will stand, for prompts that name them. */
export const slotsAfter = (turn: Turn, changes: NonNullable<Outcome['slots']>): Slots => ({
  ...turn.intent.slots,
  ...Object.fromEntries(
    Object.entries(changes).map(([slot, value]) => [
      slot,
      value === null ? undefined : { interpreted: value, original: value },
    ]),
  ),
});

/** The first slot still to be asked for. The way back only when it was mentioned; a flight number never. */
export function openSlot(trip: Trip): string | undefined {
  const asked = ['Origin', 'Destination', 'DepartureDate', ...(trip.wayBack ? ['ReturnDate'] : [])];
  const slots = asSlots(trip);
  return [...asked, 'Passengers', 'Cabin', 'LastName'].find((slot) => slots[slot] === undefined);
}
