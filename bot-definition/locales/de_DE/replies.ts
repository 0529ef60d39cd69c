import type { Replies } from '../../replies.ts';

/** Rooms and cabins come without an article, since theirs differ ("das Doppelzimmer", "die Suite"); times come without "Uhr". */
export const replies: Replies = {
  welcome: [
    'Guten Tag, hier ist Meridian Travel. Ich buche Flüge und Hotels, kümmere mich um Ihre Buchungen und beantworte Fragen. Was kann ich für Sie tun?',
    'Willkommen bei Meridian Travel. Möchten Sie eine Reise buchen, einen Flug prüfen oder etwas fragen?',
  ],
  help: [
    'Ich kann einen Flug oder ein Hotel buchen, Ihnen sagen, ob ein Flug pünktlich ist, und eine Buchung finden, ändern oder stornieren. Fragen Sie mich auch gern nach Gepäck, Check-in, Erstattungen und unseren anderen Regeln, oder verlangen Sie jederzeit einen Menschen.',
  ],
  askAway: ['Gern. Was möchten Sie wissen?', 'Natürlich. Wie lautet Ihre Frage?'],
  goodbye: ['Danke, dass Sie sich für Meridian Travel entschieden haben. Auf Wiederhören.', 'Vielen Dank. Gute Reise!'],
  startOver: [
    'Gut, fangen wir von vorn an. Was möchten Sie tun?',
    'Gern, noch einmal von Anfang an. Was kann ich für Sie tun?',
  ],
  nothingToRepeat: ['Ich habe noch nichts gesagt. Was kann ich für Sie tun?'],
  stillThere: ['Sind Sie noch da?', 'Ich bin noch da. Wollen wir weitermachen?'],
  oneMoment: ['Einen Moment, bitte.', 'Ich sehe nach. Einen Moment.'],
  anythingElse: ['Was kann ich noch für Sie tun?', 'Womit kann ich Ihnen noch helfen?'],
  linesBusy: ['Alle Kolleginnen und Kollegen sind im Gespräch. Bitte rufen Sie etwas später noch einmal an.'],
  notUnderstood: [
    'Das habe ich leider nicht verstanden. Sagen Sie es bitte anders, oder verlangen Sie einen Menschen.',
    'Entschuldigung, das habe ich nicht verstanden. Sie können es anders sagen, fragen, was ich kann, oder mit einem Menschen sprechen.',
  ],
  missedTooOften: [
    'Das habe ich leider wieder nicht verstanden, und frage nicht weiter. Möchten Sie mit einem Menschen sprechen?',
  ],
  fareAndSeats: ['{flightNumber} am {date} um {departs}: {cabin} kostet {fare}, {seats} freie Plätze.'],
  quotedInstead: ['Dazu kann ich gerade nur aus unseren Unterlagen zitieren.'],
  cannotAnswer: [
    'Darauf habe ich keine verlässliche Antwort. Möchten Sie mit einem Menschen sprechen?',
    'Das habe ich in unseren Unterlagen nicht gefunden, und raten möchte ich nicht. Soll ich Sie mit einem Menschen verbinden?',
  ],
  cannotAnswerAside: [
    'Darauf habe ich keine verlässliche Antwort; auf Wunsch hilft Ihnen eine Kollegin oder ein Kollege weiter.',
  ],
  askForPerson: ['Mit einem Menschen sprechen'],
  blockedQuestion: ['Dabei kann ich nicht helfen, bei Ihren Reiseplänen aber sehr gern.'],
  technicalTrouble: [
    'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es gleich noch einmal, oder verlangen Sie einen Menschen.',
    'Entschuldigung, ich habe ein technisches Problem. Bitte versuchen Sie es in Kürze noch einmal, oder sprechen Sie mit einem Menschen.',
  ],
  tryAgain: [
    'Entschuldigung, bei uns ist etwas schiefgegangen. Ihre Angaben habe ich alle noch. Soll ich es noch einmal versuchen?',
  ],
  suggestBookFlight: ['Flug buchen'],
  suggestFlightStatus: ['Ist mein Flug pünktlich'],
  suggestBookHotel: ['Ein Hotel buchen'],
  suggestFindBooking: ['Meine Buchung finden'],
  ratingOutOfRange: [
    'Die Bewertung ist eine Zahl von 1 für schlecht bis 5 für ausgezeichnet. Welche Zahl geben Sie uns?',
  ],
  feedbackSorry: [
    'Danke für Ihre Offenheit. Ich habe {rating} von 5 und Ihren Kommentar notiert. Es tut mir leid, dass wir Sie enttäuscht haben. Möchten Sie mit einem Menschen sprechen?',
  ],
  feedbackThanks: [
    'Vielen Dank. Ich habe Ihre Bewertung, {rating} von 5, und Ihren Kommentar notiert.',
    'Danke für {rating} von 5 und für Ihre Begründung.',
  ],

  handingOver: [
    'Ich verbinde Sie jetzt mit {queue}. Einen Moment, bitte.',
    'Ich stelle Sie zu {queue} durch. Bitte bleiben Sie dran.',
  ],
  generalQueue: ['unserem Empfangsteam'],
  bookingsQueue: ['unserem Buchungsteam'],
  complaintsQueue: ['unserer Kundenbetreuung'],

  sideQuestionResume: ['Zurück zu Ihrem Anliegen.', 'Machen wir da weiter, wo wir waren.'],
  sourceIs: ['Das steht in: {title}.'],
  sourcesAre: ['Das steht in: {titles}.'],

  dateInPast: ['{date} liegt in der Vergangenheit. Welcher Tag soll es stattdessen sein?'],
  dateTooFar: ['Buchen lässt sich nur bis {latest}. Welcher Tag soll es stattdessen sein?'],
  returnBeforeDeparture: ['Der Rückflug kann frühestens am {departureDate} sein. Wann möchten Sie zurückfliegen?'],
  sameCity: ['In {city} sind Sie ja schon, ich brauche also ein anderes Ziel. Wohin möchten Sie fliegen?'],
  tooManyPassengers: ['Ich kann für 1 bis {most} Personen auf einmal buchen. Wie viele Personen reisen?'],

  nameNotUnderstood: ['Den Namen habe ich leider nicht verstanden. Wie lautet der Nachname, bitte?'],
  nameRefused: [
    'Ohne einen Nachnamen komme ich nicht weiter. Wie lautet er, bitte? Oder sagen Sie „Stopp“, und ich lasse es.',
  ],
  whichOne: ['Was davon meinen Sie: {choices}?'],
  offerNotUnderstood: ['Das habe ich leider nicht verstanden. Sagen Sie ja, nein, oder was ich ändern soll.'],
  noted: ['In Ordnung, {value}.', 'Gut, {value}.'],
  corrected: ['Gut, stattdessen {value}.', 'In Ordnung, {value}.'],

  noRoute: ['Von {origin} nach {destination} fliegen wir nicht. Wohin möchten Sie sonst?'],
  noFlights: ['Am {date} haben wir keinen Flug von {origin} nach {destination}. Ginge auch ein anderer Tag?'],
  noFlightsButThese: [
    'Am {date} fliegen wir nicht von {origin} nach {destination}. Möglich wäre {alternatives}. Was passt Ihnen?',
  ],
  noSeats: [
    'Am {date} sind in {cabin} nicht mehr genug Plätze frei. Ginge auch ein anderer Tag oder eine andere Klasse?',
  ],
  noSeatsButThese: [
    'Am {date} sind in {cabin} nicht mehr genug Plätze frei. Platz gibt es noch hier: {alternatives}. Was passt Ihnen?',
  ],
  flightOptions: [
    'Von {origin} nach {destination} habe ich am {date}: {options}.',
    'Am {date} kann ich Ihnen von {origin} nach {destination} Folgendes anbieten: {options}.',
  ],
  flightOption: ['{flightNumber}, ab {departs} Uhr, an {arrives} Uhr, für {fare} pro Person'],
  flightOptionHeard: ['{flightNumber} um {departs} Uhr, {fare} pro Person'],
  takeFlight: ['Ich nehme {flightNumber}'],
  flightChosen: ['Gern, {flightNumber}.'],
  namedFlightFull: ['{flightNumber} lässt sich dafür nicht buchen.'],
  flightLeg: [
    '{flightNumber} von {origin} nach {destination} am {date}, Abflug um {departs} Uhr, Ankunft um {arrives} Uhr',
  ],
  flightLegOvernight: [
    '{flightNumber} von {origin} nach {destination} am {date}, Abflug um {departs} Uhr, Ankunft um {arrives} Uhr am nächsten Tag',
  ],
  confirmFlight: [
    'Das wäre {legs}, in {cabin}, für {passengers}, auf den Namen {lastName}. Der Gesamtpreis ist {total}. Soll ich das buchen?',
    'Ich habe {legs}, in {cabin}, für {passengers}, auf den Namen {lastName}, zum Gesamtpreis von {total}. Darf ich das für Sie buchen?',
  ],
  onePassenger: ['{count} Person'],
  morePassengers: ['{count} Personen'],
  offerChanged: ['Seit meiner Frage hat sich das Angebot geändert.'],
  seatsJustGone: ['Es tut mir leid, die letzten dieser Plätze wurden gerade vergeben.'],
  flightBooked: [
    'Gebucht: {flightNumber} von {origin} nach {destination} am {date}, Abflug um {departs} Uhr. Der Gesamtpreis ist {total}, und Ihr Buchungscode lautet {code}.',
    'Alles erledigt. {flightNumber} von {origin} nach {destination} startet am {date} um {departs} Uhr. Ihr Buchungscode lautet {code}, der Gesamtpreis ist {total}.',
  ],
  extrasLater: [
    'Sitzplätze und zusätzliches Gepäck sind noch nicht dabei: Beides wählen Sie danach online mit Ihrem Buchungscode.',
  ],
  breakfastThere: ['Frühstück ist in dieser Buchung nicht enthalten: Sie bekommen es gegen Aufpreis im Hotel.'],
  tooManyNights: ['Eine Buchung geht über 1 bis {most} Nächte. Wie viele Nächte bleiben Sie?'],
  tooManyGuests: ['Ein Zimmer ist für 1 bis {most} Gäste. Wie viele Gäste sind Sie?'],
  roomTooSmall: ['Bei {roomType} ist die Belegung auf {most} begrenzt. Möchten Sie lieber {alternatives}?'],
  oneNight: ['{count} Nacht'],
  moreNights: ['{count} Nächte'],
  oneGuest: ['{count} Gast'],
  moreGuests: ['{count} Gäste'],
  hotelOption: ['{hotel} in {district}, {stars} Sterne, für {price} pro Nacht'],
  otherHotels: ['Möglich wäre auch {alternatives}; nennen Sie einfach den Namen.'],
  withBreakfast: ['mit Frühstück'],
  withoutBreakfast: ['ohne Frühstück'],
  confirmHotel: [
    'Das wäre {hotel} in {city}: {roomType} ab {checkIn}, {nights}, {guests}, {breakfast}, auf den Namen {lastName}. Der Gesamtpreis ist {total}. Soll ich das buchen?',
    'Ich kann Ihnen {hotel} in {city} anbieten: {roomType} ab {checkIn}, {nights}, {guests}, {breakfast}, auf den Namen {lastName}, zum Gesamtpreis von {total}. Darf ich das für Sie buchen?',
  ],
  roomJustGone: ['Es tut mir leid, dieses Zimmer wurde gerade vergeben.'],
  noRooms: [
    '{roomType} in {city} ab {date}: Das ist leider ausgebucht. Ginge auch ein anderer Tag oder ein anderes Zimmer?',
  ],
  noRoomsButThese: [
    '{roomType} in {city} ab {date}: Das ist leider ausgebucht. Anbieten kann ich {alternatives}. Was passt Ihnen?',
  ],
  hotelBooked: [
    'Ihr Zimmer im {hotel} in {city} ist gebucht, ab {checkIn} für {nights}. Der Gesamtpreis ist {total}, und Ihr Buchungscode lautet {code}.',
  ],

  bookingNotFound: [
    'Eine Buchung {code} auf diesen Nachnamen finde ich nicht. Verbleibende Versuche: {attemptsLeft}. Wie lautet der Buchungscode?',
    'Der Code {code} und der Nachname passen zu keiner Buchung. Verbleibende Versuche: {attemptsLeft}. Nennen Sie mir den Code bitte noch einmal?',
  ],
  bookingLocked: [
    'Ich konnte keine passende Buchung finden und höre zu Ihrer Sicherheit hier auf. Unser Team hilft Ihnen gern weiter.',
  ],
  isConfirmed: ['bestätigt'],
  isCancelled: ['storniert'],
  bookedFlight: ['{legs}, in {cabin}, für {passengers}. Der Gesamtpreis ist {total}.'],
  bookedHotel: ['{hotel} in {city}, {roomType} ab {checkIn} für {nights} und {guests}. Der Gesamtpreis ist {total}.'],
  suggestChange: ['Meine Buchung ändern'],
  suggestCancel: ['Meine Buchung stornieren'],
  bookingRead: ['Die Buchung {code} ist {status}. {details}'],
  ownBooking: ['Buchung {code} ({status}): {details}'],
  ownBookings: ['Ihre Buchungen'],
  ownBookingsUnknown: [
    'Um Ihre eigene Buchung anzusehen, brauche ich den Buchungscode und den Nachnamen: Sagen Sie „meine Buchung finden“, dann frage ich nach beidem.',
  ],
  refundedNow: ['Buchung {code} ist erstattbar: Wird sie jetzt storniert, kommen {refund} von {total} zurück.'],
  notRefundedNow: ['Buchung {code} ist nicht erstattbar: Wird sie jetzt storniert, kommt von {total} nichts zurück.'],
  movedNow: [
    '{flightNumber} auf einen anderen Tag zu verlegen kostet eine Gebühr von {fee} und den Unterschied im Preis.',
  ],
  movedFreeNow: ['{flightNumber} auf einen anderen Tag zu verlegen kostet keine Gebühr, nur den Unterschied im Preis.'],
  sameDate: ['Dieser Flug ist schon am {date}. Welcher andere Tag soll es sein?'],
  departureAfterReturn: ['Sie fliegen am {returnDate} zurück, es muss also davor sein. Welcher Tag passt Ihnen?'],
  changeOffer: ['Ich würde die Buchung {code} verlegen auf {leg}. {cost} Soll ich das tun?'],
  changeIsFree: ['Die Umbuchung kostet nichts.'],
  changeCostsFee: ['Die Umbuchungsgebühr beträgt {fee}.'],
  changeCostsDifference: ['Der neue Flug kostet {difference} mehr.'],
  changeCosts: ['Die Umbuchungsgebühr beträgt {fee} und der Preisunterschied {difference}; zu zahlen wären {due}.'],
  hotelDatesStay: [
    'Die Daten eines Hotelzimmers lassen sich hier nicht ändern. Sie können stornieren und neu buchen, oder verlangen Sie einen Menschen',
  ],
  alreadyCancelled: ['Sie wurde schon storniert'],
  alreadyBegun: ['Die Reise hat schon begonnen'],
  tooLateToChange: ['Umbuchen lässt sich ein Flug bis 3 Stunden vor Abflug, und diese Frist ist vorbei'],
  changeDone: [
    'Die Buchung {code} ist geändert. Sie fliegen jetzt mit {flightNumber} am {date} um {departs} Uhr, der Gesamtpreis ist {total}.',
  ],
  changeDenied: ['Die Buchung {code} kann ich nicht ändern. {reason}.'],
  cancelOffer: [
    'Ich würde die Buchung {code} stornieren: {details} Sie bekämen {refund} zurück; eine stornierte Buchung lässt sich nicht wiederherstellen. Soll ich stornieren?',
  ],
  cancelOfferNoRefund: [
    'Ich würde die Buchung {code} stornieren: {details} Nach unseren Tarifregeln gäbe es keine Erstattung, und eine stornierte Buchung lässt sich nicht wiederherstellen. Soll ich trotzdem stornieren?',
  ],
  cancelDoneNoRefund: ['Die Buchung {code} ist storniert. Nach unseren Tarifregeln gibt es keine Erstattung.'],
  cancelDone: [
    'Die Buchung {code} ist storniert. Sie bekommen {refund} zurück, auf dem Weg, auf dem Sie bezahlt haben.',
  ],
  cancelDenied: ['Die Buchung {code} kann ich nicht stornieren. {reason}.'],

  flightNotKnown: ['Einen Flug {flightNumber} kenne ich nicht. Stimmt die Nummer?'],
  flightNotThatDay: ['{flightNumber} fliegt am {date} nicht. Der nächste danach startet am {next}.'],
  routeStatus: ['Von {origin} nach {destination} am {date}: {flights}.'],
  flightIsOnTime: ['{flightNumber} um {departs} Uhr ist pünktlich'],
  flightIsDelayed: ['{flightNumber} um {departs} Uhr ist um {delay} verspätet'],
  flightIsCancelled: ['{flightNumber} um {departs} Uhr ist gestrichen'],
  suggestStatusOf: ['Ist Flug {flightNumber} pünktlich'],
  gateIs: ['Das Gate ist {gate}.'],
  statusLeft: [
    '{flightNumber} ist am {date} pünktlich um {departs} Uhr gestartet, die Ankunft ist für {arrives} Uhr geplant.',
  ],
  statusOnTime: [
    '{flightNumber} am {date} ist pünktlich. Der Abflug ist um {departs} Uhr, die Ankunft um {arrives} Uhr.',
  ],
  statusDelayed: ['{flightNumber} am {date} ist um {delay} verspätet. Der Abflug ist jetzt um {departs} Uhr.'],
  statusCancelled: [
    'Es tut mir leid, {flightNumber} am {date} ist gestrichen. Sie können kostenlos umbuchen, und ich helfe Ihnen gern dabei.',
  ],
};
