import type { IntentHandlers } from './act.ts';
import type { AskDocuments } from './ask-documents.ts';
import type { BookingStore } from './bookings/booking-store.ts';
import { createCancelBooking } from './bookings/cancel-booking.ts';
import { createChangeBooking } from './bookings/change-booking.ts';
import { createFindBooking } from './bookings/find-booking.ts';
import type { OwnBookings } from './bookings/own-bookings.ts';
import { createVerifyBooking } from './bookings/verify-booking.ts';
import type { FailedLookups } from './bookings/verify-booking.ts';
import { createFallback } from './conversation/fallback.ts';
import { createGiveFeedback } from './conversation/give-feedback.ts';
import type { SaveFeedback } from './conversation/give-feedback.ts';
import { createRepeat } from './conversation/repeat.ts';
import type { LastReply } from './conversation/repeat.ts';
import { askQuestion, help, startOver, stop, welcome } from './conversation/small-talk.ts';
import { speakToAgent } from './conversation/speak-to-agent.ts';
import { createBookFlight } from './flights/book-flight.ts';
import { createFlightStatus } from './flights/flight-status.ts';
import type { FlightStore } from './flights/flight-store.ts';
import { createBookHotel } from './hotels/book-hotel.ts';
import type { HotelStore } from './hotels/hotel-store.ts';
import type { IntentHandler } from './intent-handler.ts';
import { withOpeningQuestions } from './form/opening-question.ts';
import { withPlainYes } from './offer/plain-yes.ts';
import { withResumption } from './form/resumption.ts';
import { withSideQuestions } from './form/side-question.ts';

export interface DialogPorts {
  readonly flights: FlightStore;
  readonly hotels: HotelStore;
  readonly bookings: BookingStore;
  readonly failedLookups: FailedLookups;
  readonly ownBookings: OwnBookings;
  readonly lastReply: LastReply;
  readonly saveFeedback: SaveFeedback;
  readonly ask: AskDocuments;
}

/** Every intent and what serves it. A form, which has slots to fill, may be interrupted by a question, or for help. */
export function createIntentHandlers(ports: DialogPorts): IntentHandlers {
  const { flights, hotels, bookings, ownBookings, ask } = ports;
  const verify = createVerifyBooking(ports);
  /** A form, which a question may open or interrupt. */
  const form = (handler: IntentHandler): IntentHandler => withOpeningQuestions(withSideQuestions(handler, ask), ask);
  return {
    FlightStatus: form(createFlightStatus(flights)),
    BookFlight: withPlainYes(form(createBookFlight({ flights, bookings, ownBookings })), ask),
    FindBooking: form(createFindBooking(verify)),
    ChangeBooking: withPlainYes(form(createChangeBooking({ verify, bookings, flights })), ask),
    CancelBooking: withPlainYes(form(createCancelBooking({ verify, bookings, flights })), ask),
    BookHotel: withPlainYes(form(createBookHotel({ hotels, bookings, ownBookings })), ask),
    GiveFeedback: form(createGiveFeedback(ports.saveFeedback)),
    Welcome: withResumption(welcome),
    Help: withResumption(help),
    AskQuestion: withResumption(askQuestion, { waits: true }),
    SpeakToAgent: speakToAgent,
    Repeat: withResumption(createRepeat(ports.lastReply, ask), { repeats: true }),
    StartOver: startOver,
    Stop: stop,
    FallbackIntent: createFallback(ask),
  };
}
