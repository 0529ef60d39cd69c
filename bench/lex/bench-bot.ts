/** A bot of any size with a real dialogue: three slots, two of them built in, a confirmation and responses. No Lambda. */
import type { ArchiveFiles } from '../../local/aws/services/lex/archive/archive-files.ts';
import { archiveOf, asks, says, type TestIntent } from '../../test/support/lex/bot-archive.ts';

const verbs = 'open close check change cancel order send find report renew book explain pay print move'.split(' ');
const things = 'account card invoice parcel ticket room meeting subscription refund address'.split(' ');

const slots = [
  { name: 'Size', type: 'Sizes', prompt: 'What size?' },
  { name: 'Day', type: 'AMAZON.Date', prompt: 'On what day, for a {Size} one?' },
  { name: 'Count', type: 'AMAZON.Number', prompt: 'How many?' },
];

/** One conversation with an intent of the bot; each text is a turn. */
export const conversation = (intent: number): readonly string[] => {
  const { verb, thing } = topicOf(intent);
  return [`I would like to ${verb} my ${thing}`, 'a large one', 'next Friday', 'three please', 'yes that is right'];
};

export const TURNS = 5;
/** The last turn closes the intent; a session stays open up to the one before. */
export const CLOSING = 'Done: {Count} {Size} on {Day}.';

const topicOf = (intent: number) => ({
  verb: verbs[Math.floor(intent / things.length) % verbs.length] ?? '',
  thing: things[intent % things.length] ?? '',
});

function intentOf(number: number): TestIntent {
  const { verb, thing } = topicOf(number);
  return {
    name: `Topic${number}`,
    utterances: [
      `${verb} my ${thing}`,
      `I want to ${verb} a ${thing}`,
      `please ${verb} the ${thing} for me`,
      `can you ${verb} a {Size} ${thing}`,
      `help me ${verb} the ${thing} on {Day}`,
      `I need somebody to ${verb} this ${thing}`,
      `how do I ${verb} {Count} of my ${thing}s`,
      `${thing} to ${verb}`,
      `let us ${verb} that ${thing} now`,
      `I would like to ${verb} one ${thing}`,
    ],
    slots,
    overlay: {
      initialResponseSetting: { initialResponse: says(`Let us ${verb} it.`) },
      intentConfirmationSetting: { promptSpecification: asks('{Count} {Size} on {Day}, right?') },
      intentClosingSetting: { closingResponse: says(CLOSING) },
    },
  };
}

/** At most 150 intents. */
export const benchBot = (intents: number): ArchiveFiles =>
  archiveOf({
    intents: [
      ...Array.from({ length: intents }, (_, number) => intentOf(number)),
      { name: 'FallbackIntent', overlay: { initialResponseSetting: { initialResponse: says('Sorry?') } } },
    ],
    slotTypes: [
      {
        name: 'Sizes',
        slotTypeValues: ['small', 'medium', 'large'].map((value) => ({ sampleValue: { value }, synonyms: null })),
        valueSelectionSetting: { resolutionStrategy: 'TOP_RESOLUTION' },
      },
    ],
    // Sessions must outlive the run that measures their memory.
    bot: { idleSessionTTLInSeconds: 86_400 },
  });
