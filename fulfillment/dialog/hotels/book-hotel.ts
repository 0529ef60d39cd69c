import { joinSentences } from '../../draft.ts';
import type { Outcome, Turn } from '../../turn.ts';
import type { Wording } from '../../wording.ts';
import type { BookingCodeFor } from '../bookings/booking-code.ts';
import type { Claim, HotelBooking } from '../bookings/booking-store.ts';
import { bookedBefore, type IssuingPorts, issueBooking, offeredAtOf } from '../bookings/issue-booking.ts';
import { choicesToText } from '../values/choices-shown.ts';
import { breakfastThere } from '../offer/extras-wished.ts';
import { askAgain, firstProblem } from '../form/form.ts';
import type { IntentHandler } from '../intent-handler.ts';
import { close, say, valueOf } from '../intent-handler.ts';
import { addDays } from '../travel-dates.ts';
import { hotelsFor } from './find-rooms.ts';
import type { Stay } from './find-rooms.ts';
import type { Hotel, HotelStore } from './hotel-store.ts';
import { hotelCard, hotelOffer, hotelSentence } from './hotel-text.ts';
import { guestsOf, readStay, stayChecks } from './stay-checks.ts';

export interface BookHotelPorts extends IssuingPorts {
  readonly hotels: HotelStore;
  readonly codeFor?: BookingCodeFor;
}

interface Choice {
  readonly hotel: Hotel;
  readonly others: readonly Hotel[];
  readonly stay: Stay;
  readonly guests: number;
  readonly lastName: string;
}

interface Step {
  readonly turn: Turn;
  readonly wording: Wording;
  readonly ports: BookHotelPorts;
  readonly note?: string;
}

/** Books a room: in the hotel that the person named, else in the cheapest that is free on every night. */
export function createBookHotel(ports: BookHotelPorts): IntentHandler {
  return async (turn, wording) => {
    const before = await bookedBefore(ports, turn, ports.codeFor);
    return before?.kind === 'hotel' ? booked(before, wording) : advance({ turn, wording, ports });
  };
}

async function advance(step: Step): Promise<Outcome> {
  const { turn, wording, ports, note } = step;
  const problem = await firstProblem({ turn, wording, hotels: ports.hotels }, stayChecks);
  if (problem) return askAgain({ ...problem, text: joinSentences(note, problem.text) });
  const choice = await choose(turn, ports.hotels);
  if (!choice) return { next: { type: 'Delegate' } };
  const offered = offerKey(choice);
  if (offered === turn.session.offer) {
    if (turn.hook === 'dialog') return { next: { type: 'Delegate' } };
    if (turn.intent.confirmation === 'Confirmed') return book(choice, step);
  }
  return offer(choice, step);
}

const priceOf = ({ hotel, stay }: Choice) => hotel.prices[stay.roomType] * stay.nights;

const offerKey = (choice: Choice) => {
  const { hotel, stay, guests } = choice;
  return [hotel.hotelId, stay.checkIn, stay.nights, stay.roomType, guests, priceOf(choice)].join(' ');
};

/** Undefined while something is missing; Lex asks for it. */
async function choose(turn: Turn, store: HotelStore): Promise<Choice | undefined> {
  const [stay, guests, lastName] = [readStay(turn), guestsOf(turn), valueOf(turn, 'LastName')];
  if (!stay || guests === undefined || lastName === undefined) return undefined;
  const free = await hotelsFor(store, stay);
  const named = free.find(({ name }) => plain(turn.utterance).includes(plain(name)));
  // The session is not to be trusted: it only chooses among the hotels that are free.
  const before = free.find(({ hotelId }) => hotelId === turn.session.hotel);
  const hotel = named ?? before ?? free[0];
  return hotel && { hotel, others: free.filter((one) => one !== hotel).slice(0, 2), stay, guests, lastName };
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase();

function offer(choice: Choice, { turn, wording, note }: Step): Outcome {
  const { hotel, others, stay } = choice;
  const changed = turn.hook === 'fulfillment' && turn.session.offer !== undefined;
  const alternatives = others.map((other) => hotelSentence(other, stay, wording)).join('; ');
  const text = joinSentences(
    note,
    changed ? wording.say(wording.replies.offerChanged, {}) : undefined,
    others.length > 0 ? wording.say(wording.replies.otherHotels, { alternatives }) : undefined,
    hotelOffer({ ...choice, total: priceOf(choice) }, wording),
  );
  const cards = others.length > 0 ? [hotel, ...others].map((one) => hotelCard(one, stay, wording)) : [];
  const options = [...others, hotel].map((one) => {
    return { value: one.name, price: one.prices[stay.roomType], isOffered: one === hotel };
  });
  const choices = others.length > 0 ? choicesToText({ options }) : '';
  const session = { hotel: hotel.hotelId, offer: offerKey(choice), offeredAt: offeredAtOf(turn), choices };
  return say({ type: 'ConfirmIntent' }, { text, cards }, { session });
}

async function book(choice: Choice, step: Step): Promise<Outcome> {
  const { turn, wording, ports } = step;
  const { codeFor } = ports;
  const issued = await issueBooking(ports, {
    turn,
    withCode: (code) => bookingOf(choice, code, turn.now),
    claims: claimsOf(choice),
    ...(codeFor && { codeFor }),
  });
  if (issued !== 'sold-out' && issued.kind === 'hotel') {
    const isIncluded = choice.hotel.breakfast;
    return booked(issued, wording, isIncluded ? undefined : breakfastThere(turn, wording));
  }
  const note = wording.say(wording.replies.roomJustGone, {});
  const session = { ...turn.session, offer: undefined, hotel: undefined };
  return advance({ ...step, note, turn: { ...turn, session } });
}

function booked({ code, hotel, total }: HotelBooking, wording: Wording, note?: string): Outcome {
  const { oneNight, moreNights, hotelBooked } = wording.replies;
  const values = {
    code,
    hotel: hotel.name,
    city: hotel.city,
    checkIn: wording.day(hotel.checkIn),
    nights: wording.counted(hotel.nights, oneNight, moreNights),
    total: wording.money(total),
  };
  return close({ text: joinSentences(wording.say(hotelBooked, values), note) });
}

function bookingOf(choice: Choice, code: string, now: Date): HotelBooking {
  const { hotel, stay, guests, lastName } = choice;
  return {
    kind: 'hotel',
    code,
    lastName,
    status: 'confirmed',
    createdAt: now.toISOString(),
    total: priceOf(choice),
    version: 0,
    hotel: { ...stay, hotelId: hotel.hotelId, name: hotel.name, guests },
  };
}

const claimsOf = ({ hotel, stay }: Choice): readonly Claim[] =>
  Array.from({ length: stay.nights }, (_, index) => ({
    kind: 'room',
    hotelId: hotel.hotelId,
    night: addDays(stay.checkIn, index),
    roomType: stay.roomType,
    count: 1,
    capacity: hotel.rooms[stay.roomType],
  }));
