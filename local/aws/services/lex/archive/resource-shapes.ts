import { z } from 'zod';
import { maybe } from '../maybe.ts';
import { codeHookShape, conditionalShape, elicitationHookShape, nextStepShape, outcomesShape } from './flow-shapes.ts';
import { promptShape, responseShape } from './message-shapes.ts';

const anything = maybe(z.unknown());
const utterances = maybe(z.array(z.object({ utterance: z.string() })));

export const botShape = z.object({
  name: z.string().min(1),
  version: maybe(z.string()),
  idleSessionTTLInSeconds: maybe(z.number().int()),
});

export const localeShape = z.object({
  identifier: maybe(z.string()),
  nluConfidenceThreshold: maybe(z.number().min(0).max(1)),
  voiceSettings: maybe(z.object({ voiceId: z.string(), engine: maybe(z.string()) })),
  generativeAISettings: anything,
});

const confirmationShape = z.object({
  isActive: maybe(z.boolean()),
  promptSpecification: maybe(promptShape),
  confirmationResponse: maybe(responseShape),
  confirmationConditional: maybe(conditionalShape),
  confirmationNextStep: maybe(nextStepShape),
  declinationResponse: maybe(responseShape),
  declinationConditional: maybe(conditionalShape),
  declinationNextStep: maybe(nextStepShape),
  failureResponse: maybe(responseShape),
  failureConditional: maybe(conditionalShape),
  failureNextStep: maybe(nextStepShape),
  codeHook: maybe(codeHookShape),
  elicitationCodeHook: maybe(elicitationHookShape),
});
export type ArchiveConfirmation = z.output<typeof confirmationShape>;

export const intentShape = z.object({
  name: z.string().min(1),
  parentIntentSignature: maybe(z.string()),
  sampleUtterances: utterances,
  slotPriorities: maybe(z.array(z.object({ priority: z.number().int(), slotName: z.string() }))),
  dialogCodeHook: maybe(z.object({ enabled: maybe(z.boolean()) })),
  initialResponseSetting: maybe(
    z.object({
      initialResponse: maybe(responseShape),
      conditional: maybe(conditionalShape),
      codeHook: maybe(codeHookShape),
      nextStep: maybe(nextStepShape),
    }),
  ),
  intentConfirmationSetting: maybe(confirmationShape),
  fulfillmentCodeHook: maybe(
    z.object({
      isActive: maybe(z.boolean()),
      enabled: maybe(z.boolean()),
      postFulfillmentStatusSpecification: maybe(outcomesShape),
      fulfillmentUpdatesSpecification: maybe(z.object({ active: maybe(z.boolean()), isActive: maybe(z.boolean()) })),
    }),
  ),
  intentClosingSetting: maybe(
    z.object({
      isActive: maybe(z.boolean()),
      closingResponse: maybe(responseShape),
      conditional: maybe(conditionalShape),
      nextStep: maybe(nextStepShape),
    }),
  ),
  inputContexts: maybe(z.array(z.object({ name: z.string() }))),
  outputContexts: maybe(
    z.array(z.object({ name: z.string(), timeToLiveInSeconds: z.number(), turnsToLive: z.number() })),
  ),
  kendraConfiguration: anything,
  qnAIntentConfiguration: anything,
  bedrockAgentIntentConfiguration: anything,
  qInConnectIntentConfiguration: anything,
});
export type ArchiveIntent = z.output<typeof intentShape>;

const elicitationShape = z.object({
  slotConstraint: maybe(z.enum(['Required', 'Optional'])),
  promptSpecification: maybe(promptShape),
  defaultValueSpecification: maybe(
    z.object({ defaultValueList: maybe(z.array(z.object({ defaultValue: z.string() }))) }),
  ),
  sampleUtterances: utterances,
  waitAndContinueSpecification: maybe(z.object({ active: maybe(z.boolean()), isActive: maybe(z.boolean()) })),
  slotCaptureSetting: maybe(
    z.object({
      captureResponse: maybe(responseShape),
      captureConditional: maybe(conditionalShape),
      captureNextStep: maybe(nextStepShape),
      failureResponse: maybe(responseShape),
      failureConditional: maybe(conditionalShape),
      failureNextStep: maybe(nextStepShape),
      codeHook: maybe(codeHookShape),
      elicitationCodeHook: maybe(elicitationHookShape),
    }),
  ),
});

export const slotShape = z.object({
  name: z.string().min(1),
  slotTypeName: z.string().min(1),
  obfuscationSetting: maybe(z.object({ obfuscationSettingType: maybe(z.string()) })),
  multipleValuesSetting: maybe(z.object({ allowMultipleValues: maybe(z.boolean()) })),
  valueElicitationSetting: elicitationShape,
  subSlotSetting: maybe(
    z.object({
      expression: maybe(z.string()),
      slotSpecifications: maybe(
        z.record(
          z.string(),
          z.object({
            slotTypeName: maybe(z.string()),
            slotTypeId: maybe(z.string()),
            valueElicitationSetting: maybe(elicitationShape),
          }),
        ),
      ),
    }),
  ),
});
export type ArchiveSlot = z.output<typeof slotShape>;

export const slotTypeShape = z.object({
  name: z.string().min(1),
  identifier: maybe(z.string()),
  parentSlotTypeSignature: maybe(z.string()),
  slotTypeValues: maybe(
    z.array(
      z.object({
        sampleValue: z.object({ value: z.string() }),
        synonyms: maybe(z.array(z.object({ value: z.string() }))),
      }),
    ),
  ),
  valueSelectionSetting: maybe(
    z.object({
      resolutionStrategy: maybe(z.string()),
      regexFilter: maybe(z.object({ pattern: z.string() })),
    }),
  ),
  compositeSlotTypeSetting: maybe(
    z.object({
      subSlots: maybe(
        z.array(z.object({ name: z.string(), slotTypeId: maybe(z.string()), slotTypeName: maybe(z.string()) })),
      ),
    }),
  ),
  externalSourceSetting: maybe(z.object({ grammarSlotTypeSetting: anything })),
});
export type ArchiveSlotType = z.output<typeof slotTypeShape>;
