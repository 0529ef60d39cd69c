import type { Card } from '../../../bot-definition/contract/reply.ts';
import { nameAsWritten } from '../../name-particles.ts';
import type { Wording } from '../../wording.ts';
import type { Stay } from './find-rooms.ts';
import type { Hotel } from './hotel-store.ts';

/** One of several hotels, as part of a sentence. */
export const hotelSentence = (hotel: Hotel, { roomType }: Stay, wording: Wording): string =>
  wording.say(wording.replies.hotelOption, {
    hotel: hotel.name,
    district: hotel.district,
    stars: hotel.stars,
    price: wording.money(hotel.prices[roomType]),
  });

export function hotelCard(hotel: Hotel, { roomType }: Stay, wording: Wording): Card {
  const breakfast = hotel.breakfast ? wording.say(wording.replies.withBreakfast, {}) : undefined;
  const facts = [hotel.district, '★'.repeat(hotel.stars), wording.money(hotel.prices[roomType]), breakfast];
  return {
    title: hotel.name,
    subtitle: facts.filter(Boolean).join(', '),
    buttons: [{ text: hotel.name, value: hotel.name }],
  };
}

export interface RoomOffer {
  readonly hotel: Hotel;
  readonly stay: Stay;
  readonly guests: number;
  readonly lastName: string;
  readonly total: number;
}

/** All that a yes agrees to. */
export function hotelOffer({ hotel, stay, guests, lastName, total }: RoomOffer, wording: Wording): string {
  const { replies } = wording;
  return wording.say(replies.confirmHotel, {
    hotel: hotel.name,
    city: stay.city,
    roomType: stay.roomType,
    checkIn: wording.day(stay.checkIn),
    nights: wording.counted(stay.nights, replies.oneNight, replies.moreNights),
    guests: wording.counted(guests, replies.oneGuest, replies.moreGuests),
    breakfast: wording.say(hotel.breakfast ? replies.withBreakfast : replies.withoutBreakfast, {}),
    lastName: nameAsWritten(lastName),
    total: wording.money(total),
  });
}
