import type { IntentModel } from '../bot-model.ts';
import type { Fact, Facts } from '../conditions/evaluate-condition.ts';
import type { Reference } from '../conditions/expression.ts';
import type { Slot } from '../runtime-types.ts';
import { interpretationsOf } from './interpretations.ts';
import { textOf, valuesOf } from './slot-values.ts';
import { transcriptionsOf } from './transcriptions.ts';
import { currentIntent } from './turn-intent.ts';
import type { Turn } from './turn.ts';

const NUMERIC_TYPES = new Set(['AMAZON.Number', 'AMAZON.Percentage', 'AMAZON.Currency']);

/** What the bot's conditions, values and prompts may refer to, as it stands now. */
export const factsOf =
  (turn: Turn): Facts =>
  (reference) => {
    if (reference.kind === 'slot') return slotFact(turn, reference.name);
    const text = textFact(turn, reference);
    return text === undefined ? undefined : { text, values: [text], numeric: false };
  };

function textFact(turn: Turn, { kind, name }: Reference): string | undefined {
  if (kind === 'sessionAttribute') return turn.attributes[name];
  if (kind === 'requestAttribute') return turn.requestAttributes[name];
  return pathText(turn, name);
}

/** "transcriptions[0].resolvedSlots.City.value.interpretedValue": a path into what Lex knows of the turn (DG paths-branching). */
function pathText(turn: Turn, path: string): string | undefined {
  const { inputMode, text: inputTranscript, sessionId } = turn.input;
  const [root = '', ...keys] = path.split(/[.[\]]+/).filter((key) => key !== '');
  const known: Readonly<Record<string, () => unknown>> = {
    inputMode: () => inputMode,
    inputTranscript: () => inputTranscript,
    sessionId: () => sessionId,
    transcriptions: () => transcriptionsOf(turn),
    interpretations: () => interpretationsOf(turn),
  };
  const value = keys.reduce<unknown>(memberOf, Object.hasOwn(known, root) ? known[root]?.() : undefined);
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(1) : String(value);
  return typeof value === 'string' ? value : undefined;
}

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;

/** `{slot}`, `{slot.subSlot}` or `{intent.slot}`, the last for the intent under way. */
function slotFact(turn: Turn, path: string): Fact | undefined {
  if (!turn.intent) return undefined;
  const { intent, model } = currentIntent(turn);
  const name = path.startsWith(`${intent.name}.`) ? path.slice(intent.name.length + 1) : path;
  const [slotName = '', subSlot] = name.split('.', 2);
  const slot = partOf(intent.slots[slotName] ?? null, subSlot);
  if (!slot || textOf(slot) === '') return undefined;
  return factOfSlot(slot, NUMERIC_TYPES.has(typeNameOf(model, slotName, subSlot)));
}

function typeNameOf({ slots }: IntentModel, slotName: string, subSlot: string | undefined): string {
  const slot = slots.find(({ name }) => name === slotName);
  const part = slot?.composite?.subSlots.find(({ name }) => name === subSlot);
  return (part ?? slot)?.typeName ?? '';
}

const partOf = (slot: Slot | null, subSlot: string | undefined): Slot | null =>
  subSlot === undefined ? slot : (slot?.subSlots?.[subSlot] ?? null);

/** Multi-value slots compare as a comma-separated list (DG paths-branching). */
function factOfSlot(slot: Slot, numeric: boolean): Fact {
  const values = valuesOf(slot);
  return { text: slot.values ? values.join(', ') : textOf(slot), values, numeric };
}

const REFERENCES: readonly (readonly [RegExp, Reference['kind']])[] = [
  [/^\{(.+)\}$/, 'slot'],
  [/^\[(.+)\]$/, 'sessionAttribute'],
  [/^\(\((.+)\)\)$/, 'requestAttribute'],
  [/^\$\.(.+)$/, 'path'],
];

/** A value that a step sets: the text itself, or what it refers to; undefined when that is not set. */
export function valueToSet(turn: Turn, text: string): string | undefined {
  for (const [pattern, kind] of REFERENCES) {
    const name = pattern.exec(text)?.[1];
    if (name !== undefined) return factsOf(turn)({ kind, name })?.text;
  }
  return text;
}
