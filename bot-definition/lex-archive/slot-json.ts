import type { SlotDefinition, SlotPhrases } from '../schema.ts';
import { giveUp } from './next-step-json.ts';
import { promptJson } from './prompt-json.ts';

export interface ArchivedSlot {
  readonly name: string;
  readonly identifier: string;
  readonly definition: SlotDefinition;
  readonly phrases: SlotPhrases;
  /** Whether the Lambda is called after each attempt, also when the slot stayed empty: it may have been a question. */
  readonly dialogHook: boolean;
}

export function slotJson({ name, identifier, definition, phrases, dialogHook }: ArchivedSlot) {
  return {
    name,
    identifier,
    description: null,
    slotTypeName: definition.type,
    obfuscationSetting: definition.obfuscated ? { obfuscationSettingType: 'DefaultObfuscation' } : null,
    multipleValuesSetting: null,
    valueElicitationSetting: {
      slotConstraint: definition.required ? 'Required' : 'Optional',
      promptSpecification: promptJson(phrases.prompt),
      sampleUtterances: phrases.utterances.length > 0 ? phrases.utterances.map((utterance) => ({ utterance })) : null,
      defaultValueSpecification: null,
      waitAndContinueSpecification: null,
      slotCaptureSetting: {
        elicitationCodeHook: { enableCodeHookInvocation: dialogHook, invocationLabel: null },
        codeHook: null,
        captureResponse: null,
        captureConditional: null,
        // No step of its own: Lex goes to the next required slot that is empty, by priority.
        captureNextStep: null,
        failureResponse: null,
        failureConditional: null,
        failureNextStep: giveUp,
      },
    },
  };
}
