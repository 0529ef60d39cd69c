import type { IntentModel, LocaleModel, SlotModel } from './bot-model.ts';
import type { WrittenIntent, WrittenSessionState } from './runtime-shapes.ts';
import type { RuntimeHints, SlotHints, Slots } from './runtime-types.ts';

/** What a client's or a Lambda's sessionState says that the bot cannot follow; undefined when it can. */
export function stateProblem(
  locale: LocaleModel,
  { intent, dialogAction, runtimeHints }: WrittenSessionState,
): string | undefined {
  const model = locale.intentsByName.get(intent?.name ?? '');
  return (
    (intent && intentProblem(intent, model)) ??
    (dialogAction && actionProblem(dialogAction, model)) ??
    (runtimeHints && hintsProblem(locale, runtimeHints))
  );
}

function intentProblem({ name, slots = {} }: WrittenIntent, model: IntentModel | undefined): string | undefined {
  if (!model) return noIntent(name);
  const problems = Object.entries(slots).map(([slotName, slot]) => {
    const known = slotNamed(model, slotName);
    if (!known) return noSlot(name, slotName);
    const stranger = Object.keys(slot?.subSlots ?? ({} satisfies Slots)).find((part) => !hasSubSlot(known, part));
    return stranger === undefined ? undefined : noSubSlot(slotName, stranger);
  });
  return problems.find((problem) => problem !== undefined);
}

type DialogAction = NonNullable<WrittenSessionState['dialogAction']>;

function actionProblem(action: DialogAction, model: IntentModel | undefined): string | undefined {
  const { type, slotToElicit, slotElicitationStyle: style = 'Default' } = action;
  if (style !== 'Default' && type !== 'ElicitSlot')
    return `The slotElicitationStyle ${style} goes with ElicitSlot only.`;
  if (!model)
    return type === 'ElicitSlot' || type === 'ConfirmIntent' ? `${type} needs sessionState.intent.` : undefined;
  if (type !== 'ElicitSlot') return undefined;
  if (slotToElicit === undefined) return 'ElicitSlot needs slotToElicit.';
  const slot = slotNamed(model, slotToElicit);
  return slot ? elicitationProblem(slot, action) : noSlot(model.name, slotToElicit);
}

function elicitationProblem(slot: SlotModel, action: DialogAction): string | undefined {
  const { slotElicitationStyle: style = 'Default', subSlotToElicit } = action;
  const part = slot.composite?.subSlots.find(({ name }) => name === subSlotToElicit?.name);
  if (subSlotToElicit && !part) return noSubSlot(slot.name, subSlotToElicit.name);
  const { typeName } = part ?? slot;
  return style === 'Default' || canBeSpelt(typeName)
    ? undefined
    : `The slotElicitationStyle ${style} does not go with the slot type ${typeName}.`;
}

/** DG spelling-styles: these, and custom slot types. */
const SPELT = ['AlphaNumeric', 'EmailAddress', 'FirstName', 'LastName', 'UKPostalCode'];
const canBeSpelt = (typeName: string): boolean =>
  !typeName.startsWith('AMAZON.') || SPELT.some((name) => typeName === `AMAZON.${name}`);

/** DG using-hints: intents and slots that are not there are an error. */
function hintsProblem(locale: LocaleModel, { slotHints = {} }: RuntimeHints): string | undefined {
  const problems = Object.entries(slotHints).flatMap(([intentName, slots]) => {
    const model = locale.intentsByName.get(intentName);
    if (!model) return [noIntent(intentName)];
    return Object.entries(slots).map(([name, hints]) => slotHintsProblem(model, name, hints));
  });
  return problems.find((problem) => problem !== undefined);
}

function slotHintsProblem(model: IntentModel, name: string, { subSlotHints = {} }: SlotHints): string | undefined {
  const slot = slotNamed(model, name);
  if (!slot) return noSlot(model.name, name);
  const stranger = Object.keys(subSlotHints).find((part) => !hasSubSlot(slot, part));
  return stranger === undefined ? undefined : noSubSlot(name, stranger);
}

const slotNamed = ({ slots }: IntentModel, wanted: string): SlotModel | undefined =>
  slots.find(({ name }) => name === wanted);
const hasSubSlot = ({ composite }: SlotModel, wanted: string): boolean =>
  composite?.subSlots.some(({ name }) => name === wanted) === true;

const noIntent = (name: string): string => `The bot has no intent ${name} in this locale.`;
const noSlot = (intent: string, slot: string): string => `The intent ${intent} has no slot ${slot}.`;
const noSubSlot = (slot: string, part: string): string => `The slot ${slot} has no sub-slot ${part}.`;
