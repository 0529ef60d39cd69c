import type { Slot, Slots, SlotValue } from '../runtime-types.ts';

/** Slots whose values are hidden hold their names instead; a composite slot's parts are hidden with it (DG monitoring-obfuscate). */
export const obfuscateSlots = (slots: Slots, hidden: ReadonlySet<string>): Slots =>
  Object.fromEntries(
    Object.entries(slots).map(([name, slot]) => [name, slot && hidden.has(name) ? hide(slot, `{${name}}`) : slot]),
  );

function hide(slot: Slot, instead: string): Slot {
  const { value, values, subSlots } = slot;
  const parts = Object.entries(subSlots ?? {}).map(([name, part]) => [name, part && hide(part, instead)]);
  return {
    ...slot,
    ...(value && { value: hideValue(value, instead) }),
    ...(values && { values: values.map((part) => hide(part, instead)) }),
    ...(subSlots && { subSlots: Object.fromEntries(parts) }),
  };
}

const hideValue = ({ interpretedValue }: SlotValue, instead: string): SlotValue => ({
  originalValue: instead,
  interpretedValue: interpretedValue === null ? null : instead,
  resolvedValues: [instead],
});

/** "My name is John Stiles" → "My name is {full_name}". Braces of the person's own are escaped with two backslashes. */
export function obfuscateText(text: string, slots: Slots, hidden: ReadonlySet<string>): string {
  const originals = Object.entries(slots)
    .filter(([name]) => hidden.has(name))
    .flatMap(([name, slot]) => originalsOf(slot).map((original) => ({ original, instead: `{${name}}` })))
    .sort((a, b) => b.original.length - a.original.length);
  let rest = text;
  const shown: string[] = [];
  while (rest !== '') {
    const next = nearest(rest, originals);
    if (!next) break;
    shown.push(escapeBraces(rest.slice(0, next.at)), next.instead);
    rest = rest.slice(next.at + next.length);
  }
  return shown.join('') + escapeBraces(rest);
}

interface Original {
  readonly original: string;
  readonly instead: string;
}

function nearest(text: string, originals: readonly Original[]) {
  const lower = text.toLowerCase();
  const places = originals
    .map(({ original, instead }) => ({ at: lower.indexOf(original.toLowerCase()), length: original.length, instead }))
    .filter(({ at }) => at >= 0);
  return places.reduce<(typeof places)[number] | undefined>(
    (first, other) => (first && first.at <= other.at ? first : other),
    undefined,
  );
}

function originalsOf(slot: Slot | null): readonly string[] {
  if (!slot) return [];
  const parts = [...(slot.values ?? []), ...Object.values(slot.subSlots ?? {})];
  const own = slot.value?.originalValue ?? '';
  return [...(own === '' ? [] : [own]), ...parts.flatMap(originalsOf)];
}

const escapeBraces = (text: string): string => text.replace(/[{}]/g, String.raw`\\$&`);
