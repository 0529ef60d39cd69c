import type { Replies } from '../../replies.ts';

export const replies: Replies = {
  welcome: [
    'Hello, this is Meridian Travel. I can book flights and hotels, look after your bookings, and answer questions. What can I do for you?',
    'Welcome to Meridian Travel. Would you like to book a trip, check a flight, or ask a question?',
  ],
  help: [
    'I can book a flight or a hotel, tell you whether a flight is on time, and find, change or cancel a booking. You can also ask me about baggage, check-in, refunds and the rest of our rules, or ask for a person at any time.',
  ],
  goodbye: ['Thank you for choosing Meridian Travel. Goodbye.', 'Thanks for getting in touch. Have a good trip.'],
  startOver: [
    "All right, let's start again. What would you like to do?",
    'Sure, from the beginning. What can I do for you?',
  ],
  nothingToRepeat: ["I haven't said anything yet. What can I do for you?"],
  stillThere: ['Are you still there?', "I'm still here. Shall we go on?"],
  oneMoment: ['One moment, please.', 'Let me see. One moment.'],
  notUnderstood: [
    "Sorry, I didn't catch that. Could you say it another way, or ask for a person?",
    "I'm sorry, I didn't understand. You could put it differently, ask what I can do, or ask for a person.",
  ],
  cannotAnswer: [
    "I don't have a reliable answer to that. Would you like to speak to a person?",
    "I couldn't find that in our documents, and I'd rather not guess. Shall I hand you over to a person?",
  ],
  cannotAnswerAside: ["I don't have a reliable answer to that; a colleague can help if you ask for a person."],
  askForPerson: ['Speak to a person'],
  blockedQuestion: ["I can't help with that, but I'm happy to help with your travel plans."],
  technicalTrouble: [
    'Something went wrong on our side. Please try again in a moment, or ask for a person.',
    "Sorry, I've run into a technical problem. Please try again shortly, or ask to speak to a person.",
  ],
  tryAgain: ['Sorry, something went wrong on our side. I still have all you told me. Shall I try again?'],
  suggestBookFlight: ['Book a flight'],
  suggestFlightStatus: ['Is my flight on time'],
  suggestBookHotel: ['Book a hotel'],
  suggestFindBooking: ['Find my booking'],
  ratingOutOfRange: ['The rating is a number from 1 for poor to 5 for excellent. Which number would you give?'],
  feedbackSorry: [
    "Thank you for telling us. I have noted your {rating} out of 5 and your comment. I'm sorry we let you down. Would you like to speak to a person?",
  ],
  feedbackThanks: [
    'Thank you. I have noted your rating of {rating} out of 5 and your comment.',
    'Thanks for the {rating} out of 5, and for telling us why.',
  ],

  handingOver: ["I'll hand you over to {queue} now. One moment, please.", 'Let me get you to {queue}. Please hold on.'],
  handoffDone: ["You're with a colleague now, and they can see what we've talked about."],
  generalQueue: ['our front desk team'],
  bookingsQueue: ['our bookings team'],
  complaintsQueue: ['our customer care team'],

  sideQuestionResume: ['Now, back to where we were.', "Let's pick up where we left off."],
  sourceIs: ['This is from {title}.'],
  sourcesAre: ['This is from {titles}.'],

  dateInPast: ['{date} is in the past. Which date would you like instead?'],
  dateTooFar: ['We can only book up to {latest}. Which date would you like instead?'],
  returnBeforeDeparture: ['The return has to be on or after {departureDate}. When would you like to come back?'],
  sameCity: ["You're already in {city}, so I need a different city to fly to. Where would you like to go?"],
  tooManyPassengers: ['I can book from 1 to {most} passengers at a time. How many of you are travelling?'],

  nameNotUnderstood: ["I'm sorry, I didn't get the name. What is the last name, please?"],
  corrected: ['OK, {value} instead.', 'All right, {value}.'],

  noRoute: ["We don't fly from {origin} to {destination}. Where else would you like to go?"],
  noFlights: ['We have no flights from {origin} to {destination} on {date}. Would another date work for you?'],
  noFlightsButThese: [
    "We don't fly from {origin} to {destination} on {date}. You could take {alternatives}. Which would you like?",
  ],
  noSeats: ['There are not enough {cabin} seats left on {date}. Would another date or cabin work for you?'],
  noSeatsButThese: [
    'There are not enough {cabin} seats left on {date}. There is still room on {alternatives}. Which would you like?',
  ],
  flightOptions: [
    'From {origin} to {destination} on {date} I have {options}.',
    'On {date} I can offer you these flights from {origin} to {destination}: {options}.',
  ],
  flightOption: ['{flightNumber}, leaving at {departs} and arriving at {arrives}, for {fare} a person'],
  takeFlight: ['book {flightNumber}'],
  flightChosen: ['{flightNumber} it is.'],
  namedFlightFull: ["{flightNumber} can't be booked for that."],
  flightLeg: [
    '{flightNumber} from {origin} to {destination} on {date}, leaving at {departs} and arriving at {arrives}',
  ],
  flightLegOvernight: [
    '{flightNumber} from {origin} to {destination} on {date}, leaving at {departs} and arriving at {arrives} the next day',
  ],
  confirmFlight: [
    'That is {legs}, in {cabin}, for {passengers}. The total is {total}. Shall I book it?',
    'I have {legs}, in {cabin}, for {passengers}, at {total} in total. Shall I go ahead and book?',
  ],
  onePassenger: ['{count} passenger'],
  morePassengers: ['{count} passengers'],
  offerChanged: ['What is available has changed since I asked you.'],
  seatsJustGone: ["I'm sorry, somebody else has just taken the last of those seats."],
  flightBooked: [
    'You are booked on {flightNumber} from {origin} to {destination} on {date}, leaving at {departs}. The total is {total}, and your booking code is {code}.',
    'All done. {flightNumber} from {origin} to {destination} leaves on {date} at {departs}. Your booking code is {code}, and the total is {total}.',
  ],
  tooManyNights: ['One booking is for 1 to {most} nights. How many nights will you stay?'],
  tooManyGuests: ['A room is for 1 to {most} guests. How many guests will there be?'],
  roomTooSmall: ['A {roomType} room sleeps {most}. Would you like {alternatives}?'],
  oneNight: ['{count} night'],
  moreNights: ['{count} nights'],
  oneGuest: ['{count} guest'],
  moreGuests: ['{count} guests'],
  hotelOption: ['{hotel} in {district}, {stars} stars, for {price} a night'],
  otherHotels: ['You could also stay at {alternatives}; just say the name.'],
  withBreakfast: ['breakfast included'],
  withoutBreakfast: ['without breakfast'],
  confirmHotel: [
    'That is {hotel} in {city}: a {roomType} room from {checkIn}, {nights}, {guests}, {breakfast}. The total is {total}. Shall I book it?',
    'I can offer you {hotel} in {city}: a {roomType} room from {checkIn}, {nights}, {guests}, {breakfast}, at {total} in total. Shall I go ahead and book?',
  ],
  roomJustGone: ["I'm sorry, somebody else has just taken that room."],
  noRooms: ['There is no {roomType} room left in {city} from {date}. Would another date or room work for you?'],
  noRoomsButThese: [
    'There is no {roomType} room left in {city} from {date}. I could offer you {alternatives}. Which would you like?',
  ],
  hotelBooked: [
    'Your room at {hotel} in {city} is booked from {checkIn} for {nights}. The total is {total}, and your booking code is {code}.',
  ],

  bookingNotFound: [
    "I can't find a booking with that code and last name. Attempts left: {attemptsLeft}. What is the booking code?",
    "That code and last name don't match a booking. Attempts left: {attemptsLeft}. Could you give me the code again?",
  ],
  bookingLocked: ["I couldn't match a booking, so for your security I'll stop here. A colleague can help you instead."],
  isConfirmed: ['confirmed'],
  isCancelled: ['cancelled'],
  bookedFlight: ['{legs}, in {cabin}, for {passengers}. The total is {total}.'],
  bookedHotel: ['{hotel} in {city}, a {roomType} room from {checkIn} for {nights} and {guests}. The total is {total}.'],
  suggestChange: ['Change my booking'],
  suggestCancel: ['Cancel my booking'],
  bookingRead: ['Booking {code} is {status}. {details}'],
  sameDate: ['That flight is on {date} already. Which other date would you like?'],
  departureAfterReturn: ['You fly back on {returnDate}, so it has to be before that. Which date would you like?'],
  changeOffer: ['I would move booking {code} to {leg}. {cost} Shall I do that?'],
  changeIsFree: ['The change costs nothing.'],
  changeCostsFee: ['The change fee is {fee}.'],
  changeCostsDifference: ['The new flight costs {difference} more.'],
  changeCosts: ['The change fee is {fee} and the difference in fare {difference}, so you would pay {due}.'],
  hotelDatesStay: [
    'the dates of a hotel room cannot be changed here. You can cancel it and book again, or ask for a person',
  ],
  alreadyCancelled: ['it has been cancelled already'],
  alreadyBegun: ['the trip has already begun'],
  tooLateToChange: ['a flight can be moved until 3 hours before it leaves, and that has passed'],
  changeDone: [
    'Booking {code} is changed. You now fly on {flightNumber} on {date} at {departs}, and the total is {total}.',
  ],
  changeDenied: ["I can't change booking {code}: {reason}."],
  cancelOffer: [
    'I would cancel booking {code}: {details} You would get {refund} back, and a cancelled booking cannot be restored. Shall I cancel it?',
  ],
  cancelOfferNoRefund: [
    'I would cancel booking {code}: {details} By our fare rules there would be no refund, and a cancelled booking cannot be restored. Shall I cancel it all the same?',
  ],
  cancelDoneNoRefund: ['Booking {code} is cancelled. By our fare rules there is no refund.'],
  cancelDone: ['Booking {code} is cancelled. The refund is {refund}, and it goes back the way you paid.'],
  cancelDenied: ["I can't cancel booking {code}: {reason}."],

  flightNotKnown: ["I don't know a flight {flightNumber}. Could you check the number?"],
  flightNotThatDay: ["{flightNumber} doesn't fly on {date}. The next one after that leaves on {next}."],
  routeStatus: ['From {origin} to {destination} on {date}: {flights}.'],
  flightIsOnTime: ['{flightNumber} at {departs} is on time'],
  flightIsDelayed: ['{flightNumber} at {departs} is delayed by {delay}'],
  flightIsCancelled: ['{flightNumber} at {departs} is cancelled'],
  suggestStatusOf: ['Is flight {flightNumber} on time'],
  gateIs: ['The gate is {gate}.'],
  statusLeft: ['{flightNumber} on {date} left on time at {departs}, with arrival planned for {arrives}.'],
  statusOnTime: ['{flightNumber} on {date} is on time. It leaves at {departs} and arrives at {arrives}.'],
  statusDelayed: ['{flightNumber} on {date} is delayed by {delay}. It now leaves at {departs}.'],
  statusCancelled: [
    "I'm sorry, {flightNumber} on {date} is cancelled. You can move to another flight free of charge, and I can help you with that.",
  ],
};
