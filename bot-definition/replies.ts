/**
 * The fixed sentences that the fulfilment says, by name, with the values that each one needs. A locale says them in its own
 * words (locales/<locale>/replies.ts). To add a reply, write its name and parameters here and its words in every locale.
 */

/** Distributes over the parameters, then intersects: a string that mentions `{a}` and `{b}` and so on. */
type Mentions<Params extends string> = (
  Params extends string ? (template: `${string}{${Params}}${string}`) => void : never
) extends (template: infer Template) => void
  ? Template
  : never;

/** A sentence that leaves one of its parameters out does not compile. */
type Template<Params extends string> = string & ([Params] extends [never] ? unknown : Mentions<Params>);

declare const parameters: unique symbol;

/**
 * One reply: variations that say the same thing, plain text with `{param}` where a value goes. `Params` is the union of its
 * parameters' names; the optional, never present property is how `fill` knows them.
 */
export type Reply<Params extends string = never> = readonly [Template<Params>, ...Template<Params>[]] & {
  readonly [parameters]?: Params;
};

/**
 * Money, dates and times are formatted for the locale before they come here; an origin, destination, city, cabin or room type
 * comes by its canonical value, and is said by its name in the locale (`spokenValues`).
 */
export interface Replies {
  readonly welcome: Reply;
  /** What the bot can do. */
  readonly help: Reply;
  /** To whoever says that they have a question, and not yet which. */
  readonly askAway: Reply;
  readonly goodbye: Reply;
  readonly startOver: Reply;
  readonly nothingToRepeat: Reply;
  readonly stillThere: Reply;
  /** On the phone, while an answer takes long: a silent line seems dead. */
  readonly oneMoment: Reply;
  /** On the phone, when one thing is done and the line is still open. */
  readonly anythingElse: Reply;
  /** On the phone, when no colleague can take the call. */
  readonly linesBusy: Reply;
  readonly notUnderstood: Reply;
  /** One cabin of one flight, as it stands now; an answer may quote it. */
  readonly fareAndSeats: Reply<'flightNumber' | 'date' | 'departs' | 'cabin' | 'fare' | 'seats'>;
  /** Comes before a passage that is quoted because no answer could be made of it. */
  readonly quotedInstead: Reply;
  /** What we asked was asked often enough, and never answered: offer a person. */
  readonly missedTooOften: Reply;
  /** Neither an intent nor the documents have the answer: offer a person. */
  readonly cannotAnswer: Reply;
  /** The same in the middle of a booking, which goes on at once: a statement, not a question. */
  readonly cannotAnswerAside: Reply;
  /** What a person says to get a colleague: a suggestion, so Lex must understand it. */
  readonly askForPerson: Reply;
  readonly blockedQuestion: Reply;
  readonly technicalTrouble: Reply;
  /** The same when all is known and only the last step failed: a yes tries it again. */
  readonly tryAgain: Reply;
  /** Things to say next, offered as suggestions, so Lex must understand them. */
  readonly suggestBookFlight: Reply;
  readonly suggestFlightStatus: Reply;
  readonly suggestBookHotel: Reply;
  readonly suggestFindBooking: Reply;
  readonly ratingOutOfRange: Reply;
  /** After a poor rating: offers a person. */
  readonly feedbackSorry: Reply<'rating'>;
  readonly feedbackThanks: Reply<'rating'>;

  /** `queue` is one of the three names below. */
  readonly handingOver: Reply<'queue'>;
  readonly generalQueue: Reply;
  readonly bookingsQueue: Reply;
  readonly complaintsQueue: Reply;

  /** After a question was answered in the middle of a booking: leads back to the prompt that is still open. */
  readonly sideQuestionResume: Reply;
  /** Names the document that an answer rests on, for doors that cannot show a citation. */
  readonly sourceIs: Reply<'title'>;
  readonly sourcesAre: Reply<'titles'>;

  readonly dateInPast: Reply<'date'>;
  readonly dateTooFar: Reply<'latest'>;
  readonly returnBeforeDeparture: Reply<'departureDate'>;
  readonly sameCity: Reply<'city'>;
  readonly tooManyPassengers: Reply<'most'>;

