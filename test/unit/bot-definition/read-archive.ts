import { z } from 'zod';
import type { LexArchive } from '../../../bot-definition/lex-archive.ts';

/**
 * Reads an archive back into the words of a definition. It shares nothing with the writer: paths are taken apart here, and
 * the members are those that lex-facts lists for real exports.
 */

const text = z.object({ plainTextMessage: z.object({ value: z.string() }) });
const phrases = z
  .object({ messageGroupsList: z.tuple([z.object({ message: text, variations: z.array(text).nullable() })]) })
  .transform(({ messageGroupsList: [group] }) =>
    [group.message, ...(group.variations ?? [])].map(({ plainTextMessage }) => plainTextMessage.value),
  );
const utterances = z
  .array(z.object({ utterance: z.string() }))
  .nullable()
  .transform((list) => list?.map(({ utterance }) => utterance) ?? []);

const botFile = z.object({
  name: z.string(),
  description: z.string(),
  identifier: z.string(),
  idleSessionTTLInSeconds: z.number(),
  dataPrivacy: z.object({ childDirected: z.boolean() }),
});
const localeFile = z.object({
  name: z.string(),
  identifier: z.string(),
  voiceSettings: z.object({ voiceId: z.string(), engine: z.string() }),
  nluConfidenceThreshold: z.number(),
});
const slotTypeFile = z.object({
  name: z.string(),
  slotTypeValues: z
    .array(
      z.object({
        sampleValue: z.object({ value: z.string() }),
        synonyms: z.array(z.object({ value: z.string() })).nullable(),
      }),
    )
    .nullable(),
  parentSlotTypeSignature: z.string().nullable(),
  valueSelectionSetting: z.object({
    resolutionStrategy: z.enum(['TOP_RESOLUTION', 'ORIGINAL_VALUE']),
    regexFilter: z.object({ pattern: z.string() }).nullable(),
  }),
});
const intentFile = z.object({
  name: z.string(),
  description: z.string(),
  parentIntentSignature: z.literal('AMAZON.FallbackIntent').nullable(),
  sampleUtterances: utterances,
  intentConfirmationSetting: z.object({ promptSpecification: phrases, declinationResponse: phrases }).nullable(),
  fulfillmentCodeHook: z.object({ postFulfillmentStatusSpecification: z.object({ failureResponse: phrases }) }),
  dialogCodeHook: z.object({ enabled: z.boolean() }),
  slotPriorities: z.array(z.object({ priority: z.number(), slotName: z.string() })),
});
const slotFile = z.object({
  name: z.string(),
  slotTypeName: z.string(),
  obfuscationSetting: z.object({ obfuscationSettingType: z.literal('DefaultObfuscation') }).nullable(),
  valueElicitationSetting: z.object({
    slotConstraint: z.enum(['Required', 'Optional']),
    promptSpecification: phrases,
    sampleUtterances: utterances,
  }),
});

type SlotTypeFile = z.infer<typeof slotTypeFile>;

const slotTypeDefinition = ({ slotTypeValues, parentSlotTypeSignature, valueSelectionSetting }: SlotTypeFile) =>
  parentSlotTypeSignature === 'AMAZON.AlphaNumeric'
    ? { kind: 'pattern', pattern: valueSelectionSetting.regexFilter?.pattern }
    : {
        kind: 'list',
        values: slotTypeValues?.map(({ sampleValue }) => sampleValue.value),
        resolution: valueSelectionSetting.resolutionStrategy === 'TOP_RESOLUTION' ? 'restrict' : 'expand',
      };

const slotTypePhrases = ({ slotTypeValues }: SlotTypeFile) =>
  Object.fromEntries(
    (slotTypeValues ?? []).map(({ sampleValue, synonyms }) => [
      sampleValue.value,
      synonyms?.map(({ value }) => value) ?? [],
    ]),
  );

