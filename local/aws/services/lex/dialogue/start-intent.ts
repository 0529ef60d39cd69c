import type { SlotModel } from '../bot-model.ts';
import type { Slot, Slots } from '../runtime-types.ts';
import { compositeSlot, slotOf } from './make-slot.ts';
import { isFilled } from './slot-values.ts';
import { enterStage, type Step } from './step.ts';
import { currentIntent, enterIntent } from './turn-intent.ts';
import { fillSlots, slotValue } from './turn-slots.ts';
import type { Turn } from './turn.ts';

/** Enters an intent with what is known of its slots. Starting the one under way again keeps its slots. */
export function startIntent(turn: Turn, { intent, slots, silent }: Extract<Step, { kind: 'start-intent' }>): Step {
  const kept = turn.intent?.name === intent ? turn.intent.slots : {};
  enterIntent(turn, intent);
  turn.open = undefined;
  fillSlots(turn, { ...kept, ...slots });
  applyDefaults(turn);
  return enterStage(currentIntent(turn).model.initial, { kind: 'default-path' }, silent);
}

/** A slot that the utterance left empty takes its first default that is set, and is not asked for. */
function applyDefaults(turn: Turn): void {
  const { model } = currentIntent(turn);
  const filled: Record<string, Slot> = {};
  for (const slot of model.slots) {
    const value = slotValue(turn, slot.name);
    const byDefault = isFilled(slot, value) ? undefined : defaultFor(turn, slot, value);
    if (byDefault) filled[slot.name] = byDefault;
  }
  fillSlots(turn, filled);
}

function defaultFor(turn: Turn, slot: SlotModel, value: Slot | null): Slot | undefined {
  if (slot.composite) return compositeDefault(turn, slot, value?.subSlots ?? {});
  const text = firstDefault(turn, slot.defaults);
  return text === undefined ? undefined : slotOf([text], slot.allowMultipleValues);
}

function compositeDefault(turn: Turn, { composite }: SlotModel, known: Slots): Slot | undefined {
  const defaults = (composite?.subSlots ?? []).flatMap(({ name, defaults }) => {
    const text = known[name] ? undefined : firstDefault(turn, defaults);
    return text === undefined ? [] : [[name, slotOf([text], false)] as const];
  });
  return defaults.length > 0 ? compositeSlot({ ...known, ...Object.fromEntries(defaults) }) : undefined;
}

const firstDefault = (turn: Turn, defaults: readonly string[]): string | undefined =>
  defaults.map((text) => resolveDefault(turn, text)).find((value) => value !== undefined && value !== '');

/** `#context.parameter`, `[session attribute]`, `<request attribute>`, or the value itself (DG context-mgmt-default). */
function resolveDefault(turn: Turn, text: string): string | undefined {
  const [, mark = '', name = ''] = /^([#[<])(.+?)[\]>]?$/.exec(text.trim()) ?? [];
  switch (mark) {
    case '#': {
      const [context, ...parameter] = name.split('.');
      return turn.contexts.find((active) => active.name === context)?.attributes[parameter.join('.')];
    }
    case '[':
      return turn.attributes[name];
    case '<':
      return turn.requestAttributes[name];
    default:
      return text.trim();
  }
}
