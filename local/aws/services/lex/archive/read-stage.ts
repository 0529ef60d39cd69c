import type { Conditional, ElicitationHook, NextStep, Stage, StageHook } from '../bot-model.ts';
import { ConditionError } from '../conditions/expression.ts';
import { parseCondition } from '../conditions/parse-condition.ts';
import { ArchiveError } from './archive-error.ts';
import type {
  ArchiveCodeHook,
  ArchiveConditional,
  ArchiveElicitationHook,
  ArchiveNextStep,
  ArchiveOutcomes,
} from './flow-shapes.ts';
import type { ArchiveResponse } from './message-shapes.ts';
import { readResponse } from './read-messages.ts';

export interface Place {
  readonly file: string;
  readonly field: string;
}

export interface ArchiveStage {
  readonly response?: ArchiveResponse | undefined;
  readonly conditional?: ArchiveConditional | undefined;
  readonly hook?: ArchiveCodeHook | undefined;
  readonly next?: ArchiveNextStep | undefined;
}

/** `place.field` names the setting that the stage's fields are in, for errors in conditions. */
export function readStage(stage: ArchiveStage, place: Place): Stage {
  const response = readResponse(stage.response);
  const conditional = readConditional(stage.conditional, place);
  const hook = readHook(stage.hook, place);
  const next = readNextStep(stage.next);
  return {
    ...(response && { response }),
    ...(conditional && { conditional }),
    ...(hook && { hook }),
    ...(next && { next }),
  };
}

export function readOutcomes(
  outcomes: ArchiveOutcomes | undefined,
  place: Place,
): Omit<StageHook, 'invokes' | 'label'> {
  const { successResponse, successConditional, successNextStep } = outcomes ?? {};
  const { failureResponse, failureConditional, failureNextStep } = outcomes ?? {};
  const { timeoutResponse, timeoutConditional, timeoutNextStep } = outcomes ?? {};
  return {
    success: readStage({ response: successResponse, conditional: successConditional, next: successNextStep }, place),
    failure: readStage({ response: failureResponse, conditional: failureConditional, next: failureNextStep }, place),
    timeout: readStage({ response: timeoutResponse, conditional: timeoutConditional, next: timeoutNextStep }, place),
  };
}

export const readElicitationHook = (hook: ArchiveElicitationHook | undefined): ElicitationHook => ({
  invokes: hook?.enableCodeHookInvocation === true,
  ...(hook?.invocationLabel && { label: hook.invocationLabel }),
});

/** What Lex leaves inactive is as if it were not there. */
function readConditional(conditional: ArchiveConditional | undefined, place: Place): Conditional | undefined {
  if (!conditional || conditional.isActive === false) return undefined;
  const { conditionalBranches = [], defaultBranch } = conditional;
  return {
    branches: conditionalBranches.map((branch, index) => ({
      name: branch.name ?? String(index),
      when: readCondition(branch.condition.expressionString, {
        ...place,
        field: `${place.field} conditionalBranches[${index}].condition.expressionString`,
      }),
      stage: readStage({ response: branch.response, next: branch.nextStep }, place),
    })),
    otherwise: readStage({ response: defaultBranch?.response, next: defaultBranch?.nextStep }, place),
  };
}

function readCondition(text: string, place: Place): ReturnType<typeof parseCondition> {
  try {
    return parseCondition(text);
  } catch (error) {
    if (error instanceof ConditionError) throw new ArchiveError('BAD_CONDITION', place, `${error.message} of ${text}`);
    throw error;
  }
}

function readHook(hook: ArchiveCodeHook | undefined, place: Place): StageHook | undefined {
  if (!hook || hook.isActive === false) return undefined;
  return {
    invokes: hook.enableCodeHookInvocation !== false,
    ...(hook.invocationLabel && { label: hook.invocationLabel }),
    ...readOutcomes(hook.postCodeHookSpecification, place),
  };
}

function readNextStep(step: ArchiveNextStep | undefined): NextStep | undefined {
  if (!step) return undefined;
  const { dialogAction: action, intent } = step;
  return {
    ...(action && { action: action.type }),
    ...(action?.slotToElicit && { slotToElicit: action.slotToElicit }),
    ...(intent?.name && { intent: intent.name }),
    silent: action?.suppressNextMessage === true,
    slots: readSlotValues(intent?.slots ?? {}),
    sessionAttributes: step.sessionAttributes,
  };
}

type ArchiveSlotValues = NonNullable<NonNullable<ArchiveNextStep['intent']>['slots']>;

const readSlotValues = (slots: ArchiveSlotValues): NextStep['slots'] =>
  Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, valuesOf(value)]));

/** null clears the slot: so do a slot of null and one whose interpretedValue is null. */
function valuesOf(slot: ArchiveSlotValues[string]): readonly string[] | null {
  const single = slot?.value?.interpretedValue;
  const values = (slot?.values ?? []).flatMap(({ value }) => value?.interpretedValue ?? []);
  if (values.length > 0) return values;
  return single === undefined ? null : [single];
}
