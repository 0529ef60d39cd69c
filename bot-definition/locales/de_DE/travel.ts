import type { travelIntents } from '../../intents/travel.ts';
import type { PhrasesOf } from '../../schema.ts';

/**
 * Written under the same rules as the English ones. A city, cabin or room in a prompt would be filled in by Lex with its
 * canonical, English name, so no prompt here has one: what was understood is said by the fulfilment, in German.
 */
const bookingCode = {
  prompt: [
    'Wie lautet Ihr Buchungscode? Er hat sechs Buchstaben und Ziffern.',
    'Nennen Sie mir bitte den sechsstelligen Buchungscode?',
  ],
  utterances: [
    'mein Buchungscode ist {BookingCode}',
    'mein Buchungscode lautet {BookingCode}',
    'der Code ist {BookingCode}',
    'er lautet {BookingCode}',
    'die Buchungsnummer ist {BookingCode}',
    'das wäre {BookingCode}',
  ],
} as const;

const lastName = {
  prompt: ['Auf welchen Nachnamen läuft die Buchung?', 'Und wie lautet der Nachname der Buchung?'],
  utterances: [
    'mein Nachname ist {LastName}',
    'der Nachname ist {LastName}',
    'der Nachname lautet {LastName}',
    'auf {LastName}',
    'auf den Namen {LastName}',
    'ich heiße {LastName}',
    'mein Name ist {LastName}',
  ],
} as const;

const newLastName = {
  prompt: ['Auf welchen Nachnamen darf ich buchen?', 'Auf welchen Nachnamen soll die Buchung laufen?'],
  utterances: lastName.utterances,
} as const;

