import type { travelIntents } from '../../intents/travel.ts';
import type { PhrasesOf } from '../../schema.ts';

/**
 * Lex's build wants utterances of letters, spaces, apostrophes, hyphens and periods, with a space on both sides of a
 * placeholder; so there is no comma in "no to {Destination}", and no question mark anywhere but in prompts.
 */
const bookingCode = {
  prompt: [
    'What is your booking code? It has six letters and digits.',
    'Could you give me the six-character booking code?',
  ],
  utterances: [
    'my booking code is {BookingCode}',
    'the code is {BookingCode}',
    "it's {BookingCode}",
    'the reference is {BookingCode}',
    'that would be {BookingCode}',
    'my confirmation number is {BookingCode}',
  ],
} as const;

const lastName = {
  prompt: ['What is the last name on the booking?', 'And which last name is the booking under?'],
  utterances: [
    'my last name is {LastName}',
    'the last name is {LastName}',
    "it's {LastName}",
    "it's under {LastName}",
    'the surname is {LastName}',
    'the booking is in the name of {LastName}',
    'my name is {LastName}',
  ],
} as const;

const newLastName = {
  prompt: ['What last name should the booking be under?', 'Which last name shall I put on the booking?'],
  utterances: lastName.utterances,
} as const;

export const travel: PhrasesOf<typeof travelIntents> = {
  FlightStatus: {
    utterances: [
      'flight status',
      'is flight {FlightNumber} on time',
      "what's the status of {FlightNumber}",
      '{FlightNumber}',
      'check flight {FlightNumber} for me',
      'has {FlightNumber} landed yet',
      'is {FlightNumber} delayed on {DepartureDate}',
      'is my flight delayed',
      'is my flight on time',
      'when does {FlightNumber} arrive',
      'what gate does {FlightNumber} leave from',
      'has flight {FlightNumber} been cancelled',
      'is the flight from {Origin} to {Destination} on time',
      'is the flight to {Destination} {DepartureDate} running late',
      'are there any delays from {Origin} to {Destination} {DepartureDate}',
      'did the {Origin} to {Destination} flight take off',
      'what time does the plane from {Origin} get in',
      'track {FlightNumber}',
      "I'm picking someone up from {FlightNumber}",
      'status of the {DepartureDate} flight from {Origin} to {Destination}',
    ],
    slots: {
      FlightNumber: {
        prompt: [
          'What is the flight number? It starts with M T.',
          "Which flight is it? If you don't have the number, tell me where it leaves from.",
        ],
        utterances: [
          'flight {FlightNumber}',
          'flight number {FlightNumber}',
          "it's {FlightNumber}",
          "I'm on {FlightNumber}",
          'the number is {FlightNumber}',
        ],
      },
      Origin: {
        prompt: ['Which city does the flight leave from?'],
        utterances: ['from {Origin}', 'it leaves from {Origin}', 'the one from {Origin}', 'coming from {Origin}'],
      },
      Destination: {
        prompt: ['And where is it going?', 'Which city does it fly to?'],
        utterances: ['to {Destination}', 'it goes to {Destination}', 'the one to {Destination}'],
      },
      DepartureDate: {
        prompt: ['On which date does it leave?'],
        utterances: ['on {DepartureDate}', 'it leaves {DepartureDate}', "it's for {DepartureDate}"],
      },
    },
  },

  BookFlight: {
    utterances: [
      "I'd like to book a flight",
      'buy a plane ticket',
      'I need a flight to {Destination} {DepartureDate}',
      'book a flight from {Origin} to {Destination}',
      '{Origin} to {Destination}',
      '{Origin} to {Destination} on {DepartureDate}',
      'show me flights from {Origin} to {Destination} on {DepartureDate}',
      'I want to fly from {Origin} to {Destination}',
      'book {Passengers} tickets to {Destination} on {DepartureDate}',
      '{Passengers} {Cabin} seats from {Origin} to {Destination}',
      'find me a {Cabin} flight to {Destination}',
      'fly to {Destination} on {DepartureDate} and come back on {ReturnDate}',
      'round trip from {Origin} to {Destination} leaving {DepartureDate} and returning {ReturnDate}',
      'no {Destination}',
      'I meant {Destination}',
      'actually make it {Passengers} passengers',
      'from {Origin} instead',
      'leave on {DepartureDate} instead',
      'book flight {FlightNumber}',
      "I'll take {FlightNumber}",
    ],
    slots: {
      Origin: {
        prompt: ['Where are you flying from?', 'Which city would you like to leave from?'],
        utterances: [
          'from {Origin}',
          "I'm leaving from {Origin}",
          "I'd fly out of {Origin}",
          'departing from {Origin}',
          "we're in {Origin}",
          '{Origin} please',
          'no from {Origin}',
          'I meant from {Origin}',
        ],
      },
      Destination: {
        prompt: ['Where would you like to go?', 'Where are you flying to?'],
        utterances: [
          'to {Destination}',
          "I'm going to {Destination}",
          'I want to go to {Destination}',
          "we're flying to {Destination}",
          '{Destination} please',
          'make that {Destination}',
          'sorry I mean {Destination}',
          'no to {Destination}',
        ],
      },
      DepartureDate: {
        prompt: ['What date would you like to fly to {Destination}?', 'On which day do you want to leave?'],
        utterances: [
          'on {DepartureDate}',
          "I'm leaving on {DepartureDate}",
          'we want to leave {DepartureDate}',
          'departing {DepartureDate}',
          '{DepartureDate} please',
          'make it {DepartureDate}',
          'no {DepartureDate}',
          'I meant {DepartureDate}',
        ],
      },
      ReturnDate: {
        prompt: ['When would you like to come back?', 'And what date is your return?'],
        utterances: [
          'back on {ReturnDate}',
          'returning {ReturnDate}',
          "I'd like to come back {ReturnDate}",
          'we fly home on {ReturnDate}',
          'and return on {ReturnDate}',
        ],
      },
      FlightNumber: {
        prompt: ['Which flight would you like? Its number starts with M T.'],
        utterances: ['book {FlightNumber}', 'take {FlightNumber}', '{FlightNumber} please', 'no {FlightNumber}'],
      },
      Passengers: {
        prompt: ['How many of you are travelling?', 'For how many passengers?'],
        utterances: [
          'there are {Passengers} of us',
          '{Passengers} passengers',
          '{Passengers} people',
          'for {Passengers}',
          'just {Passengers}',
          '{Passengers} adults',
          "we're {Passengers}",
          'no {Passengers}',
        ],
      },
      Cabin: {
        prompt: [
          'Would you like economy, premium economy or business?',
          'Which cabin would you like: economy, premium economy or business?',
        ],
        utterances: [
          'in {Cabin}',
          '{Cabin} please',
          '{Cabin} class please',
          "I'd like {Cabin}",
          "we'll fly {Cabin}",
          'make it {Cabin}',
          'no {Cabin}',
        ],
      },
      LastName: newLastName,
    },
    confirmation: [
      'So that is {Passengers} in {Cabin} from {Origin} to {Destination} on {DepartureDate}, under the name {LastName}. Shall I book it?',
      'I have {Origin} to {Destination} on {DepartureDate}, {Cabin}, passengers: {Passengers}, last name {LastName}. Shall I go ahead?',
    ],
    declination: ["All right, I haven't booked anything. What would you like to do instead?"],
  },

  FindBooking: {
    utterances: [
      'find my booking',
      'look up my reservation',
      'show me booking {BookingCode}',
      'my booking code is {BookingCode}',
      'what time is my flight',
      'when do I fly',
      'read me the details of my trip',
      'I have a booking under {LastName}',
      'pull up reservation {BookingCode} for {LastName}',
      "I'd like to check my booking",
      'what have I booked',
      'my reservation is {BookingCode} under {LastName}',
      'which hotel did I book',
      'can you see my booking',
      'show me my itinerary',
      'did my booking go through',
      'booking {BookingCode}',
      'is my reservation {BookingCode} confirmed',
    ],
    slots: { BookingCode: bookingCode, LastName: lastName },
  },

  ChangeBooking: {
    utterances: [
      'change my booking',
      'change booking {BookingCode}',
      'I want to change my flight',
      'move my flight to {NewDate}',
      'can I fly on {NewDate} instead',
      'reschedule my trip',
      'I need to travel on a different date',
      'change booking {BookingCode} to {NewDate}',
      'push my flight back to {NewDate}',
      'rebook me on {NewDate}',
      'I need to fly earlier',
      "I can't make my flight can I take a later one",
      'switch reservation {BookingCode} under {LastName} to {NewDate}',
      'change the date of my flight',
      'amend my reservation',
      'put me on a flight on {NewDate} instead',
      'I need to move my reservation',
      'my plans have changed and I want to leave {NewDate}',
    ],
    slots: {
      BookingCode: bookingCode,
      LastName: lastName,
      NewDate: {
        prompt: ['What date would you like to travel instead?', 'Which new date would you like?'],
        utterances: [
          'to {NewDate}',
          'on {NewDate}',
          'move it to {NewDate}',
          '{NewDate} please',
          '{NewDate} would be better',
          'I can go {NewDate}',
          'no {NewDate}',
          'I meant {NewDate}',
        ],
      },
    },
    confirmation: [
      'I would move booking {BookingCode} to {NewDate}. Shall I do that?',
      'Booking {BookingCode} would move to {NewDate}. Is that right?',
    ],
    declination: ['All right, your booking stays as it was. What else can I do for you?'],
  },

  CancelBooking: {
    utterances: [
      'cancel my booking',
      'cancel booking {BookingCode}',
      'I want to cancel my flight',
      'cancel my hotel room',
      'please cancel reservation {BookingCode}',
      "I can't travel any more so please cancel my trip",
      "I don't need the room any more",
      'call off my trip',
      'cancel my ticket and give me my money back',
      'can you cancel the reservation for {LastName}',
      'I need to cancel {BookingCode} under {LastName}',
      'cancel everything I booked',
      "we aren't coming and want to cancel our stay",
      "I'd like to cancel my trip",
      'drop my reservation',
      'get rid of my booking',
    ],
    slots: { BookingCode: bookingCode, LastName: lastName },
    confirmation: [
      'I would cancel booking {BookingCode} for {LastName}. This cannot be undone. Shall I go ahead?',
      'Shall I cancel booking {BookingCode}? I cannot bring it back afterwards.',
    ],
    declination: ["All right, I haven't cancelled anything. What else can I do for you?"],
  },

  BookHotel: {
    utterances: [
      'book a hotel',
      'I need a hotel in {City}',
      'book a room in {City} for {Nights} nights',
      'find me somewhere to stay in {City}',
      'hotel in {City} from {CheckInDate}',
      "I'd like a {RoomType} room in {City}",
      'reserve a {RoomType} room for {Guests} people',
      'a hotel for {Guests} guests in {City} on {CheckInDate}',
      '{Nights} nights in {City} from {CheckInDate}',
      'I want to stay in {City} from {CheckInDate} for {Nights} nights',
      'do you have a {RoomType} room in {City} on {CheckInDate}',
      'I need accommodation for {Guests} people',
      'get us a place to sleep in {City} {CheckInDate}',
      'reserve a hotel room',
      'a {RoomType} in {City} for {Nights} nights and {Guests} guests',
      'no the hotel should be in {City}',
      'stay {Nights} nights instead',
      'actually I want a {RoomType} room',
      'make it {Guests} guests',
      'check in on {CheckInDate} instead',
    ],
    slots: {
      City: {
        prompt: ['In which city do you need a hotel?', 'Where would you like to stay?'],
        utterances: [
          'in {City}',
          "I'm staying in {City}",
          'somewhere in {City}',
          '{City} please',
          'no {City}',
          'I meant {City}',
        ],
      },
      CheckInDate: {
        prompt: ['On what date will you check in?', 'When do you arrive in {City}?'],
        utterances: [
          'on {CheckInDate}',
          'from {CheckInDate}',
          'we arrive {CheckInDate}',
          'checking in {CheckInDate}',
          'I get there {CheckInDate}',
          'no {CheckInDate}',
          'I meant {CheckInDate}',
        ],
      },
      Nights: {
        prompt: ['How many nights will you stay?', 'For how many nights?'],
        utterances: [
          'for {Nights} nights',
          '{Nights} nights',
          'just {Nights} night',
          'we stay {Nights} nights',
          'no {Nights}',
        ],
      },
      Guests: {
        prompt: ['How many guests?', 'How many people will stay in the room?'],
        utterances: [
          'there are {Guests} of us',
          '{Guests} guests',
          '{Guests} people',
          'for {Guests}',
          'just {Guests}',
          "we're {Guests}",
          'no {Guests}',
        ],
      },
      RoomType: {
        prompt: [
          'Would you like a single, a double, a family room or a suite?',
          'Which kind of room: single, double, family or suite?',
        ],
        utterances: [
          'a {RoomType}',
          'a {RoomType} room',
          '{RoomType} please',
          "I'd like a {RoomType}",
          "we'll take the {RoomType}",
          'no a {RoomType}',
        ],
      },
      LastName: newLastName,
    },
    confirmation: [
      'So that is a {RoomType} room in {City} from {CheckInDate}, nights: {Nights}, guests: {Guests}, under the name {LastName}. Shall I book it?',
      'I have a {RoomType} room in {City}, checking in on {CheckInDate}, nights: {Nights}, guests: {Guests}. Shall I go ahead?',
    ],
    declination: ["All right, I haven't booked a room. What would you like to do instead?"],
  },
};