  readonly nameNotUnderstood: Reply;
  /** To a bare yes or no where a name was asked for; what it proposes to say, Lex must understand. */
  readonly nameRefused: Reply;
  /** Before an offer that is made again, because what was said to it was not understood: what can be said. */
  readonly offerNotUnderstood: Reply;
  /** What was said fits none of what was shown, or more than one. */
  readonly whichOne: Reply<'choices'>;
  /** Said before the next question when the person told something that was not asked, in their words. */
  readonly noted: Reply<'value'>;
  /** Said before the next question when the person put something right. */
  readonly corrected: Reply<'value'>;

  readonly noRoute: Reply<'origin' | 'destination'>;
  readonly noFlights: Reply<'origin' | 'destination' | 'date'>;
  /** `alternatives` is a list of dates or flights in words. */
  readonly noFlightsButThese: Reply<'origin' | 'destination' | 'date' | 'alternatives'>;
  readonly noSeats: Reply<'cabin' | 'date'>;
  readonly noSeatsButThese: Reply<'cabin' | 'date' | 'alternatives'>;
  readonly flightOptions: Reply<'origin' | 'destination' | 'date' | 'options'>;
  /** One of `options`. */
  readonly flightOption: Reply<'flightNumber' | 'departs' | 'arrives' | 'fare'>;
  /** The same for the ear, which can't skip what it does not want to know. */
  readonly flightOptionHeard: Reply<'flightNumber' | 'departs' | 'fare'>;
  /** What a person says to choose a flight: the value of a button, so Lex must understand it. */
  readonly takeFlight: Reply<'flightNumber'>;
  readonly flightChosen: Reply<'flightNumber'>;
  /** The flight they named cannot be had on that day; another one is offered after this. */
  readonly namedFlightFull: Reply<'flightNumber'>;
  /** One way of a trip, as part of `confirmFlight`. */
  readonly flightLeg: Reply<'flightNumber' | 'origin' | 'destination' | 'date' | 'departs' | 'arrives'>;
  readonly flightLegOvernight: Reply<'flightNumber' | 'origin' | 'destination' | 'date' | 'departs' | 'arrives'>;
  /** `passengers` is one of the two below. */
  readonly confirmFlight: Reply<'legs' | 'cabin' | 'passengers' | 'lastName' | 'total'>;
  readonly onePassenger: Reply<'count'>;
  readonly morePassengers: Reply<'count'>;
  /** Between the offer and the yes, the price or the flight became another. */
  readonly offerChanged: Reply;
  readonly seatsJustGone: Reply;
  readonly flightBooked: Reply<'code' | 'flightNumber' | 'origin' | 'destination' | 'date' | 'departs' | 'total'>;
  /** To who wished for a seat or a bag with their yes: nothing of the kind is booked with a flight. */
  readonly extrasLater: Reply;
  /** The same of breakfast, and a room without. */
  readonly breakfastThere: Reply;
  readonly tooManyNights: Reply<'most'>;
  readonly tooManyGuests: Reply<'most'>;
  readonly roomTooSmall: Reply<'roomType' | 'most' | 'alternatives'>;
  readonly oneNight: Reply<'count'>;
  readonly moreNights: Reply<'count'>;
  readonly oneGuest: Reply<'count'>;
  readonly moreGuests: Reply<'count'>;
  /** One of several, as part of `otherHotels`. `price` is for a night. */
  readonly hotelOption: Reply<'hotel' | 'district' | 'stars' | 'price'>;
  readonly otherHotels: Reply<'alternatives'>;
  readonly withBreakfast: Reply;
  readonly withoutBreakfast: Reply;
  readonly confirmHotel: Reply<
    'hotel' | 'city' | 'roomType' | 'checkIn' | 'nights' | 'guests' | 'breakfast' | 'lastName' | 'total'
  >;
  readonly roomJustGone: Reply;
  readonly noRooms: Reply<'roomType' | 'city' | 'date'>;
  readonly noRoomsButThese: Reply<'roomType' | 'city' | 'date' | 'alternatives'>;
  readonly hotelBooked: Reply<'code' | 'hotel' | 'city' | 'checkIn' | 'nights' | 'total'>;

