import { describe, expect, test } from '@jest/globals';
import { ArchiveError } from '../../../../../../../local/aws/services/lex/archive/archive-error.ts';
import type { ArchiveFiles } from '../../../../../../../local/aws/services/lex/archive/archive-files.ts';
import { readArchive } from '../../../../../../../local/aws/services/lex/archive/read-archive.ts';
import type { LocaleModel } from '../../../../../../../local/aws/services/lex/bot-model.ts';
import type { UnderstandableLocale } from '../../../../../../../local/aws/services/lex/nlu/understanding.ts';
import { archiveOf, asks, branches, goes, hook, says } from '../../../../../../support/lex/bot-archive.ts';

const order = {
  name: 'Order',
  utterances: ['order a {Size} pizza'],
  slots: [{ name: 'Size', type: 'Sizes' }, { name: 'Crust' }],
};
const sizes = {
  name: 'Sizes',
  slotTypeValues: [
    { sampleValue: { value: 'large' }, synonyms: [{ value: 'big' }] },
    { sampleValue: { value: 'small' }, synonyms: null },
  ],
  parentSlotTypeSignature: null,
  valueSelectionSetting: { resolutionStrategy: 'TOP_RESOLUTION', regexFilter: null },
};
const plain = archiveOf({ intents: [order], slotTypes: [sizes] });

const english = (files: ArchiveFiles): LocaleModel => {
  const locale = readArchive(files).locales.get('en_US');
  if (!locale) throw new Error('no en_US');
  return locale;
};
const renamed = (rename: (path: string) => string): ArchiveFiles =>
  new Map([...plain].map(([path, content]) => [rename(path), content]));
const edited = (file: string, edit: (json: Record<string, unknown>) => unknown): ArchiveFiles =>
  new Map(
    [...plain].map(([path, content]) => [
      path,
      path.endsWith(file) ? JSON.stringify(edit(JSON.parse(String(content)))) : content,
    ]),
  );

