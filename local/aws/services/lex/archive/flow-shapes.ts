import { z } from 'zod';
import { maybe } from '../maybe.ts';
import { responseShape } from './message-shapes.ts';

const actions = [
  'ElicitIntent',
  'StartIntent',
  'ElicitSlot',
  'EvaluateConditional',
  'InvokeDialogCodeHook',
  'ConfirmIntent',
  'FulfillIntent',
  'CloseIntent',
  'EndConversation',
] as const;

const slotValueShape = z.object({ value: maybe(z.object({ interpretedValue: maybe(z.string()) })) });

export const nextStepShape = z.object({
  dialogAction: maybe(
    z.object({ type: z.enum(actions), slotToElicit: maybe(z.string()), suppressNextMessage: maybe(z.boolean()) }),
  ),
  intent: maybe(
    z.object({
      name: maybe(z.string()),
      slots: maybe(z.record(z.string(), maybe(slotValueShape.extend({ values: maybe(z.array(slotValueShape)) })))),
    }),
  ),
  sessionAttributes: maybe(z.record(z.string(), z.string())).transform((values) => values ?? {}),
});
export type ArchiveNextStep = z.output<typeof nextStepShape>;

export const conditionalShape = z.object({
  isActive: maybe(z.boolean()),
  conditionalBranches: maybe(
    z.array(
      z.object({
        name: maybe(z.string()),
        condition: z.object({ expressionString: z.string() }),
        response: maybe(responseShape),
        nextStep: maybe(nextStepShape),
      }),
    ),
  ),
  defaultBranch: maybe(z.object({ response: maybe(responseShape), nextStep: maybe(nextStepShape) })),
});
export type ArchiveConditional = z.output<typeof conditionalShape>;

/** Success, failure and timeout after a hook or a fulfilment. */
export const outcomesShape = z.object({
  successResponse: maybe(responseShape),
  successConditional: maybe(conditionalShape),
  successNextStep: maybe(nextStepShape),
  failureResponse: maybe(responseShape),
  failureConditional: maybe(conditionalShape),
  failureNextStep: maybe(nextStepShape),
  timeoutResponse: maybe(responseShape),
  timeoutConditional: maybe(conditionalShape),
  timeoutNextStep: maybe(nextStepShape),
});
export type ArchiveOutcomes = z.output<typeof outcomesShape>;

export const codeHookShape = z.object({
  isActive: maybe(z.boolean()),
  enableCodeHookInvocation: maybe(z.boolean()),
  invocationLabel: maybe(z.string()),
  postCodeHookSpecification: maybe(outcomesShape),
});
export type ArchiveCodeHook = z.output<typeof codeHookShape>;

export const elicitationHookShape = z.object({
  enableCodeHookInvocation: maybe(z.boolean()),
  invocationLabel: maybe(z.string()),
});
export type ArchiveElicitationHook = z.output<typeof elicitationHookShape>;
