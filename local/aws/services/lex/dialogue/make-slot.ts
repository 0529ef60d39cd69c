import type { ResolvedSlot, ResolvedValue } from '../nlu/understanding.ts';
import type { Slot, Slots } from '../runtime-types.ts';

const scalar = (value: ResolvedValue): Slot => ({ shape: 'Scalar', value });

export function toSlot(resolved: ResolvedSlot): Slot {
  switch (resolved.shape) {
    case 'Scalar':
      return scalar(resolved.value);
    case 'List':
      return { shape: 'List', value: resolved.value, values: resolved.values.map(scalar) };
    case 'Composite':
      return compositeSlot(
        Object.fromEntries(Object.entries(resolved.subSlots).map(([name, value]) => [name, scalar(value)])),
      );
  }
}

/** A value that nobody said: a default, or one that the bot's own steps set. */
export function slotOf(values: readonly string[], allowMultipleValues: boolean): Slot {
  const parts = values.map((value) =>
    scalar({ originalValue: value, interpretedValue: value, resolvedValues: [value] }),
  );
  const whole = values.join(', ');
  const value = { originalValue: whole, interpretedValue: whole, resolvedValues: [whole] };
  return allowMultipleValues ? { shape: 'List', value, values: parts } : { shape: 'Scalar', value };
}

/** Sub-slots as one slot; its own value is theirs put together, as prompts show it. */
export function compositeSlot(subSlots: Slots): Slot {
  const said = Object.values(subSlots).flatMap((slot) => slot?.value?.interpretedValue ?? []);
  const whole = said.join(' ');
  return {
    shape: 'Composite',
    value: { originalValue: whole, interpretedValue: whole, resolvedValues: [whole] },
    subSlots,
  };
}
