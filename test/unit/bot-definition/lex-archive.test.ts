import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { bot } from '../../../bot-definition/bot.ts';
import { lexArchive } from '../../../bot-definition/lex-archive.ts';
import { saveArchiveFolder, zipArchive } from '../../../bot-definition/lex-archive/save-archive.ts';
import type { BotDefinition } from '../../../bot-definition/schema.ts';
import { aBot } from './a-bot.ts';
import { readArchive } from './read-archive.ts';

/** What another program reads: the archive after a trip through JSON text. */
const throughJson = (value: unknown) => z.record(z.string(), z.unknown()).parse(JSON.parse(JSON.stringify(value)));

/** The definition without what an archive does not carry: what belongs to the fulfilment alone. */
function withoutReplies(definition: BotDefinition) {
  const locales = Object.entries(definition.locales).map(([id, locale]) => [
    id,
    Object.fromEntries(Object.entries(locale).filter(([key]) => !['replies', 'spokenValues'].includes(key))),
  ]);
  return { ...definition, locales: Object.fromEntries(locales) };
}

const archive = throughJson(lexArchive(bot));
const intentFile = (name: string) => archive[`Frontdesk/BotLocales/en_US/Intents/${name}/Intent.json`];
const slotFile = (intent: string, name: string) =>
  archive[`Frontdesk/BotLocales/en_US/Intents/${intent}/Slots/${name}/Slot.json`];

describe('the archive', () => {
  test('holds the whole definition', () => {
    expect(readArchive(archive)).toEqual(withoutReplies(bot));
  });

  test('holds any definition', () => {
    fc.assert(
      fc.property(aBot, (definition) => {
        expect(readArchive(throughJson(lexArchive(definition)))).toEqual(withoutReplies(definition));
      }),
      { numRuns: 100 },
    );
  });

  test('is laid out as Lex exports it', () => {
    expect(archive['Manifest.json']).toEqual({
      metaData: { schemaVersion: '1', fileFormat: 'LexJson', resourceType: 'BOT' },
    });
    const shapes = Object.keys(archive).map((path) =>
      path.replace(/(Intents|Slots|SlotTypes)\/[A-Za-z]+/g, (_, folder: string) => `${folder}/*`),
    );
    const localeFiles = Object.keys(bot.locales).flatMap((localeId) => [
      `Frontdesk/BotLocales/${localeId}/BotLocale.json`,
      `Frontdesk/BotLocales/${localeId}/SlotTypes/*/SlotType.json`,
      `Frontdesk/BotLocales/${localeId}/Intents/*/Intent.json`,
      `Frontdesk/BotLocales/${localeId}/Intents/*/Slots/*/Slot.json`,
    ]);
    expect(new Set(shapes)).toEqual(new Set(['Manifest.json', 'Frontdesk/Bot.json', ...localeFiles]));
  });

  // Lex gives the built-in fallback the same identifier in each locale.
  test.each(Object.keys(bot.locales))('has identifiers of ten characters, unique in %s', (localeId) => {
    const identifiers = Object.entries(archive)
      .filter(([path]) => path.includes(`/${localeId}/`) && !path.endsWith('BotLocale.json'))
      .map(([, file]) => z.object({ identifier: z.string() }).parse(file).identifier);
    expect(identifiers.filter((identifier) => !/^[0-9a-zA-Z]{10}$/.test(identifier))).toEqual([]);
    expect(new Set(identifiers).size).toBe(identifiers.length);
  });
});

describe('an intent with a dialog hook', () => {
  test('asks the Lambda first, then goes to its first required slot', () => {
    expect(intentFile('BookFlight')).toMatchObject({
      dialogCodeHook: { enabled: true },
      initialResponseSetting: {
        nextStep: { dialogAction: { type: 'InvokeDialogCodeHook' } },
        codeHook: {
          isActive: true,
          enableCodeHookInvocation: true,
          postCodeHookSpecification: {
            successNextStep: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'Origin' } },
          },
        },
      },
    });
  });

  test('without required slots goes on to fulfilment', () => {
    expect(intentFile('FlightStatus')).toMatchObject({
      initialResponseSetting: {
        codeHook: { postCodeHookSpecification: { successNextStep: { dialogAction: { type: 'FulfillIntent' } } } },
      },
    });
  });

  test('lets the Lambda see each attempt at a slot, three in all, and then falls back', () => {
    expect(slotFile('BookFlight', 'Destination')).toMatchObject({
      valueElicitationSetting: {
        slotConstraint: 'Required',
        promptSpecification: {
          maxRetries: 2,
          promptAttemptsSpecification: { Initial: {}, Retry1: {}, Retry2: { allowInterrupt: true } },
        },
        slotCaptureSetting: {
          elicitationCodeHook: { enableCodeHookInvocation: true },
          failureNextStep: { dialogAction: { type: 'StartIntent' }, intent: { name: 'FallbackIntent' } },
        },
      },
    });
  });

  test('lets the Lambda see the answer to a confirmation, and waits for another wish when it is no', () => {
    expect(intentFile('CancelBooking')).toMatchObject({
      intentConfirmationSetting: {
        isActive: true,
        elicitationCodeHook: { enableCodeHookInvocation: true },
        confirmationNextStep: { dialogAction: { type: 'FulfillIntent' } },
        declinationNextStep: { dialogAction: { type: 'ElicitIntent' } },
        failureNextStep: { dialogAction: { type: 'StartIntent' }, intent: { name: 'FallbackIntent' } },
      },
    });
  });
});

describe('every intent', () => {
  const names = Object.keys(bot.intents).map((name) => ({ name }));

  test.each(names)('$name is fulfilled by the Lambda', ({ name }) => {
    expect(intentFile(name)).toMatchObject({ fulfillmentCodeHook: { enabled: true, isActive: true } });
  });
});

describe('saving', () => {
  test('a folder holds the same values as the archive', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'frontdesk-archive-'));
    try {
      await saveArchiveFolder(lexArchive(bot), folder);
      const files = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.json'));
      const saved = await Promise.all(
        files.map(async (path) => [path.replaceAll('\\', '/'), JSON.parse(await readFile(join(folder, path), 'utf8'))]),
      );
      expect(Object.fromEntries(saved)).toEqual(archive);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('a zip holds the same values, and is the same bytes each time', () => {
    const zip = zipArchive(lexArchive(bot));
    const files = Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, JSON.parse(strFromU8(bytes))]);
    expect(Object.fromEntries(files)).toEqual(archive);
    expect(Buffer.from(zipArchive(lexArchive(bot))).equals(zip)).toBe(true);
  });
});
