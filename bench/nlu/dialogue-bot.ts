/** A service as a bot: its slots are typed as a designer would, its sample utterances are turns of its training dialogues. */
import type { SlotTypeModel, UnderstandableLocale } from '../../local/aws/services/lex/nlu/understanding.ts';
import type { Dialogue, Service, UserTurn } from './dialogue-data.ts';

const MOST_UTTERANCES = 60;
const BUILT_IN: readonly (readonly [RegExp, string])[] = [
  [/date/, 'AMAZON.Date'],
  [/time/, 'AMAZON.Time'],
  [/city|location|destination/, 'AMAZON.City'],
  [/number_of|length/, 'AMAZON.Number'],
];

export function dialogueBot(service: Service, training: readonly Dialogue[]): UnderstandableLocale {
  const turns = training.flatMap((dialogue) => dialogue.turns);
  const types = new Map(service.slots.map((slot) => [slot.name, typeName(slot)]));
  return {
    localeId: 'en_US',
    slotTypes: new Map(
      service.slots
        .filter((slot) => types.get(slot.name) === listName(slot))
        .map((slot) => [listName(slot), list(slot, turns)]),
    ),
    intents: service.intents.map(({ name, required_slots, optional_slots }) => {
      const own = turns.filter(({ intent }) => intent === name);
      const slots = [...required_slots, ...Object.keys(optional_slots)];
      return {
        name,
        utterances: own
          .filter(({ asked }) => asked.length === 0)
          .map(withPlaceholders)
          .slice(0, MOST_UTTERANCES),
        slots: slots.map((slot) => ({
          name: slot,
          typeName: types.get(slot) ?? '',
          utterances: own
            .filter(({ asked, spans }) => asked[0] === slot && spans.some((span) => span.slot === slot))
            .map(withPlaceholders)
            .slice(0, MOST_UTTERANCES),
          allowMultipleValues: false,
        })),
      };
    }),
  };
}

type SlotSchema = Service['slots'][number];

const listName = ({ name }: SlotSchema): string => `List_${name}`;

function typeName(slot: SlotSchema): string {
  const builtIn = BUILT_IN.find(([pattern]) => pattern.test(slot.name));
  return slot.is_categorical || !builtIn ? listName(slot) : builtIn[1];
}

function list(slot: SlotSchema, turns: readonly UserTurn[]): SlotTypeModel {
  const said = turns.flatMap(({ named }) => named.get(slot.name)?.[0] ?? []);
  const values = slot.is_categorical ? slot.possible_values : [...new Set(said)];
  return {
    name: listName(slot),
    values: values.map((value) => ({ value, synonyms: [] })),
    resolutionStrategy: slot.is_categorical ? 'TOP_RESOLUTION' : 'ORIGINAL_VALUE',
  };
}

/** "I leave {from_location} on {leaving_date}". */
function withPlaceholders({ text, spans, named }: UserTurn): string {
  const inText = [...named].flatMap(([slot, values]) =>
    spans.some((span) => span.slot === slot) ? [] : wordsOf(text, values[0] ?? '').map((span) => ({ slot, ...span })),
  );
  return [...spans, ...inText]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { slot, start, end }) => `${rest.slice(0, start)}{${slot}}${rest.slice(end)}`, text);
}

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Where a value that the data gives no place for is said, in figures or in words. */
function wordsOf(text: string, value: string): readonly { start: number; end: number }[] {
  const spellings = [value, NUMBERS[Number(value)] ?? value].map((spelling) => spelling.replaceAll(/\W/g, '\\$&'));
  const match = new RegExp(`\\b(?:${spellings.join('|')})\\b(?![ -]way)`, 'i').exec(text);
  return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
}
