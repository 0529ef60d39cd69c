import { describe, expect, test } from '@jest/globals';
import {
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  option,
  property,
  record,
  uniqueArray,
  type Arbitrary,
} from 'fast-check';
import type { ArchiveFiles } from '../../../../../../../local/aws/services/lex/archive/archive-files.ts';
import { readArchive } from '../../../../../../../local/aws/services/lex/archive/read-archive.ts';
import {
  archiveOf,
  asks,
  branches,
  goes,
  hook,
  says,
  type TestBot,
} from '../../../../../../support/lex/bot-archive.ts';

type Json = Readonly<Record<string, unknown>>;
const name = constantFrom('Order', 'Track', 'Help', 'Size', 'Colour', 'Count');
const text = constantFrom('Hi.', 'A {Size} one, [name]?', 'größer', '"quoted"', '日本');
const step = constantFrom<Json | null>(
  null,
  goes('EndConversation'),
  goes('FulfillIntent', { attributes: { a: '{Size}' } }),
  goes('ElicitIntent', { silent: true }),
);
const response = option(array(text, { minLength: 1, maxLength: 3 }).map((texts) => says(...texts)));
const conditional = option(
  record({ response, step }).map(({ response: said, step: next }) =>
    branches([['[a] = "1" AND fn.IS_SET([b])', said, next ?? goes('CloseIntent')]], [said, next]),
  ),
);
const stage = record({ response, conditional, step, hooked: boolean() });
const slot = record({
  name,
  type: constantFrom('AMAZON.Number', 'AMAZON.Date'),
  prompt: text,
  maxRetries: integer({ min: 0, max: 5 }),
  captured: stage,
});
const intent = record({
  name,
  initial: stage,
  slots: uniqueArray(slot, { maxLength: 3, selector: ({ name }) => name }),
  confirms: boolean(),
});

const bot: Arbitrary<TestBot> = record({
  intents: uniqueArray(intent, { minLength: 1, maxLength: 4, selector: ({ name }) => name }),
}).map(({ intents }) => ({
  intents: intents.map(({ name, initial, slots, confirms }) => ({
    name,
    utterances: ['say it'],
    slots: slots.map(({ captured, ...rest }) => ({
      ...rest,
      capture: {
        captureResponse: captured.response,
        captureConditional: captured.conditional,
        captureNextStep: captured.step,
      },
    })),
    overlay: {
      initialResponseSetting: {
        initialResponse: initial.response,
        conditional: initial.conditional,
        nextStep: initial.step,
        codeHook: initial.hooked ? hook({}, 'start') : null,
      },
      intentConfirmationSetting: confirms ? { promptSpecification: asks('Sure?') } : null,
    },
  })),
}));

const rewrite = (archive: ArchiveFiles, change: (json: unknown) => string): ArchiveFiles =>
  new Map([...archive].map(([path, file]) => [path, change(JSON.parse(String(file)))]));

/** As exports of other tools are: what is null is left out. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (part === null ? [] : [[key, withoutNulls(part)]])),
  );
};
const backwards = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, backwards(part)]),
  );
};

const ways: readonly (readonly [string, (archive: ArchiveFiles) => ArchiveFiles])[] = [
  ['written anew with two blanks', (archive) => rewrite(archive, (json) => JSON.stringify(json, null, 2))],
  ['with a byte order mark', (archive) => rewrite(archive, (json) => `\uFEFF${JSON.stringify(json)}`)],
  ['with members the other way round', (archive) => rewrite(archive, (json) => JSON.stringify(backwards(json)))],
  ['in a folder more', (archive) => new Map([...archive].map(([path, file]) => [`export/${path}`, file]))],
  ['without its Manifest', (archive) => new Map([...archive].filter(([path]) => path !== 'Manifest.json'))],
];

describe('any bot is the same bot when its archive is', () => {
  test.each(ways)('%s', (_name, way) => {
    assert(
      property(bot, (definition) => {
        const archive = archiveOf(definition);
        expect(readArchive(way(archive))).toEqual(readArchive(archive));
      }),
      { numRuns: 15 },
    );
  });

  test('without the members that are null', () => {
    assert(
      property(bot, (definition) => {
        const archive = archiveOf(definition);
        expect(readArchive(rewrite(archive, (json) => JSON.stringify(withoutNulls(json))))).toEqual(
          readArchive(archive),
        );
      }),
      { numRuns: 15 },
    );
  });
});
