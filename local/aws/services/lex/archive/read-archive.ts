import type { BotModel, IntentModel, LocaleModel } from '../bot-model.ts';
import type { SlotTypeModel } from '../nlu/understanding.ts';
import { ArchiveError } from './archive-error.ts';
import { BotFolder, type ArchiveFiles } from './archive-files.ts';
import { danglingNames } from './dangling-names.ts';
import { isOldStyle, readIntent } from './read-intent.ts';
import { readSlotType } from './read-slot-type.ts';
import { readSlot } from './read-slot.ts';
import { botShape, intentShape, localeShape, slotShape, slotTypeShape } from './resource-shapes.ts';
import { unsupportedInIntent, unsupportedInLocale, unsupportedInSlot, unsupportedInSlotType } from './unsupported.ts';

const DEFAULT_SESSION_SECONDS = 300;
/** Lex's own: below it the FallbackIntent answers. */
export const DEFAULT_THRESHOLD = 0.4;

/** What is being read: where the files are, and what was found that will not work here. */
interface Reading {
  readonly folder: BotFolder;
  readonly warnings: string[];
}

/**
 * Reads a Lex V2 import/export archive, of a new bot or one of 2021. Throws ArchiveError, which names the file and the field. What
 * Lex would do and this engine does not is listed in `warnings`.
 */
export function readArchive(files: ArchiveFiles): BotModel {
  const reading: Reading = { folder: new BotFolder(files), warnings: [] };
  const bot = reading.folder.read('Bot.json', botShape);
  const locales = reading.folder.foldersIn('BotLocales').map((name) => readLocale(reading, name));
  if (locales.length === 0) throw new ArchiveError('MISSING_FILE', { file: 'BotLocales' }, 'the bot has no locale');
  reading.warnings.push(...locales.flatMap(danglingNames));
  return {
    name: bot.name,
    version: bot.version ?? 'DRAFT',
    idleSessionTtlSeconds: bot.idleSessionTTLInSeconds ?? DEFAULT_SESSION_SECONDS,
    locales: new Map(locales.map((locale) => [locale.localeId, locale])),
    warnings: reading.warnings,
  };
}

/** The folder names the locale: `identifier` is empty in archives edited by hand. */
function readLocale(reading: Reading, localeId: string): LocaleModel {
  const folder = `BotLocales/${localeId}`;
  const file = `${folder}/BotLocale.json`;
  const locale = reading.folder.read(file, localeShape);
  reading.warnings.push(...unsupportedInLocale(locale, file));
  const slotTypes = readSlotTypes(reading, folder);
  const read = reading.folder
    .foldersIn(`${folder}/Intents`)
    .map((name) => readIntentFolder(reading, { folder, name, slotTypes }));
  const fallback =
    read.find(({ parentIntentSignature }) => parentIntentSignature === 'AMAZON.FallbackIntent') ?? newFallback();
  const intents = read.includes(fallback) ? read : [...read, fallback];
  const voice = locale.voiceSettings;
  return {
    localeId,
    confidenceThreshold: locale.nluConfidenceThreshold ?? DEFAULT_THRESHOLD,
    ...(voice && { voice: { voiceId: voice.voiceId, engine: voice.engine ?? 'standard' } }),
    intents,
    slotTypes,
    intentsByName: new Map(intents.map((intent) => [intent.name, intent])),
    fallback,
  };
}

function readSlotTypes({ folder, warnings }: Reading, localeFolder: string): ReadonlyMap<string, SlotTypeModel> {
  const sources = folder.foldersIn(`${localeFolder}/SlotTypes`).map((name) => {
    const file = `${localeFolder}/SlotTypes/${name}/SlotType.json`;
    return { file, slotType: folder.read(file, slotTypeShape) };
  });
  const names = new Map(sources.map(({ slotType }) => [slotType.identifier ?? slotType.name, slotType.name]));
  return new Map(
    sources.map(({ slotType, file }) => {
      warnings.push(...unsupportedInSlotType(slotType, file));
      return [slotType.name, readSlotType({ slotType, file, names })];
    }),
  );
}

interface IntentFolder {
  /** The locale's folder. */
  readonly folder: string;
  readonly name: string;
  readonly slotTypes: ReadonlyMap<string, SlotTypeModel>;
}

function readIntentFolder(reading: Reading, { folder, name, slotTypes }: IntentFolder): IntentModel {
  const intentFolder = `${folder}/Intents/${name}`;
  const file = `${intentFolder}/Intent.json`;
  const intent = reading.folder.read(file, intentShape);
  reading.warnings.push(...unsupportedInIntent(intent, file));
  const slots = reading.folder.foldersIn(`${intentFolder}/Slots`).map((slotName) => {
    const slotFile = `${intentFolder}/Slots/${slotName}/Slot.json`;
    const slot = reading.folder.read(slotFile, slotShape);
    if (!slot.slotTypeName.startsWith('AMAZON.') && !slotTypes.has(slot.slotTypeName)) {
      throw new ArchiveError(
        'UNKNOWN_NAME',
        { file: slotFile, field: 'slotTypeName' },
        `no slot type ${slot.slotTypeName}`,
      );
    }
    reading.warnings.push(...unsupportedInSlot(slot, slotFile));
    return readSlot({ slot, file: slotFile, hookAlways: isOldStyle(intent), types: slotTypes });
  });
  return readIntent({ intent, file, slots });
}

/** Lex makes a FallbackIntent with each locale; an archive that was cut down by hand may lack it. */
const newFallback = (): IntentModel =>
  readIntent({
    intent: intentShape.parse({
      name: 'FallbackIntent',
      parentIntentSignature: 'AMAZON.FallbackIntent',
      initialResponseSetting: {},
    }),
    file: 'FallbackIntent',
    slots: [],
  });
