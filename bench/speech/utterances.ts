/** What callers say to the bot, in its language: what is written of it, what it means, and the question that it answers. */
export interface SpokenUtterance {
  readonly say: string;
  /** In lower case, codes in one piece; what is said in lower case unless given. */
  readonly write?: string;
  readonly intent: string;
  /** The slot that was asked for, or the confirmation of the intent. */
  readonly answers?: string;
}

const about = (intent: string, ...sayings: readonly string[]): readonly SpokenUtterance[] =>
  sayings.map((say) => ({ say, intent }));

const answers = (intent: string, slot: string, ...sayings: readonly string[]): readonly SpokenUtterance[] =>
  sayings.map((say) => ({ say, intent, answers: slot }));

export const utterances: readonly SpokenUtterance[] = [
  ...about(
    'BookFlight',
    "I'd like to book a flight",
    'I want to book a flight',
    'book a flight from New York to San Francisco',
    'I need a flight to Lisbon tomorrow',
    'book a flight from London to Paris on the third of December',
  ),
  ...answers('BookFlight', 'Origin', 'from London', 'Madrid', 'New York please'),
  ...answers('BookFlight', 'Destination', 'Copenhagen', 'to Paris', 'Rome please', 'to San Francisco'),
  ...answers('BookFlight', 'DepartureDate', 'tomorrow', 'next Friday', 'in two weeks', 'the third of December'),
  ...answers('BookFlight', 'Passengers', 'just one', 'two', 'there are two of us', 'four please'),
  ...answers('BookFlight', 'Cabin', 'economy', 'premium economy', 'business class please'),
  ...answers('BookFlight', 'LastName', 'Carter', 'my last name is Anderson', 'Fielding', 'my name is Walker'),
  ...answers('BookFlight', 'confirmation', 'yes', 'yes please', 'no', 'no thank you', 'yes go ahead'),
  ...about('BookHotel', 'book a hotel', 'I need a hotel in Barcelona', 'book a room in Lisbon for three nights'),
  ...answers('BookHotel', 'City', 'in Lisbon', 'Copenhagen'),
  ...answers('BookHotel', 'Nights', 'two nights', 'three'),
  ...answers('BookHotel', 'Guests', 'two guests', 'just me'),
  ...about('CancelBooking', 'cancel my booking', 'I want to cancel my flight'),
  {
    say: 'my booking code is K P Q two three four',
    write: 'my booking code is kpq234',
    intent: 'CancelBooking',
    answers: 'BookingCode',
  },
  ...about('ChangeBooking', 'change my booking', 'I want to change my flight'),
  ...about('FindBooking', 'find my booking', 'look up my reservation'),
  ...about('FlightStatus', 'flight status'),
  { say: "what's the status of M T two oh four", write: "what's the status of mt204", intent: 'FlightStatus' },
  { say: 'is flight M T one oh one on time', write: 'is flight mt101 on time', intent: 'FlightStatus' },
  { say: 'M T two oh six', write: 'mt206', intent: 'FlightStatus', answers: 'FlightNumber' },
  ...about('SpeakToAgent', 'I want to speak to a person', 'talk to a human'),
  ...about('GiveFeedback', 'I want to give feedback'),
  ...about('Help', 'help me', 'I need help'),
  ...about('StartOver', 'start over'),
  ...about('Repeat', 'say that again'),
  ...about('Stop', 'goodbye'),
];
