import type { HeardText } from '../heard-text.ts';
import type { Finding } from '../values/value-finder.ts';
import type { ResolvedSlot, UtteranceSlot } from '../understanding.ts';

/** Values found for a slot, in the slot's shape; a slot with many values keeps them in the order in which they were said. */
export function asSlot(heard: HeardText, slot: UtteranceSlot, found: readonly Finding[]): ResolvedSlot | undefined {
  const values = [...found].sort((a, b) => a.start - b.start);
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return undefined;
  if (!slot.allowMultipleValues) return { shape: 'Scalar', value: first.value };
  const whole = heard.text.slice(first.start, last.end);
  return {
    shape: 'List',
    value: {
      originalValue: whole,
      interpretedValue: whole,
      resolvedValues: values.flatMap(({ value }) => value.interpretedValue ?? []),
    },
    values: values.map(({ value }) => value),
  };
}
