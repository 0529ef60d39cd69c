import type { LocaleModel } from './bot-model.ts';
import type { WrittenIntent, WrittenSessionState } from './runtime-shapes.ts';

/** What a client's sessionState says that the bot cannot follow; undefined when it can. */
export function stateProblem(locale: LocaleModel, { intent, dialogAction }: WrittenSessionState): string | undefined {
  const model = locale.intentsByName.get(intent?.name ?? '');
  const slots = model?.slots.map(({ name }) => name) ?? [];
  const problem = intent && intentProblem(intent, model && slots);
  return problem ?? (dialogAction && actionProblem(dialogAction, slots, intent !== undefined));
}

function intentProblem({ name, slots = {} }: WrittenIntent, known: readonly string[] | undefined): string | undefined {
  if (!known) return `The bot has no intent ${name} in this locale.`;
  const stranger = Object.keys(slots).find((slot) => !known.includes(slot));
  return stranger === undefined ? undefined : `The intent ${name} has no slot ${stranger}.`;
}

type DialogAction = NonNullable<WrittenSessionState['dialogAction']>;

function actionProblem(
  { type, slotToElicit }: DialogAction,
  slots: readonly string[],
  hasIntent: boolean,
): string | undefined {
  const aboutIntent = type === 'ElicitSlot' || type === 'ConfirmIntent';
  if (aboutIntent && !hasIntent) return `The dialogAction ${type} needs sessionState.intent.`;
  if (type !== 'ElicitSlot') return undefined;
  if (slotToElicit === undefined) return 'The dialogAction ElicitSlot needs slotToElicit.';
  return slots.includes(slotToElicit) ? undefined : `The intent has no slot ${slotToElicit}.`;
}
