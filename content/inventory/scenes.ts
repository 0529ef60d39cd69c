import type { Cabin, RoomType } from './rows.ts';

/**
 * What the sample company's days hold, in days from today, so that each situation is always there to be tried: the last seat,
 * a flight that is cancelled, a booking that cannot be moved. Flights named here leave every day.
 */

/** MT234, London to Lisbon, has exactly one economy seat left a week from today. */
export const lastSeat = { flightNumber: 'MT234', cabin: 'economy', inDays: 7, left: 1 } as const;

/** MT211, New York to London, has no economy seat left ten days from today. */
export const soldOut = { flightNumber: 'MT211', cabin: 'economy', inDays: 10, left: 0 } as const;

/** The Larkspur in London has one suite left a fortnight from today. */
export const lastSuite = { hotel: 'The Larkspur', roomType: 'suite', inDays: 14, left: 1 } as const;

interface SeatsLeft {
  readonly flightNumber: string;
  readonly cabin: Cabin;
  readonly inDays: number;
  readonly left: number;
}

/** Edinburgh to Amsterdam is full for three days on either side of one booking: it cannot be moved to any of them. */
const fullAroundABooking: SeatsLeft[] = [-3, -2, -1, 1, 2, 3].map((offset) => ({
  flightNumber: 'MT1086',
  cabin: 'economy',
  inDays: 30 + offset,
  left: 0,
}));

export const seatsLeft: readonly SeatsLeft[] = [
  lastSeat,
  soldOut,
  { flightNumber: 'MT216', cabin: 'economy', inDays: 3, left: 2 },
  { flightNumber: 'MT250', cabin: 'economy', inDays: 5, left: 3 },
  { flightNumber: 'MT238', cabin: 'business', inDays: 8, left: 1 },
  { flightNumber: 'MT224', cabin: 'economy', inDays: 12, left: 2 },
  { flightNumber: 'MT1085', cabin: 'premium economy', inDays: 4, left: 1 },
  { flightNumber: 'MT230', cabin: 'business', inDays: 6, left: 0 },
  ...fullAroundABooking,
];

interface Status {
  readonly flightNumber: string;
  readonly inDays: number;
  readonly status: 'scheduled' | 'delayed' | 'cancelled';
  readonly delayMinutes?: number;
  readonly gate?: string;
}

export const statuses: readonly Status[] = [
  { flightNumber: 'MT204', inDays: 0, status: 'scheduled', gate: 'B14' },
  { flightNumber: 'MT209', inDays: 0, status: 'scheduled', gate: 'K32' },
  { flightNumber: 'MT213', inDays: 0, status: 'scheduled', gate: '7' },
  { flightNumber: 'MT206', inDays: 0, status: 'delayed', delayMinutes: 45, gate: 'B16' },
  { flightNumber: 'MT231', inDays: 0, status: 'delayed', delayMinutes: 90, gate: 'A09' },
  { flightNumber: 'MT260', inDays: 0, status: 'delayed', delayMinutes: 190, gate: 'K41' },
  { flightNumber: 'MT283', inDays: 0, status: 'cancelled' },
  { flightNumber: 'MT222', inDays: 1, status: 'delayed', delayMinutes: 60, gate: 'C22' },
  { flightNumber: 'MT270', inDays: 1, status: 'delayed', delayMinutes: 120, gate: '41' },
  { flightNumber: 'MT253', inDays: 1, status: 'cancelled' },
];

export interface BookingScene {
  readonly lastName: string;
  /** What the booking shows; only the ones worth naming to a newcomer have it. */
  readonly about?: string;
  readonly cancelled?: true;
}

export interface FlightScene extends BookingScene {
  /** Flight numbers and days from today. */
  readonly legs: readonly (readonly [flightNumber: string, inDays: number])[];
  readonly cabin: Cabin;
  readonly passengers: number;
}

export interface HotelScene extends BookingScene {
  /** Its name. */
  readonly hotel: string;
  readonly inDays: number;
  readonly nights: number;
  readonly guests: number;
  readonly roomType: RoomType;
}

