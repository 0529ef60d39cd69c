import { expect, test } from '@jest/globals';
import { asksOfOwnBooking } from '../../../../fulfillment/dialog/live-facts/asks-of-bookings.ts';

test.each([
  'Is my flight refundable?',
  'is our hotel booking confirmed',
  'when do I leave?',
  'What time does my flight leave?',
  'what have I booked?',
  'Can I get a refund for my ticket?',
  'How much did I pay?',
  'when is my flight to Paris?',
  'how much does my ticket cost',
  'where does our flight leave from',
  'Ist mein Flug erstattbar?',
  'Wann geht mein Flug?',
  'wann fliege ich?',
  'Was habe ich gebucht?',
  '¿Mi vuelo es reembolsable?',
  '¿Están confirmadas mis reservas?',
  '¿Está mi vuelo confirmado?',
  '¿A qué hora sale mi vuelo?',
  '¿Qué he reservado?',
  'Mon vol est-il remboursable ?',
  'À quelle heure part mon vol ?',
  'Qu’ai-je réservé ?',
])('“%s” is about what the person has booked', (question) => {
  expect(asksOfOwnBooking(question)).toBe(true);
});

test.each([
  'Is an economy ticket refundable?',
  'How heavy can my suitcase be in economy?',
  'Can I take my dog on my flight?',
  'When does check-in close?',
  'What time does my flight check-in close?',
  'How much does my ticket change cost?',
  'Where is my hotel shuttle?',
  'Is my flight on time?',
  'Where do I check in?',
  'Where do I stay during a long delay?',
  'How long do I have to make a complaint after my trip?',
  'What happens to my ticket if I miss my flight?',
  'Wie schwer darf mein Koffer sein?',
  'Kann meine Schwester mein Ticket benutzen?',
  '¿Está mi vuelo a tiempo?',
  '¿Es mi vuelo puntual?',
  '¿Puedo pasar mi billete a otra persona?',
  'Mon chien peut-il voyager en cabine ?',
])('“%s” is for the documents', (question) => {
  expect(asksOfOwnBooking(question)).toBe(false);
});
