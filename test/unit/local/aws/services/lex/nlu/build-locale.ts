import { trainUnderstanding } from '../../../../../../../local/aws/services/lex/nlu/train-understanding.ts';
import type {
  ResolutionSettings,
  ResolvedSlot,
  SlotTypeModel,
  UnderstandableLocale,
  Understanding,
  UtteranceIntent,
  UtteranceSlot,
} from '../../../../../../../local/aws/services/lex/nlu/understanding.ts';

/** A Wednesday. */
export const settings: ResolutionSettings = {
  now: new Date('2020-11-25T12:00:00Z'),
  timezone: 'UTC',
  spelling: 'Default',
  hints: [],
};

export const aSlot = (name: string, typeName: string, utterances: readonly string[] = []): UtteranceSlot => ({
  name,
  typeName,
  utterances,
  allowMultipleValues: false,
});

export const anIntent = (
  name: string,
  utterances: readonly string[],
  slots: readonly UtteranceSlot[] = [],
): UtteranceIntent => ({ name, utterances, slots });

export function aList(
  name: string,
  values: Readonly<Record<string, readonly string[]>>,
  resolutionStrategy: SlotTypeModel['resolutionStrategy'] = 'TOP_RESOLUTION',
): SlotTypeModel {
  return {
    name,
    resolutionStrategy,
    values: Object.entries(values).map(([value, synonyms]) => ({ value, synonyms })),
  };
}

export const aPattern = (name: string, pattern: string): SlotTypeModel => ({
  name,
  parentSlotTypeSignature: 'AMAZON.AlphaNumeric',
  resolutionStrategy: 'ORIGINAL_VALUE',
  values: [],
  pattern,
});

export const aLocale = (
  intents: readonly UtteranceIntent[],
  slotTypes: readonly SlotTypeModel[] = [],
  localeId = 'en_US',
): UnderstandableLocale => ({ localeId, intents, slotTypes: new Map(slotTypes.map((type) => [type.name, type])) });

/** Asks for one value of a type, and gives its interpreted value, or its readings where there are several. */
export function ask(type: string | SlotTypeModel, localeId = 'en_US') {
  const typeName = typeof type === 'string' ? type : type.name;
  const intent = anIntent('Ask', ['ask me'], [aSlot('Value', typeName)]);
  const understanding = trainUnderstanding(aLocale([intent], typeof type === 'string' ? [] : [type], localeId));
  return (text: string, changed: Partial<ResolutionSettings> = {}) => {
    const slot = understanding.resolveSlot('Ask', 'Value', { text, settings: { ...settings, ...changed } });
    return slot && valueOf(slot);
  };
}

export function valueOf(slot: ResolvedSlot): string | readonly (string | null)[] | Readonly<Record<string, unknown>> {
  if (slot.shape === 'Composite') {
    return Object.fromEntries(
      Object.entries(slot.subSlots).map(([name, { interpretedValue }]) => [name, interpretedValue]),
    );
  }
  if (slot.shape === 'List') return slot.values.map(({ interpretedValue }) => interpretedValue);
  return slot.value.interpretedValue ?? slot.value.resolvedValues;
}

/** The best intent of a text with its slots' values. */
export function read(understanding: Understanding, text: string) {
  const [best] = understanding.understand(text, settings);
  const slots: Record<string, unknown> = {};
  for (const [name, slot] of Object.entries(best?.slots ?? {})) slots[name] = valueOf(slot);
  return { intent: best?.intent, score: best?.score ?? 0, slots };
}

const cities = aList('Destination', {
  London: ['LHR', 'Heathrow'],
  Paris: ['CDG'],
  'New York': ['NYC', 'New York City'],
  Rome: ['Roma'],
  Singapore: ['Changi'],
  Zurich: ['Zürich'],
});

const cabins = aList('Cabin', { economy: ['coach'], 'premium economy': [], business: ['business class'] });

/** A bot of two doers and two small talkers. */
export const travelLocale = aLocale(
  [
    anIntent(
      'BookFlight',
      [
        'book a flight',
        'I want to fly from {Origin} to {Destination}',
        'book a flight from {Origin} to {Destination} on {Departure}',
        'flights to {Destination} {Departure}',
        '{Passengers} tickets to {Destination}',
        'fly out on {Departure} and come back on {Return}',
        'a {Cabin} seat to {Destination} returning {Return}',
      ],
      [
        aSlot('Origin', 'Destination', ['from {Origin}', "I'm leaving from {Origin}", 'flying out of {Origin}']),
        aSlot('Destination', 'Destination', ['to {Destination}', 'heading to {Destination}']),
        aSlot('Departure', 'AMAZON.Date', ['on {Departure}', 'leaving {Departure}']),
        aSlot('Return', 'AMAZON.Date', ['back on {Return}', 'returning {Return}']),
        aSlot('Passengers', 'AMAZON.Number', ['for {Passengers}', '{Passengers} people']),
        aSlot('Cabin', 'Cabin', ['in {Cabin}']),
        aSlot('LastName', 'AMAZON.LastName', ['the last name is {LastName}', "it's under {LastName}"]),
      ],
    ),
    anIntent(
      'CancelBooking',
      ['cancel my booking', 'please cancel booking {Code}', "I can't travel so call off my trip"],
      [aSlot('Code', 'Code', ['my code is {Code}'])],
    ),
    { name: 'Help', parentIntentSignature: 'AMAZON.HelpIntent', utterances: [], slots: [] },
    { name: 'Stop', parentIntentSignature: 'AMAZON.StopIntent', utterances: [], slots: [] },
    { name: 'Fallback', parentIntentSignature: 'AMAZON.FallbackIntent', utterances: [], slots: [] },
  ],
  [cities, cabins, aPattern('Code', '[A-Z]{2}[0-9]{4}')],
);
