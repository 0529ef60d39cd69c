import * as fc from 'fast-check';
import type { BotDefinition, IntentDefinition, Phrases, SpokenIntent } from '../../../bot-definition/schema.ts';

/** Generates definitions that obey the schema, with phrases for all that is defined. */

const name = fc.stringMatching(/^[A-Z][a-z]{1,8}$/);
const sentence = fc.string({ minLength: 1, maxLength: 40 });
const names = (maxLength: number) => fc.uniqueArray(name, { maxLength });

const phrases: fc.Arbitrary<Phrases> = fc.oneof(
  fc.tuple(sentence),
  fc.tuple(sentence, sentence),
  fc.tuple(sentence, sentence, sentence),
);

const slotType = fc.oneof(
  fc.record({
    kind: fc.constant('list' as const),
    values: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
    resolution: fc.constantFrom('restrict' as const, 'expand' as const),
  }),
  fc.record({ kind: fc.constant('pattern' as const), pattern: sentence }),
);

const slot = fc.record(
  {
    type: fc.constantFrom('AMAZON.Date', 'AMAZON.Number'),
    required: fc.boolean(),
    obfuscated: fc.constant(true as const),
  },
  { requiredKeys: ['type', 'required'] },
);

const recordOf = <Value>(keys: readonly string[], value: fc.Arbitrary<Value>) =>
  fc.record<Record<string, Value>>(Object.fromEntries(keys.map((key) => [key, value])), { noNullPrototype: true });

const intent: fc.Arbitrary<IntentDefinition> = names(4)
  .chain((slots) => recordOf(slots, slot))
  .chain((slots) =>
    fc.record({ description: sentence, slots: fc.constant(slots), confirms: fc.boolean(), dialogHook: fc.boolean() }),
  );

const spoken = ({ slots, confirms }: IntentDefinition): fc.Arbitrary<SpokenIntent> =>
  fc.record({
    utterances: fc.array(sentence, { minLength: 1, maxLength: 3 }),
    slots: recordOf(
      Object.keys(slots),
      fc.record({ prompt: phrases, utterances: fc.array(sentence, { maxLength: 2 }) }),
    ),
    ...(confirms && { confirmation: phrases, declination: phrases }),
  });

const fallback: IntentDefinition = {
  description: 'fallback',
  slots: {},
  confirms: false,
  dialogHook: false,
  parentIntentSignature: 'AMAZON.FallbackIntent',
};

const definitions = fc.record({
  intents: names(4)
    .chain((keys) => recordOf(keys, intent))
    .map((intents) => ({ ...intents, FallbackIntent: fallback })),
  slotTypes: names(3).chain((keys) => recordOf(keys, slotType)),
});

const locale = ({ intents, slotTypes }: Pick<BotDefinition, 'intents' | 'slotTypes'>) =>
  fc.record({
    name: sentence,
    voice: fc.record({ voiceId: name, engine: fc.constantFrom('standard' as const, 'neural' as const) }),
    nluConfidenceThreshold: fc.double({ min: 0, max: 1, noNaN: true }).map((threshold) => threshold + 0),
    intents: fc.record(
      Object.fromEntries(
        Object.entries(intents).map(([key, definition]) => [
          key,
          definition.parentIntentSignature ? fc.constant({ utterances: [], slots: {} }) : spoken(definition),
        ]),
      ),
      { noNullPrototype: true },
    ),
    slotTypes: fc.record(
      Object.fromEntries(
        Object.entries(slotTypes).flatMap(([key, definition]) =>
          definition.kind === 'list' ? [[key, recordOf(definition.values, fc.array(sentence, { maxLength: 2 }))]] : [],
        ),
      ),
      { noNullPrototype: true },
    ),
    unavailable: phrases,
  });

export const aBot: fc.Arbitrary<BotDefinition> = definitions.chain(({ intents, slotTypes }) =>
  fc.record({
    name,
    description: sentence,
    identifier: fc.stringMatching(/^[0-9A-Z]{10}$/),
    idleSessionTTLInSeconds: fc.integer({ min: 60, max: 86_400 }),
    childDirected: fc.boolean(),
    intents: fc.constant(intents),
    slotTypes: fc.constant(slotTypes),
    locales: fc
      .uniqueArray(fc.constantFrom('en_US', 'de_DE', 'fr_FR'), { minLength: 1 })
      .chain((ids) => recordOf(ids, locale({ intents, slotTypes }))),
  }),
);