export const flightScenes: readonly FlightScene[] = [
  {
    lastName: 'Silva',
    legs: [['MT204', 21]],
    cabin: 'economy',
    passengers: 1,
    about: 'London to Paris in three weeks',
  },
  { lastName: 'Carter', legs: [['MT209', 0]], cabin: 'economy', passengers: 1, about: 'Paris to London tonight' },
  { lastName: 'Novak', legs: [['MT222', 1]], cabin: 'economy', passengers: 2, about: 'a delayed flight tomorrow' },
  {
    lastName: 'Moreau',
    legs: [['MT1086', 30]],
    cabin: 'economy',
    passengers: 1,
    about: 'Edinburgh to Amsterdam in thirty days, with no seat left three days either way',
  },
  { lastName: 'Fischer', legs: [['MT250', 14]], cabin: 'economy', passengers: 2, cancelled: true, about: 'cancelled' },
  {
    lastName: 'Rossi',
    legs: [
      ['MT210', 60],
      ['MT213', 67],
    ],
    cabin: 'business',
    passengers: 2,
    about: 'London to New York and back in two months',
  },
  { lastName: 'Larsen', legs: [['MT253', 1]], cabin: 'economy', passengers: 1, about: 'a cancelled flight tomorrow' },
  { lastName: 'Walsh', legs: [['MT1072', 1]], cabin: 'premium economy', passengers: 1 },
  { lastName: 'Romero', legs: [['MT249', 2]], cabin: 'economy', passengers: 3 },
  { lastName: 'Jansen', legs: [['MT217', 4]], cabin: 'business', passengers: 1 },
  { lastName: 'Kovacs', legs: [['MT242', 5]], cabin: 'economy', passengers: 2 },
  { lastName: 'Hughes', legs: [['MT1082', 6]], cabin: 'economy', passengers: 4 },
  { lastName: 'Bennett', legs: [['MT212', 9]], cabin: 'premium economy', passengers: 2 },
  { lastName: 'Costa', legs: [['MT235', 11]], cabin: 'economy', passengers: 1 },
  { lastName: 'Weber', legs: [['MT274', 13]], cabin: 'economy', passengers: 2 },
  { lastName: 'Marino', legs: [['MT229', 16]], cabin: 'business', passengers: 1 },
  {
    lastName: 'Dubois',
    legs: [
      ['MT258', 18],
      ['MT259', 23],
    ],
    cabin: 'economy',
    passengers: 2,
  },
  { lastName: 'Olsen', legs: [['MT219', 27]], cabin: 'economy', passengers: 5 },
  { lastName: 'Murphy', legs: [['MT204', 35]], cabin: 'premium economy', passengers: 1 },
  { lastName: 'Keller', legs: [['MT288', 42]], cabin: 'economy', passengers: 2 },
  { lastName: 'Santos', legs: [['MT270', 58]], cabin: 'business', passengers: 2 },
  { lastName: 'Turner', legs: [['MT226', -3]], cabin: 'economy', passengers: 2, about: 'flown three days ago' },
];

export const hotelScenes: readonly HotelScene[] = [
  {
    lastName: 'Berger',
    hotel: 'Lindenhaus',
    inDays: 12,
    nights: 3,
    guests: 2,
    roomType: 'double',
    about: 'three nights in Berlin in twelve days',
  },
  {
    lastName: 'Lindgren',
    hotel: 'Hotel des Tilleuls',
    inDays: 1,
    nights: 2,
    guests: 1,
    roomType: 'single',
    about: 'two nights in Paris from tomorrow',
  },
  { lastName: 'Ferrari', hotel: 'Palazzo Mirella', inDays: 20, nights: 4, guests: 2, roomType: 'suite' },
  { lastName: 'Molina', hotel: 'Posada Serena', inDays: 8, nights: 2, guests: 4, roomType: 'family' },
  { lastName: 'Visser', hotel: 'Het Gouden Anker', inDays: 33, nights: 1, guests: 2, roomType: 'double' },
  { lastName: 'Palmer', hotel: 'The Juniper', inDays: 61, nights: 7, guests: 2, roomType: 'double' },
  { lastName: 'Greco', hotel: "Ca' Serena", inDays: 25, nights: 3, guests: 3, roomType: 'family', cancelled: true },
  { lastName: 'Shaw', hotel: 'Thistle Row', inDays: 5, nights: 2, guests: 1, roomType: 'single' },
];