export const travel: PhrasesOf<typeof travelIntents> = {
  FlightStatus: {
    utterances: [
      'Flugstatus',
      'ist Flug {FlightNumber} pünktlich',
      'wie ist der Status von {FlightNumber}',
      '{FlightNumber}',
      'prüfen Sie bitte Flug {FlightNumber}',
      'ist {FlightNumber} schon gelandet',
      'hat {FlightNumber} am {DepartureDate} Verspätung',
      'hat mein Flug Verspätung',
      'ist mein Flug pünktlich',
      'wann landet {FlightNumber}',
      'von welchem Gate geht {FlightNumber}',
      'wurde Flug {FlightNumber} gestrichen',
      'ist der Flug von {Origin} nach {Destination} pünktlich',
      'hat der Flug nach {Destination} {DepartureDate} Verspätung',
      'gibt es Verspätungen von {Origin} nach {Destination} {DepartureDate}',
      'ist die Maschine von {Origin} nach {Destination} schon gestartet',
      'wann kommt der Flug aus {Origin} an',
      'ich hole jemanden von {FlightNumber} ab',
      'Status des Fluges von {Origin} nach {Destination} am {DepartureDate}',
    ],
    slots: {
      FlightNumber: {
        prompt: [
          'Wie lautet die Flugnummer? Sie beginnt mit M T.',
          'Um welchen Flug geht es? Ohne Flugnummer sagen Sie mir einfach, wo er startet.',
        ],
        utterances: [
          'Flug {FlightNumber}',
          'Flugnummer {FlightNumber}',
          'es ist {FlightNumber}',
          'ich fliege mit {FlightNumber}',
          'die Nummer ist {FlightNumber}',
        ],
      },
      Origin: {
        prompt: ['In welcher Stadt startet der Flug?'],
        utterances: ['von {Origin}', 'aus {Origin}', 'er startet in {Origin}', 'der aus {Origin}'],
      },
      Destination: {
        prompt: ['Und wohin geht er?', 'In welche Stadt fliegt er?'],
        utterances: ['nach {Destination}', 'er geht nach {Destination}', 'der nach {Destination}'],
      },
      DepartureDate: {
        prompt: ['An welchem Tag startet er?'],
        utterances: ['am {DepartureDate}', 'er startet am {DepartureDate}', 'der Flug {DepartureDate}'],
      },
    },
  },

  BookFlight: {
    utterances: [
      'ich möchte einen Flug buchen',
      'Flug buchen',
      'ein Flugticket kaufen',
      'ich brauche einen Flug nach {Destination} {DepartureDate}',
      'einen Flug von {Origin} nach {Destination} buchen',
      'von {Origin} nach {Destination}',
      'von {Origin} nach {Destination} am {DepartureDate}',
      'welche Flüge gibt es von {Origin} nach {Destination} am {DepartureDate}',
      'ich möchte von {Origin} nach {Destination} fliegen',
      'lieber am {DepartureDate}',
      '{Passengers} Tickets nach {Destination} am {DepartureDate}',
      '{Passengers} Plätze in {Cabin} von {Origin} nach {Destination}',
      'einen Flug in der {Cabin} nach {Destination}',
      'am {DepartureDate} nach {Destination} und am {ReturnDate} zurück',
      'hin und zurück von {Origin} nach {Destination} vom {DepartureDate} bis {ReturnDate}',
      'nein {Destination}',
      'ich meinte {Destination}',
      'doch lieber {Passengers} Personen',
      'lieber ab {Origin}',
      'ich nehme {FlightNumber}',
    ],
    slots: {
      Origin: {
        prompt: ['Von wo möchten Sie fliegen?', 'In welcher Stadt soll die Reise beginnen?'],
        utterances: [
          'von {Origin}',
          'ab {Origin}',
          'aus {Origin}',
          'ich fliege von {Origin}',
          'wir starten in {Origin}',
          '{Origin} bitte',
          'nein von {Origin}',
          'ich meinte von {Origin}',
        ],
      },
      Destination: {
        prompt: ['Wohin möchten Sie fliegen?', 'Wohin soll die Reise gehen?'],
        utterances: [
          'nach {Destination}',
          'ich möchte nach {Destination}',
          'wir fliegen nach {Destination}',
          'es geht nach {Destination}',
          '{Destination} bitte',
          'doch lieber {Destination}',
          'Entschuldigung ich meine {Destination}',
          'nein nach {Destination}',
        ],
      },
      DepartureDate: {
        prompt: ['An welchem Tag möchten Sie fliegen?', 'Wann soll es losgehen?'],
        utterances: [
          'am {DepartureDate}',
          'ich fliege am {DepartureDate}',
          'wir möchten {DepartureDate} los',
          'Abflug {DepartureDate}',
          '{DepartureDate} bitte',
          'lieber am {DepartureDate}',
          'nein {DepartureDate}',
          'ich meinte am {DepartureDate}',
        ],
      },
      ReturnDate: {
        prompt: ['Wann möchten Sie zurückfliegen?', 'Und an welchem Tag geht es zurück?'],
        utterances: [
          'zurück am {ReturnDate}',
          'am {ReturnDate} zurück',
          'Rückflug {ReturnDate}',
          'der Rückflug ist am {ReturnDate}',
          'wir fliegen am {ReturnDate} nach Hause',
        ],
      },
      FlightNumber: {
        prompt: ['Welchen Flug möchten Sie nehmen? Die Nummer beginnt mit M T.'],
        utterances: [
          '{FlightNumber} buchen',
          'ich nehme {FlightNumber}',
          '{FlightNumber} bitte',
          'nein {FlightNumber}',
        ],
      },
      Passengers: {
        prompt: ['Wie viele Personen reisen?', 'Für wie viele Personen darf ich buchen?'],
        utterances: [
          'wir sind {Passengers}',
          'wir sind {Passengers} Personen',
          'wir sind zu {Passengers}',
          '{Passengers} Personen',
          '{Passengers} Passagiere',
          'für {Passengers}',
          'nur {Passengers}',
          '{Passengers} Erwachsene',
          'nein {Passengers}',
        ],
      },
      Cabin: {
        prompt: [
          'Möchten Sie Economy, Premium Economy oder Business fliegen?',
          'Welche Klasse darf es sein: Economy, Premium Economy oder Business?',
        ],
        utterances: [
          'in {Cabin}',
          'in der {Cabin}',
          '{Cabin} bitte',
          'ich hätte gern {Cabin}',
          'wir fliegen {Cabin}',
          'lieber {Cabin}',
          'nein {Cabin}',
        ],
      },
      LastName: newLastName,
    },
    confirmation: ['Soll ich den Flug so buchen?', 'Darf ich das so für Sie buchen?'],
    declination: ['Gut, ich habe nichts gebucht. Was kann ich stattdessen für Sie tun?'],
  },

  FindBooking: {
    utterances: [
      'meine Buchung suchen',
      'meine Buchung finden',
      'zeigen Sie mir Buchung {BookingCode}',
      'mein Buchungscode ist {BookingCode}',
      'wann geht mein Flug',
      'um wie viel Uhr fliege ich',
      'lesen Sie mir meine Reisedaten vor',
      'ich habe eine Buchung auf den Namen {LastName}',
      'suchen Sie Buchung {BookingCode} auf {LastName}',
      'ich möchte meine Buchung ansehen',
      'was habe ich gebucht',
      'meine Reservierung ist {BookingCode} auf den Namen {LastName}',
      'welches Hotel habe ich gebucht',
      'sehen Sie meine Buchung',
      'hat meine Buchung geklappt',
      'Buchung {BookingCode}',
      'ist meine Buchung {BookingCode} bestätigt',
    ],
    slots: { BookingCode: bookingCode, LastName: lastName },
  },

  ChangeBooking: {
    utterances: [
      'meine Buchung ändern',
      'Buchung {BookingCode} ändern',
      'ich möchte meinen Flug umbuchen',
      'umbuchen',
      'verschieben Sie meinen Flug auf {NewDate}',
      'verlegen Sie meinen Flug auf den {NewDate}',
      'kann ich auch am {NewDate} fliegen',
      'ich muss meine Reise verschieben',
      'ich muss an einem anderen Tag fliegen',
      'Buchung {BookingCode} auf den {NewDate} ändern',
      'buchen Sie mich auf den {NewDate} um',
      'ich möchte früher fliegen',
      'ich schaffe meinen Flug nicht und brauche einen späteren',
      'Buchung {BookingCode} auf {LastName} auf den {NewDate} verlegen',
      'das Datum meines Fluges ändern',
      'meine Reservierung ändern',
      'meine Pläne haben sich geändert und ich möchte am {NewDate} fliegen',
    ],
    slots: {
      BookingCode: bookingCode,
      LastName: lastName,
      NewDate: {
        prompt: ['An welchem Tag möchten Sie stattdessen reisen?', 'Auf welchen Tag darf ich umbuchen?'],
        utterances: [
          'auf den {NewDate}',
          'am {NewDate}',
          'auf {NewDate}',
          '{NewDate} bitte',
          '{NewDate} wäre besser',
          'ich kann am {NewDate}',
          'nein {NewDate}',
          'ich meinte am {NewDate}',
        ],
      },
    },
    confirmation: [
      'Soll ich Buchung {BookingCode} so umbuchen?',
      'Darf ich die Buchung {BookingCode} so für Sie ändern?',
    ],
    declination: ['Gut, Ihre Buchung bleibt, wie sie war. Was kann ich sonst für Sie tun?'],
  },

  CancelBooking: {
    utterances: [
      'meine Buchung stornieren',
      'Buchung {BookingCode} stornieren',
      'ich möchte meinen Flug stornieren',
      'mein Hotelzimmer stornieren',
      'stornieren Sie bitte Reservierung {BookingCode}',
      'ich kann nicht mehr reisen und möchte stornieren',
      'ich brauche das Zimmer nicht mehr',
      'meine Reise absagen',
      'Ticket stornieren und Geld zurück',
      'können Sie die Buchung auf {LastName} stornieren',
      'ich muss {BookingCode} auf den Namen {LastName} stornieren',
      'stornieren Sie alles was ich gebucht habe',
      'wir kommen nicht und möchten das Hotel stornieren',
      'meine Reservierung löschen',
      'ich trete von der Reise zurück',
    ],
    slots: { BookingCode: bookingCode, LastName: lastName },
    confirmation: [
      'Soll ich Buchung {BookingCode} stornieren? Das lässt sich nicht rückgängig machen.',
      'Darf ich die Buchung {BookingCode} endgültig stornieren?',
    ],
    declination: ['Gut, ich habe nichts storniert. Was kann ich sonst für Sie tun?'],
  },

  BookHotel: {
    utterances: [
      'ein Hotel buchen',
      'ich möchte ein Hotel buchen',
      'ich brauche ein Hotel in {City}',
      'ein Zimmer in {City} für {Nights} Nächte',
      'eine Unterkunft in {City}',
      'Hotel in {City} ab {CheckInDate}',
      'ich hätte gern ein {RoomType} in {City}',
      'ein {RoomType} für {Guests} Personen reservieren',
      'ein Hotel für {Guests} Gäste in {City} am {CheckInDate}',
      '{Nights} Nächte in {City} ab {CheckInDate}',
      'ich möchte ab {CheckInDate} für {Nights} Nächte in {City} übernachten',
      'haben Sie ein {RoomType} in {City} am {CheckInDate} frei',
      'wir sind {Guests} Personen und suchen ein Zimmer',
      'wo können wir in {City} am {CheckInDate} schlafen',
      'ein Hotelzimmer reservieren',
      'ein {RoomType} in {City} für {Nights} Nächte und {Guests} Gäste',
      'nein das Hotel soll in {City} sein',
      'doch lieber {Nights} Nächte',
      'doch lieber ein {RoomType}',
      'Anreise doch am {CheckInDate}',
    ],
    slots: {
      City: {
        prompt: ['In welcher Stadt brauchen Sie ein Hotel?', 'Wo möchten Sie übernachten?'],
        utterances: [
          'in {City}',
          'wir übernachten in {City}',
          'irgendwo in {City}',
          '{City} bitte',
          'nein {City}',
          'ich meinte {City}',
        ],
      },
      CheckInDate: {
        prompt: ['An welchem Tag reisen Sie an?', 'Ab wann brauchen Sie das Zimmer?'],
        utterances: [
          'am {CheckInDate}',
          'ab {CheckInDate}',
          'ab dem {CheckInDate}',
          'wir kommen am {CheckInDate} an',
          'Anreise {CheckInDate}',
          'nein {CheckInDate}',
          'ich meinte am {CheckInDate}',
        ],
      },
      Nights: {
        prompt: ['Wie viele Nächte bleiben Sie?', 'Für wie viele Nächte?'],
        utterances: [
          'für {Nights} Nächte',
          '{Nights} Nächte',
          'nur {Nights} Nacht',
          'wir bleiben {Nights} Nächte',
          'nein {Nights}',
        ],
      },
      Guests: {
        prompt: ['Wie viele Gäste?', 'Wie viele Personen übernachten im Zimmer?'],
        utterances: [
          'wir sind {Guests}',
          'wir sind {Guests} Personen',
          'wir sind zu {Guests}',
          '{Guests} Gäste',
          '{Guests} Personen',
          'für {Guests}',
          'nur {Guests}',
          'nein {Guests}',
        ],
      },
      RoomType: {
        prompt: [
          'Möchten Sie ein Einzelzimmer, ein Doppelzimmer, ein Familienzimmer oder eine Suite?',
          'Welches Zimmer darf es sein: Einzelzimmer, Doppelzimmer, Familienzimmer oder Suite?',
        ],
        utterances: [
          'ein {RoomType}',
          'eine {RoomType}',
          '{RoomType} bitte',
          'ich hätte gern ein {RoomType}',
          'wir nehmen das {RoomType}',
          'nein ein {RoomType}',
        ],
      },
      LastName: newLastName,
    },
    confirmation: ['Soll ich das Zimmer so buchen?', 'Darf ich das Zimmer so für Sie buchen?'],
    declination: ['Gut, ich habe kein Zimmer gebucht. Was kann ich stattdessen für Sie tun?'],
  },
};
