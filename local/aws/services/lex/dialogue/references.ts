import type { Fact, Facts } from '../conditions/evaluate-condition.ts';
import type { Reference } from '../conditions/expression.ts';
import type { Slot } from '../runtime-types.ts';
import { textOf, valuesOf } from './slot-values.ts';
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
  if (name === 'inputMode') return turn.input.inputMode;
  if (name === 'inputTranscript' || name === 'transcriptions[0].transcription') return turn.input.text;
  if (name !== 'transcriptions[0].transcriptionConfidence') return undefined;
  const { transcriptionConfidence = 1 } = turn.input;
  return Number.isInteger(transcriptionConfidence)
    ? transcriptionConfidence.toFixed(1)
    : String(transcriptionConfidence);
}

/** `{slot}`, `{slot.subSlot}` or `{intent.slot}`, the last for the intent under way. */
function slotFact(turn: Turn, path: string): Fact | undefined {
  if (!turn.intent) return undefined;
  const { intent, model } = currentIntent(turn);
  const name = path.startsWith(`${intent.name}.`) ? path.slice(intent.name.length + 1) : path;
  const [slotName = '', subSlot] = name.split('.', 2);
  const slot = partOf(intent.slots[slotName] ?? null, subSlot);
  if (!slot || textOf(slot) === '') return undefined;
  const type = model.slots.find((candidate) => candidate.name === slotName)?.typeName ?? '';
  return factOfSlot(slot, NUMERIC_TYPES.has(type));
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