function readIntent(archive: LexArchive, folder: string) {
  const file = intentFile.parse(archive[`${folder}/Intent.json`]);
  const slots = file.slotPriorities
    .toSorted((a, b) => a.priority - b.priority)
    .map(({ slotName }) => slotFile.parse(archive[`${folder}/Slots/${slotName}/Slot.json`]));
  return {
    file,
    definition: {
      description: file.description,
      slots: Object.fromEntries(
        slots.map(({ name, slotTypeName, obfuscationSetting, valueElicitationSetting }) => [
          name,
          {
            type: slotTypeName,
            required: valueElicitationSetting.slotConstraint === 'Required',
            ...(obfuscationSetting && { obfuscated: true }),
          },
        ]),
      ),
      confirms: file.intentConfirmationSetting !== null,
      dialogHook: file.dialogCodeHook.enabled,
      ...(file.parentIntentSignature && { parentIntentSignature: file.parentIntentSignature }),
    },
    phrases: {
      utterances: file.sampleUtterances,
      slots: Object.fromEntries(
        slots.map(({ name, valueElicitationSetting: { promptSpecification, sampleUtterances } }) => [
          name,
          { prompt: promptSpecification, utterances: sampleUtterances },
        ]),
      ),
      ...(file.intentConfirmationSetting && {
        confirmation: file.intentConfirmationSetting.promptSpecification,
        declination: file.intentConfirmationSetting.declinationResponse,
      }),
    },
  };
}

function namesUnder(archive: LexArchive, folder: string): string[] {
  const found = Object.keys(archive).filter((path) => path.startsWith(`${folder}/`));
  return [...new Set(found.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))];
}

function readLocale(archive: LexArchive, folder: string) {
  const locale = localeFile.parse(archive[`${folder}/BotLocale.json`]);
  const intents = namesUnder(archive, `${folder}/Intents`).map((name) =>
    readIntent(archive, `${folder}/Intents/${name}`),
  );
  const slotTypes = namesUnder(archive, `${folder}/SlotTypes`).map((name) =>
    slotTypeFile.parse(archive[`${folder}/SlotTypes/${name}/SlotType.json`]),
  );
  return {
    intents: Object.fromEntries(intents.map(({ file, definition }) => [file.name, definition])),
    slotTypes: Object.fromEntries(slotTypes.map((file) => [file.name, slotTypeDefinition(file)])),
    phrases: {
      name: locale.name,
      voice: locale.voiceSettings,
      nluConfidenceThreshold: locale.nluConfidenceThreshold,
      intents: Object.fromEntries(intents.map(({ file, phrases }) => [file.name, phrases])),
      slotTypes: Object.fromEntries(
        slotTypes
          .filter(({ parentSlotTypeSignature }) => parentSlotTypeSignature === null)
          .map((file) => [file.name, slotTypePhrases(file)]),
      ),
      unavailable: intents[0]?.file.fulfillmentCodeHook.postFulfillmentStatusSpecification.failureResponse,
    },
  };
}

export function readArchive(archive: LexArchive) {
  const [name = ''] = Object.keys(archive).flatMap((path) => /^([^/]+)\/Bot\.json$/.exec(path)?.[1] ?? []);
  const bot = botFile.parse(archive[`${name}/Bot.json`]);
  const locales = namesUnder(archive, `${name}/BotLocales`).map(
    (localeId) => [localeId, readLocale(archive, `${name}/BotLocales/${localeId}`)] as const,
  );
  return {
    name: bot.name,
    description: bot.description,
    identifier: bot.identifier,
    idleSessionTTLInSeconds: bot.idleSessionTTLInSeconds,
    childDirected: bot.dataPrivacy.childDirected,
    intents: locales[0]?.[1].intents,
    slotTypes: locales[0]?.[1].slotTypes,
    locales: Object.fromEntries(locales.map(([localeId, { phrases }]) => [localeId, phrases])),
  };
}