describe('an archive', () => {
  test('becomes a locale that the understanding can be trained on', () => {
    const locale: UnderstandableLocale = english(plain);
    expect(locale).toMatchObject({ localeId: 'en_US' });
    expect(locale.intents[0]).toMatchObject({
      name: 'Order',
      utterances: ['order a {Size} pizza'],
      slots: [
        { name: 'Size', typeName: 'Sizes', allowMultipleValues: false },
        { name: 'Crust', typeName: 'AMAZON.AlphaNumeric' },
      ],
    });
    expect(locale.slotTypes.get('Sizes')).toEqual({
      name: 'Sizes',
      values: [
        { value: 'large', synonyms: ['big'] },
        { value: 'small', synonyms: [] },
      ],
      resolutionStrategy: 'TOP_RESOLUTION',
    });
  });

  test.each<readonly [string, ArchiveFiles]>([
    ['a small manifest', renamed((path) => path.replace('Manifest.json', 'manifest.json'))],
    ['no manifest', new Map([...plain].filter(([path]) => path !== 'Manifest.json'))],
    ['a folder more', renamed((path) => `export/${path}`)],
    ['a folder less', renamed((path) => path.replace('TestBot/', ''))],
    ['backslashes', renamed((path) => path.replaceAll('/', '\\'))],
    ['what packers add', new Map([...plain, ['__MACOSX/TestBot/._Bot.json', 'x'], ['TestBot/.DS_Store', 'x']])],
    ['byte order marks', new Map([...plain].map(([path, content]) => [path, `\uFEFF${String(content)}`]))],
    ['bytes', new Map([...plain].map(([path, content]) => [path, Buffer.from(String(content))]))],
    ['an empty locale identifier', edited('BotLocale.json', (locale) => ({ ...locale, identifier: '' }))],
  ])('is read with %s', (_name, files) => {
    expect(english(files).intents.map(({ name }) => name)).toEqual(['Order', 'FallbackIntent']);
  });

  test('of 2021 has no stages: its dialog hook is called at the start and after each answer', () => {
    const old = edited('Intent.json', (intent) => ({
      ...intent,
      initialResponseSetting: null,
      intentConfirmationSetting: {
        promptSpecification: { ...asks('Sure?'), maxRetries: 3 },
        declinationResponse: says('OK.'),
      },
    }));
    const [intent] = english(old).intents;
    expect(intent?.initial.hook?.invokes).toBe(true);
    expect(intent?.slots.map((slot) => slot.elicitationHook.invokes)).toEqual([true, true]);
    expect(intent?.confirmation).toMatchObject({ elicitationHook: { invokes: true }, prompt: { maxRetries: 3 } });
  });

  test('may leave slots without a priority: they come last', () => {
    const files = edited('Intent.json', (intent) => ({
      ...intent,
      slotPriorities: [{ priority: 7, slotName: 'Size' }],
    }));
    expect(english(files).intents[0]?.slots.map(({ name }) => name)).toEqual(['Size', 'Crust']);
  });

  test('has defaults where it says nothing', () => {
    const files = edited('BotLocale.json', () => ({}));
    expect(readArchive(files)).toMatchObject({ version: 'DRAFT', idleSessionTtlSeconds: 300 });
    expect(english(files)).toMatchObject({ confidenceThreshold: 0.4, fallback: { name: 'FallbackIntent' } });
  });

  test('leaves out what is not active', () => {
    const files = edited('Intent.json', (intent) => ({
      ...intent,
      initialResponseSetting: {
        initialResponse: says('Hello.'),
        conditional: { ...branches([], [says('Never.'), null]), isActive: false },
        codeHook: { ...hook(), isActive: false },
        nextStep: goes('ElicitSlot', { slot: 'Size' }),
      },
      intentConfirmationSetting: { isActive: false, promptSpecification: asks('Sure?') },
      intentClosingSetting: { isActive: false, closingResponse: says('Bye.') },
    }));
    const [intent] = english(files).intents;
    expect(Object.keys(intent?.initial ?? {})).toEqual(['response', 'next']);
    expect(intent).not.toHaveProperty('confirmation');
    expect(intent).not.toHaveProperty('closing');
  });

  test('names its composite slots by type identifier or by name', () => {
    const address = {
      name: 'Address',
      identifier: 'TYPE000001',
      slotTypeValues: null,
      valueSelectionSetting: { resolutionStrategy: 'CONCATENATION' },
      compositeSlotTypeSetting: {
        subSlots: [
          { name: 'City', slotTypeId: 'AMAZON.City' },
          { name: 'Size', slotTypeId: 'TYPE000002' },
        ],
      },
    };
    const files = archiveOf({
      intents: [
        {
          name: 'Move',
          slots: [{ name: 'To', type: 'Address', overlay: { subSlotSetting: { expression: 'City OR Size' } } }],
        },
      ],
      slotTypes: [address, { ...sizes, identifier: 'TYPE000002' }],
    });
    expect(english(files).slotTypes.get('Address')?.subSlots).toEqual([
      { name: 'City', typeName: 'AMAZON.City' },
      { name: 'Size', typeName: 'Sizes' },
    ]);
    expect(english(files).intents[0]?.slots[0]?.composite?.complete.kind).toBe('or');
  });

  test('that asks for what is not here is read, with a warning that names the file', () => {
    const files = edited('Intent.json', (intent) => ({
      ...intent,
      parentIntentSignature: 'AMAZON.QnAIntent',
      fulfillmentCodeHook: { enabled: true, fulfillmentUpdatesSpecification: { active: true } },
    }));
    expect(readArchive(files).warnings).toEqual([
      'BotLocales/en_US/Intents/Order/Intent.json: AMAZON.QnAIntent never matches here',
      'BotLocales/en_US/Intents/Order/Intent.json: fulfilment updates are not sent',
    ]);
    const crust = edited('Crust/Slot.json', (slot) => ({ ...slot, slotTypeName: 'AMAZON.Musician' }));
    expect(readArchive(crust).warnings).toEqual([
      'BotLocales/en_US/Intents/Order/Slots/Crust/Slot.json: AMAZON.Musician takes whatever is said',
    ]);
  });
});