  /**
   * The code and the last name do not belong together, or there is no such code: which of the two is never said.
   * The code is, as it was understood: on the phone one hears what was misheard.
   */
  readonly bookingNotFound: Reply<'code' | 'attemptsLeft'>;
  readonly bookingLocked: Reply;
  /** Values of `status`. */
  readonly isConfirmed: Reply;
  readonly isCancelled: Reply;
  /** Values of `details`. */
  readonly bookedFlight: Reply<'legs' | 'cabin' | 'passengers' | 'total'>;
  readonly bookedHotel: Reply<'hotel' | 'city' | 'roomType' | 'checkIn' | 'nights' | 'guests' | 'total'>;
  readonly suggestChange: Reply;
  readonly suggestCancel: Reply;
  readonly bookingRead: Reply<'code' | 'status' | 'details'>;
  /** What is said of a person's own bookings when a question needs them: the title, and that none has been checked yet. */
  readonly ownBookings: Reply;
  readonly ownBooking: Reply<'code' | 'status' | 'details'>;
  readonly ownBookingsUnknown: Reply;
  readonly refundedNow: Reply<'code' | 'refund' | 'total'>;
  readonly notRefundedNow: Reply<'code' | 'total'>;
  readonly movedNow: Reply<'flightNumber' | 'fee'>;
  readonly movedFreeNow: Reply<'flightNumber'>;
  readonly sameDate: Reply<'date'>;
  readonly departureAfterReturn: Reply<'returnDate'>;
  /** `leg` is `flightLeg`; `cost` one of the four below. */
  readonly changeOffer: Reply<'code' | 'leg' | 'cost'>;
  readonly changeIsFree: Reply;
  readonly changeCostsFee: Reply<'fee'>;
  readonly changeCostsDifference: Reply<'difference'>;
  readonly changeCosts: Reply<'fee' | 'difference' | 'due'>;
  /** Values of `reason`, each the rest of a sentence. */
  readonly hotelDatesStay: Reply;
  readonly alreadyCancelled: Reply;
  readonly alreadyBegun: Reply;
  readonly tooLateToChange: Reply;
  readonly changeDone: Reply<'code' | 'flightNumber' | 'date' | 'departs' | 'total'>;
  readonly changeDenied: Reply<'code' | 'reason'>;
  readonly cancelOffer: Reply<'code' | 'details' | 'refund'>;
  readonly cancelOfferNoRefund: Reply<'code' | 'details'>;
  readonly cancelDoneNoRefund: Reply<'code'>;
  readonly cancelDone: Reply<'code' | 'refund'>;
  readonly cancelDenied: Reply<'code' | 'reason'>;

  readonly flightNotKnown: Reply<'flightNumber'>;
  readonly flightNotThatDay: Reply<'flightNumber' | 'date' | 'next'>;
  /** Several flights of a route; each of `flights` is one of the three below. */
  readonly routeStatus: Reply<'origin' | 'destination' | 'date' | 'flights'>;
  readonly flightIsOnTime: Reply<'flightNumber' | 'departs'>;
  readonly flightIsDelayed: Reply<'flightNumber' | 'departs' | 'delay'>;
  readonly flightIsCancelled: Reply<'flightNumber' | 'departs'>;
  readonly suggestStatusOf: Reply<'flightNumber'>;
  readonly gateIs: Reply<'gate'>;
  readonly statusLeft: Reply<'flightNumber' | 'date' | 'departs' | 'arrives'>;
  readonly statusOnTime: Reply<'flightNumber' | 'date' | 'departs' | 'arrives'>;
  readonly statusDelayed: Reply<'flightNumber' | 'date' | 'delay' | 'departs'>;
  readonly statusCancelled: Reply<'flightNumber' | 'date'>;
}

export interface FillOptions {
  /** 0 ≤ n < 1: which variation is said. */
  readonly random?: () => number;
  /** How the value of a parameter is said; as it is given when left out. */
  readonly said?: (value: string, parameter: string) => string;
}

/** Says one variation of a reply. A value is never itself read as a template. */
export function fill<Params extends string>(
  reply: Reply<Params>,
  values: Readonly<Record<NoInfer<Params>, string | number>>,
  { random = Math.random, said = (value) => value }: FillOptions = {},
): string {
  const template: string = reply[Math.floor(random() * reply.length)] ?? reply[0];
  const byName = new Map(Object.entries<string | number>(values));
  return template.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = byName.get(name);
    return value === undefined ? placeholder : said(String(value), name);
  });
}
