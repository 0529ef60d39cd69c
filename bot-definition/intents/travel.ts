/** What Meridian Travel's customers can do about a trip. An adopter replaces this file, its phrases and fulfillment/dialog. */
export const travelIntents = {
  FlightStatus: {
    description: 'Whether a flight is on time, by flight number or by route and date',
    slots: {
      FlightNumber: { type: 'FlightNumber', required: false },
      Origin: { type: 'TravelCity', required: false },
      Destination: { type: 'TravelCity', required: false },
      DepartureDate: { type: 'AMAZON.Date', required: false },
    },
    confirms: false,
    dialogHook: true,
  },
  BookFlight: {
    description: 'Book seats on a flight, one way or return',
    slots: {
      Origin: { type: 'TravelCity', required: true },
      Destination: { type: 'TravelCity', required: true },
      DepartureDate: { type: 'AMAZON.Date', required: true },
      ReturnDate: { type: 'AMAZON.Date', required: false },
      /** A flight the person names, also by choosing one of those shown; otherwise it is the cheapest with seats. */
      FlightNumber: { type: 'FlightNumber', required: false },
      Passengers: { type: 'AMAZON.Number', required: true },
      Cabin: { type: 'Cabin', required: true },
      LastName: { type: 'AMAZON.LastName', required: true, obfuscated: true },
    },
    confirms: true,
    dialogHook: true,
  },
  FindBooking: {
    description: 'Read a booking back to the person who can name its code and last name',
    slots: {
      BookingCode: { type: 'BookingCode', required: true, obfuscated: true },
      LastName: { type: 'AMAZON.LastName', required: true, obfuscated: true },
    },
    confirms: false,
    dialogHook: true,
  },
  ChangeBooking: {
    description: 'Move a flight booking to another date',
    slots: {
      BookingCode: { type: 'BookingCode', required: true, obfuscated: true },
      LastName: { type: 'AMAZON.LastName', required: true, obfuscated: true },
      NewDate: { type: 'AMAZON.Date', required: true },
    },
    confirms: true,
    dialogHook: true,
  },
  CancelBooking: {
    description: 'Cancel a booking and give its seats back',
    slots: {
      BookingCode: { type: 'BookingCode', required: true, obfuscated: true },
      LastName: { type: 'AMAZON.LastName', required: true, obfuscated: true },
    },
    confirms: true,
    dialogHook: true,
  },
  BookHotel: {
    description: 'Book a hotel room',
    slots: {
      City: { type: 'TravelCity', required: true },
      CheckInDate: { type: 'AMAZON.Date', required: true },
      Nights: { type: 'AMAZON.Number', required: true },
      Guests: { type: 'AMAZON.Number', required: true },
      RoomType: { type: 'RoomType', required: true },
      LastName: { type: 'AMAZON.LastName', required: true, obfuscated: true },
    },
    confirms: true,
    dialogHook: true,
  },
} as const;
