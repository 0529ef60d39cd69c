import type { IntentDefinition, LocaleDefinition, SpokenIntent } from '../schema.ts';
import { giveUp, nextStepJson } from './next-step-json.ts';
import { promptJson, responseJson } from './prompt-json.ts';

export interface ArchivedIntent {
  readonly name: string;
  readonly identifier: string;
  readonly definition: IntentDefinition;
  readonly phrases: SpokenIntent;
  readonly unavailable: LocaleDefinition['unavailable'];
}

const end = nextStepJson({ type: 'EndConversation' });

function firstStep({ slots, confirms }: IntentDefinition) {
  const slot = Object.keys(slots).find((name) => slots[name]?.required);
  if (slot !== undefined) return nextStepJson({ type: 'ElicitSlot', slot });
  return nextStepJson({ type: confirms ? 'ConfirmIntent' : 'FulfillIntent' });
}

/** The Lambda sees the intent before Lex asks for anything: it may know the answer, or refuse. */
function initialResponse({ definition, unavailable }: ArchivedIntent) {
  if (!definition.dialogHook) return null;
  return {
    initialResponse: null,
    conditional: null,
    codeHook: {
      isActive: true,
      enableCodeHookInvocation: true,
      invocationLabel: null,
      postCodeHookSpecification: {
        successResponse: null,
        successConditional: null,
        successNextStep: firstStep(definition),
        failureResponse: responseJson(unavailable),
        failureConditional: null,
        failureNextStep: end,
        timeoutResponse: responseJson(unavailable),
        timeoutConditional: null,
        timeoutNextStep: end,
      },
    },
    nextStep: nextStepJson({ type: 'InvokeDialogCodeHook' }),
  };
}

function confirmation({ definition, phrases }: ArchivedIntent) {
  if (phrases.confirmation === undefined || phrases.declination === undefined) return null;
  return {
    isActive: true,
    promptSpecification: promptJson(phrases.confirmation),
    // With this hook, "no, Boston" reaches the Lambda, which corrects the slot before the answer counts as a refusal.
    elicitationCodeHook: { enableCodeHookInvocation: definition.dialogHook, invocationLabel: null },
    codeHook: null,
    confirmationResponse: null,
    confirmationConditional: null,
    confirmationNextStep: nextStepJson({ type: 'FulfillIntent' }),
    declinationResponse: responseJson(phrases.declination),
    declinationConditional: null,
    declinationNextStep: nextStepJson({ type: 'ElicitIntent' }),
    failureResponse: null,
    failureConditional: null,
    failureNextStep: giveUp,
  };
}

/** Every intent ends in the Lambda, whose messages stand in for these when it answers. */
const fulfillment = ({ unavailable }: ArchivedIntent) => ({
  enabled: true,
  isActive: true,
  fulfillmentUpdatesSpecification: null,
  postFulfillmentStatusSpecification: {
    successResponse: null,
    successConditional: null,
    successNextStep: end,
    failureResponse: responseJson(unavailable),
    failureConditional: null,
    failureNextStep: end,
    timeoutResponse: responseJson(unavailable),
    timeoutConditional: null,
    timeoutNextStep: end,
  },
});

export function intentJson(intent: ArchivedIntent) {
  const { definition, phrases } = intent;
  return {
    name: intent.name,
    identifier: intent.identifier,
    description: definition.description,
    parentIntentSignature: definition.parentIntentSignature ?? null,
    sampleUtterances: phrases.utterances.length > 0 ? phrases.utterances.map((utterance) => ({ utterance })) : null,
    initialResponseSetting: initialResponse(intent),
    intentConfirmationSetting: confirmation(intent),
    fulfillmentCodeHook: fulfillment(intent),
    intentClosingSetting: null,
    dialogCodeHook: { enabled: definition.dialogHook },
    slotPriorities: Object.keys(definition.slots).map((slotName, index) => ({ priority: index + 1, slotName })),
    inputContexts: null,
    outputContexts: null,
    kendraConfiguration: null,
    qnAIntentConfiguration: null,
    bedrockAgentIntentConfiguration: null,
    qInConnectIntentConfiguration: null,
  };
}
