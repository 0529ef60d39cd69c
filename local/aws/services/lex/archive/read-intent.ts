import type { ConfirmationModel, FulfillmentModel, IntentModel, SlotModel, Stage } from '../bot-model.ts';
import { ArchiveError } from './archive-error.ts';
import { readPrompt } from './read-messages.ts';
import { readElicitationHook, readOutcomes, readStage } from './read-stage.ts';
import type { ArchiveConfirmation, ArchiveIntent } from './resource-shapes.ts';

interface IntentSource {
  readonly intent: ArchiveIntent;
  readonly file: string;
  readonly slots: readonly SlotModel[];
}

export function readIntent({ intent, file, slots }: IntentSource): IntentModel {
  const confirmation = readConfirmation(intent, file);
  const closing = readClosing(intent, file);
  return {
    name: intent.name,
    ...(intent.parentIntentSignature && { parentIntentSignature: intent.parentIntentSignature }),
    utterances: (intent.sampleUtterances ?? []).map(({ utterance }) => utterance),
    slots: byPriority(intent, slots, file),
    dialogHookEnabled: intent.dialogCodeHook?.enabled === true,
    initial: readInitial(intent, file),
    ...(confirmation && { confirmation }),
    fulfillment: readFulfillment(intent, file),
    ...(closing && { closing }),
    inputContexts: (intent.inputContexts ?? []).map(({ name }) => name),
    outputContexts: (intent.outputContexts ?? []).map(({ name, timeToLiveInSeconds, turnsToLive }) => ({
      name,
      seconds: timeToLiveInSeconds,
      turns: turnsToLive,
    })),
  };
}

/** Exports of 2021 know no stages: their one dialog hook is called at the start and after each answer. */
export const isOldStyle = (intent: ArchiveIntent): boolean => intent.initialResponseSetting === undefined;

const callsAlways: Stage = { hook: { invokes: true, success: {}, failure: {}, timeout: {} } };

function readInitial(intent: ArchiveIntent, file: string): Stage {
  const setting = intent.initialResponseSetting;
  if (!setting) return callsAlways;
  return readStage(
    {
      response: setting.initialResponse,
      conditional: setting.conditional,
      hook: setting.codeHook,
      next: setting.nextStep,
    },
    { file, field: 'initialResponseSetting' },
  );
}

function readConfirmation(intent: ArchiveIntent, file: string): ConfirmationModel | undefined {
  const setting: ArchiveConfirmation | undefined = intent.intentConfirmationSetting;
  const prompt = readPrompt(setting?.promptSpecification);
  if (!setting || !prompt || setting.isActive === false) return undefined;
  const place = { file, field: 'intentConfirmationSetting' };
  const hook = setting.codeHook;
  const stage = (kind: 'confirmation' | 'declination' | 'failure'): Stage =>
    readStage(
      {
        response: setting[`${kind}Response`],
        conditional: setting[`${kind}Conditional`],
        next: setting[`${kind}NextStep`],
        hook,
      },
      place,
    );
  return {
    prompt,
    elicitationHook: isOldStyle(intent) ? { invokes: true } : readElicitationHook(setting.elicitationCodeHook),
    confirmed: stage('confirmation'),
    declined: stage('declination'),
    failed: stage('failure'),
  };
}

function readFulfillment(intent: ArchiveIntent, file: string): FulfillmentModel {
  const setting = intent.fulfillmentCodeHook;
  const active = setting?.isActive !== false;
  const outcomes = active ? setting?.postFulfillmentStatusSpecification : undefined;
  return {
    hook: active && setting?.enabled === true,
    ...readOutcomes(outcomes, { file, field: 'fulfillmentCodeHook' }),
  };
}

function readClosing(intent: ArchiveIntent, file: string): Stage | undefined {
  const setting = intent.intentClosingSetting;
  if (!setting || setting.isActive === false) return undefined;
  return readStage(
    { response: setting.closingResponse, conditional: setting.conditional, next: setting.nextStep },
    { file, field: 'intentClosingSetting' },
  );
}

/** Slots without a priority come last, in the order of their folders. */
function byPriority(intent: ArchiveIntent, slots: readonly SlotModel[], file: string): readonly SlotModel[] {
  const priorities = new Map<string, number>();
  for (const [index, { slotName, priority }] of (intent.slotPriorities ?? []).entries()) {
    if (!slots.some(({ name }) => name === slotName)) {
      throw new ArchiveError(
        'UNKNOWN_NAME',
        { file, field: `slotPriorities[${index}].slotName` },
        `no slot ${slotName}`,
      );
    }
    priorities.set(slotName, priority);
  }
  const last = Number.MAX_SAFE_INTEGER;
  return slots.toSorted((a, b) => (priorities.get(a.name) ?? last) - (priorities.get(b.name) ?? last));
}