const withCondition = (expression: string) => ({
  conditional: branches([[expression, null, goes('EndConversation')]], [null, null]),
});

test('next steps to what is not there are warnings', () => {
  const conditional = branches(
    [['{Size} = "x"', null, goes('ElicitSlot', { slot: 'Sauce' })]],
    [null, goes('StartIntent', { intent: 'Fly' })],
  );
  const nextStep = goes('ElicitSlot', { slot: 'Size', slots: { Crust: null, Colour: 'red' } });
  const files = edited('Intent.json', (intent) => ({ ...intent, initialResponseSetting: { conditional, nextStep } }));
  expect(readArchive(files).warnings).toEqual([
    'BotLocales/en_US/Intents/Order: a next step names the slot Colour, which Order does not have',
    'BotLocales/en_US/Intents/Order: a next step names the slot Sauce, which Order does not have',
    'BotLocales/en_US/Intents/Order: a next step names the intent Fly, which is not there',
  ]);
});

describe('an archive that cannot be run is refused with the file and the field', () => {
  test.each<readonly [string, ArchiveFiles, Partial<ArchiveError>]>([
    ['without a bot', new Map(), { code: 'MISSING_FILE', file: 'Bot.json' }],
    [
      'without locales',
      new Map([...plain].filter(([path]) => !path.includes('BotLocales'))),
      { code: 'MISSING_FILE', file: 'BotLocales' },
    ],
    [
      'that is not JSON',
      new Map([...plain, ['TestBot/Bot.json', '{"name":']]),
      { code: 'NOT_JSON', file: 'TestBot/Bot.json' },
    ],
    [
      'with a wrong type',
      edited('Intent.json', (intent) => ({ ...intent, slotPriorities: [{ priority: 'first', slotName: 'Size' }] })),
      {
        code: 'WRONG_SHAPE',
        file: 'TestBot/BotLocales/en_US/Intents/Order/Intent.json',
        field: 'slotPriorities[0].priority',
      },
    ],
    [
      'that gives a priority to no slot',
      edited('Intent.json', (intent) => ({ ...intent, slotPriorities: [{ priority: 1, slotName: 'Sauce' }] })),
      { code: 'UNKNOWN_NAME', field: 'slotPriorities[0].slotName' },
    ],
    ['with a slot of no type', archiveOf({ intents: [order] }), { code: 'UNKNOWN_NAME', field: 'slotTypeName' }],
    [
      'with a condition that does not parse',
      edited('Intent.json', (intent) => ({ ...intent, initialResponseSetting: withCondition('{Size} = ') })),
      { code: 'BAD_CONDITION', field: 'initialResponseSetting conditionalBranches[0].condition.expressionString' },
    ],
    [
      'with an unknown strategy',
      archiveOf({
        intents: [order],
        slotTypes: [{ ...sizes, valueSelectionSetting: { resolutionStrategy: 'GUESS' } }],
      }),
      { code: 'WRONG_SHAPE', field: 'valueSelectionSetting.resolutionStrategy' },
    ],
    [
      'with a pattern that is none',
      archiveOf({
        intents: [order],
        slotTypes: [
          {
            ...sizes,
            valueSelectionSetting: { resolutionStrategy: 'ORIGINAL_VALUE', regexFilter: { pattern: '[A-' } },
          },
        ],
      }),
      { code: 'WRONG_SHAPE', field: 'valueSelectionSetting.regexFilter.pattern' },
    ],
  ])('%s', (_name, files, expected) => {
    expect(() => readArchive(files)).toThrow(ArchiveError);
    expect(() => readArchive(files)).toThrow(expect.objectContaining(expected));
  });
});
