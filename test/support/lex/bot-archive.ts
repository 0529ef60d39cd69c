import type { ArchiveFiles } from '../../../local/aws/services/lex/archive/archive-files.ts';

/** Archives as the console exports them, as small as a test needs. All names below are the archive's own. */
type Json = Readonly<Record<string, unknown>>;

export interface TestSlot {
  readonly name: string;
  readonly type?: string;
  /** The whole of Slot.json may be overlaid; `capture` goes to slotCaptureSetting, `elicitation` to valueElicitationSetting. */
  readonly capture?: Json;
  readonly elicitation?: Json;
  readonly overlay?: Json;
  readonly prompt?: string;
  readonly maxRetries?: number;
}

export interface TestIntent {
  readonly name: string;
  readonly utterances?: readonly string[];
  readonly slots?: readonly TestSlot[];
  /** Overlays Intent.json. */
  readonly overlay?: Json;
}

export interface TestBot {
  readonly intents: readonly TestIntent[];
  readonly slotTypes?: readonly Json[];
  readonly bot?: Json;
  readonly locale?: Json;
}

export const says = (...texts: readonly string[]): Json => ({
  messageGroupsList: texts.map((value) => ({ message: { plainTextMessage: { value } }, variations: null })),
});

export const asks = (text: string, maxRetries = 2): Json => ({ ...says(text), maxRetries });

/** A next step; `values` sets slots and attributes, `intent` names another intent. */
export const goes = (
  type: string,
  values: {
    readonly slot?: string;
    readonly intent?: string;
    readonly slots?: Readonly<Record<string, string | null>>;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly silent?: boolean;
  } = {},
): Json => ({
  dialogAction: { type, slotToElicit: values.slot ?? null, suppressNextMessage: values.silent ?? null },
  intent: {
    name: values.intent ?? null,
    slots: Object.fromEntries(
      Object.entries(values.slots ?? {}).map(([name, interpretedValue]) => [
        name,
        { shape: null, value: { interpretedValue }, values: null },
      ]),
    ),
  },
  sessionAttributes: values.attributes ?? null,
});

/** Branches [condition, response, next step] and the default branch. */
export const branches = (
  list: readonly (readonly [string, Json | null, Json])[],
  otherwise: readonly [Json | null, Json | null],
): Json => ({
  isActive: true,
  conditionalBranches: list.map(([expressionString, response, nextStep], index) => ({
    name: `branch${index}`,
    condition: { expressionString },
    response,
    nextStep,
  })),
  defaultBranch: { response: otherwise[0], nextStep: otherwise[1] },
});

export const hook = (outcomes: Json = {}, label: string | null = null): Json => ({
  isActive: true,
  enableCodeHookInvocation: true,
  invocationLabel: label,
  postCodeHookSpecification: outcomes,
});

/** An intent of which the initial step is the default path: the console writes a setting even when it is empty. */
const emptyInitial: Json = { initialResponse: null, conditional: null, codeHook: null, nextStep: null };

export function archiveOf({ intents, slotTypes = [], bot, locale }: TestBot): ArchiveFiles {
  const root = 'TestBot';
  const home = `${root}/BotLocales/en_US`;
  const files: [string, Json][] = [
    ['Manifest.json', { metaData: { schemaVersion: '1', fileFormat: 'LexJson', resourceType: 'BOT' } }],
    [`${root}/Bot.json`, { name: 'TestBot', version: 'DRAFT', identifier: '', idleSessionTTLInSeconds: 300, ...bot }],
    [`${home}/BotLocale.json`, { name: 'English (US)', identifier: 'en_US', nluConfidenceThreshold: 0.4, ...locale }],
    ...slotTypes.map((type): [string, Json] => [`${home}/SlotTypes/${String(type['name'])}/SlotType.json`, type]),
    ...intents.flatMap((intent) => intentFiles(`${home}/Intents/${intent.name}`, intent)),
  ];
  return new Map(files.map(([path, json]) => [path, JSON.stringify(json)]));
}

function intentFiles(folder: string, { name, utterances = [], slots = [], overlay }: TestIntent): [string, Json][] {
  const intent = {
    name,
    identifier: '',
    parentIntentSignature: name === 'FallbackIntent' ? 'AMAZON.FallbackIntent' : null,
    sampleUtterances: utterances.map((utterance) => ({ utterance })),
    slotPriorities: slots.map((slot, index) => ({ priority: index + 1, slotName: slot.name })),
    dialogCodeHook: { enabled: true },
    initialResponseSetting: emptyInitial,
    intentConfirmationSetting: null,
    fulfillmentCodeHook: null,
    intentClosingSetting: null,
    inputContexts: null,
    outputContexts: null,
    ...overlay,
  };
  return [[`${folder}/Intent.json`, intent], ...slots.map((slot) => slotFile(folder, slot))];
}

function slotFile(folder: string, slot: TestSlot): [string, Json] {
  const { name, type = 'AMAZON.AlphaNumeric', prompt = `${name}?`, maxRetries = 2 } = slot;
  return [
    `${folder}/Slots/${name}/Slot.json`,
    {
      name,
      identifier: '',
      slotTypeName: type,
      multipleValuesSetting: null,
      obfuscationSetting: null,
      valueElicitationSetting: {
        slotConstraint: 'Required',
        promptSpecification: asks(prompt, maxRetries),
        defaultValueSpecification: null,
        sampleUtterances: null,
        slotCaptureSetting: slot.capture ?? null,
        ...slot.elicitation,
      },
      ...slot.overlay,
    },
  ];
}
