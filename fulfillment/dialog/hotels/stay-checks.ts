import type { Turn } from '../../turn.ts';
import type { Wording } from '../../wording.ts';
import { dateObjection } from '../check-date.ts';
import type { Check, Problem } from '../form/form.ts';
import { asCount, isPlausibleName } from '../form/form.ts';
import { valueOf } from '../intent-handler.ts';
import { earliestToday } from '../local-time.ts';
import type { Stay } from './find-rooms.ts';
import { hotelsFor, otherDays, otherRoomTypes, sleeps } from './find-rooms.ts';
import type { HotelStore } from './hotel-store.ts';
import { isRoomType, roomTypes } from './hotel-store.ts';

/** One booking is for one room and up to so many nights (content/knowledge/public/hotels.md). */
const mostNights = 30;
const mostGuests = Math.max(...Object.values(sleeps));

export interface StayForm {
  readonly turn: Turn;
  readonly wording: Wording;
  readonly hotels: HotelStore;
}

/** The stay, once all of it is known. */
export function readStay(turn: Turn): Stay | undefined {
  const [city, checkIn, roomType] = [valueOf(turn, 'City'), valueOf(turn, 'CheckInDate'), valueOf(turn, 'RoomType')];
  const nights = asCount(valueOf(turn, 'Nights'));
  if (city === undefined || checkIn === undefined || nights === undefined) return undefined;
  return roomType !== undefined && isRoomType(roomType) ? { city, checkIn, nights, roomType } : undefined;
}

export const guestsOf = (turn: Turn): number | undefined => asCount(valueOf(turn, 'Guests'));

const checkInDate: Check<StayForm> = ({ turn, wording }) => {
  const date = valueOf(turn, 'CheckInDate');
  const text =
    date === undefined ? undefined : dateObjection(date, earliestToday(valueOf(turn, 'City'), turn.now), wording);
  return text === undefined ? undefined : { slot: 'CheckInDate', text };
};

/** A number that was said but is none from 1 to `most`. */
const outside = (said: string | undefined, most: number): boolean => {
  const count = asCount(said) ?? 0;
  return said !== undefined && (count < 1 || count > most);
};

const nightCount: Check<StayForm> = ({ turn, wording }) =>
  outside(valueOf(turn, 'Nights'), mostNights)
    ? { slot: 'Nights', text: wording.say(wording.replies.tooManyNights, { most: mostNights }) }
    : undefined;

const guestCount: Check<StayForm> = ({ turn, wording }) =>
  outside(valueOf(turn, 'Guests'), mostGuests)
    ? { slot: 'Guests', text: wording.say(wording.replies.tooManyGuests, { most: mostGuests }) }
    : undefined;

const roomIsLargeEnough: Check<StayForm> = ({ turn, wording }) => {
  const [guests, roomType] = [guestsOf(turn), valueOf(turn, 'RoomType')];
  if (guests === undefined || roomType === undefined || !isRoomType(roomType) || sleeps[roomType] >= guests) {
    return undefined;
  }
  const choices = roomTypes.filter((type) => sleeps[type] >= guests);
  const large = choices.map(wording.name);
  const values = { roomType, most: sleeps[roomType], alternatives: wording.list(large, 'or') };
  return { slot: 'RoomType', text: wording.say(wording.replies.roomTooSmall, values), suggestions: large, choices };
};

const plausibleName: Check<StayForm> = ({ turn, wording }) => {
  const name = valueOf(turn, 'LastName');
  return name === undefined || isPlausibleName(name)
    ? undefined
    : { slot: 'LastName', text: wording.say(wording.replies.nameNotUnderstood, {}) };
};

/** Another room on the same nights first, then other days. */
const roomIsFree: Check<StayForm> = async ({ turn, wording, hotels }): Promise<Problem | undefined> => {
  const stay = readStay(turn);
  if (!stay || (await hotelsFor(hotels, stay)).length > 0) return undefined;
  const { noRooms, noRoomsButThese } = wording.replies;
  const values = { roomType: stay.roomType, city: stay.city, date: wording.day(stay.checkIn) };
  const others = await otherRoomTypes(hotels, stay, guestsOf(turn) ?? 1);
  const rooms = others.map(wording.name);
  if (rooms.length > 0) {
    const text = wording.say(noRoomsButThese, { ...values, alternatives: wording.list(rooms, 'or') });
    return { slot: 'RoomType', text, suggestions: rooms, choices: others };
  }
  const days = await otherDays(hotels, stay, earliestToday(stay.city, turn.now));
  const said = wording.list(
    days.map((day) => wording.day(day)),
    'or',
  );
  return {
    slot: 'CheckInDate',
    text:
      days.length > 0 ? wording.say(noRoomsButThese, { ...values, alternatives: said }) : wording.say(noRooms, values),
    suggestions: days.map((day) => wording.sayableDay(day)),
    choices: days,
  };
};

/** From what is known first to what is known last; what asks the store comes last. */
export const stayChecks: readonly Check<StayForm>[] = [
  checkInDate,
  nightCount,
  guestCount,
  roomIsLargeEnough,
  plausibleName,
  roomIsFree,
];
