import { createHash } from 'node:crypto';
import { intentJson } from './lex-archive/intent-json.ts';
import { slotJson } from './lex-archive/slot-json.ts';
import { slotTypeJson } from './lex-archive/slot-type-json.ts';
import type { BotDefinition } from './schema.ts';

/** A Lex V2 import/export archive: path inside the zip → JSON value. */
export type LexArchive = Readonly<Record<string, unknown>>;

/**
 * Writes a bot as the archive that Lex imports. This is the canonical form of the bot: the laptop runs it, and the deployment
 * hands it to AWS. The layout and the words are those of real exports, which differ from the developer guide and from the API
 * (isActive for active, messageGroupsList for messageGroups, slotTypeName for slotTypeId).
 * The same definition gives the same archive, identifiers included.
 * @throws TypeError when a locale has no phrases for an intent or slot, which the types of a known bot rule out.
 */
export function lexArchive(bot: BotDefinition): LexArchive {
  return {
    'Manifest.json': { metaData: { schemaVersion: '1', fileFormat: 'LexJson', resourceType: 'BOT' } },
    [`${bot.name}/Bot.json`]: {
      name: bot.name,
      version: 'DRAFT',
      description: bot.description,
      identifier: bot.identifier,
      dataPrivacy: { childDirected: bot.childDirected },
      idleSessionTTLInSeconds: bot.idleSessionTTLInSeconds,
    },
    ...Object.fromEntries(Object.keys(bot.locales).flatMap((localeId) => Object.entries(localeFiles(bot, localeId)))),
  };
}

function localeFiles(bot: BotDefinition, localeId: string): LexArchive {
  const folder = `${bot.name}/BotLocales/${localeId}`;
  const locale = demand(bot.locales, localeId);
  const files: Record<string, unknown> = {
    [`${folder}/BotLocale.json`]: {
      name: locale.name,
      identifier: localeId,
      version: null,
      description: null,
      voiceSettings: locale.voice,
      nluConfidenceThreshold: locale.nluConfidenceThreshold,
    },
  };
  for (const [name, definition] of Object.entries(bot.slotTypes)) {
    const path = `${folder}/SlotTypes/${name}/SlotType.json`;
    const phrases = definition.kind === 'list' ? demand(locale.slotTypes, name) : undefined;
    files[path] = slotTypeJson({ name, identifier: identifierOf(path), definition, phrases });
  }
  for (const name of Object.keys(bot.intents)) Object.assign(files, intentFiles(bot, localeId, name));
  return files;
}

function intentFiles(bot: BotDefinition, localeId: string, name: string): LexArchive {
  const folder = `${bot.name}/BotLocales/${localeId}/Intents/${name}`;
  const { intents, unavailable } = demand(bot.locales, localeId);
  const definition = demand(bot.intents, name);
  const phrases = demand(intents, name);
  const path = `${folder}/Intent.json`;
  // Lex gives the built-in fallback of every bot the same id.
  const identifier = definition.parentIntentSignature ? 'FALLBCKINT' : identifierOf(path);
  const files: Record<string, unknown> = {
    [path]: intentJson({ name, identifier, definition, phrases, unavailable }),
  };
  for (const [slotName, slot] of Object.entries(definition.slots)) {
    const slotPath = `${folder}/Slots/${slotName}/Slot.json`;
    files[slotPath] = slotJson({
      name: slotName,
      identifier: identifierOf(slotPath),
      definition: slot,
      phrases: demand(phrases.slots, slotName),
      dialogHook: definition.dialogHook,
    });
  }
  return files;
}

function demand<Value>(values: Readonly<Record<string, Value>>, name: string): Value {
  const value = values[name];
  if (value === undefined) throw new TypeError(`The bot definition has nothing for "${name}"`);
  return value;
}

/** Ten of [0-9A-Z], as Lex writes identifiers, from the file's path. */
function identifierOf(path: string): string {
  const digest = createHash('sha256').update(path).digest('hex');
  return BigInt(`0x${digest}`).toString(36).toUpperCase().slice(0, 10);
}
