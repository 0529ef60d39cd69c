import { hear, type Listener } from '../heard-text.ts';
import { fold } from '../words.ts';
import type { TypeReader, TypeReaders } from '../values/find-values.ts';
import type { SlotTypeModel } from '../understanding.ts';

/** Values of a list that are tried on other types. */
const TRIED = 10;
const NOW = { now: new Date(0), timezone: 'UTC', spelling: 'Default', hints: [] } as const;

/**
 * The mark of each type. Types whose values are the same words (a list of cities and AMAZON.City, a list of figures and
 * AMAZON.Number) share one, so that what one intent's samples say of them holds for the others.
 */
export function markTypes(
  readers: TypeReaders,
  types: ReadonlyMap<string, SlotTypeModel>,
  listener: Listener,
): ReadonlyMap<string, string> {
  const family = new Map([...readers.keys()].map((name) => [name, name]));
  for (const name of readers.keys()) {
    const values = types.get(name)?.values.slice(0, TRIED) ?? [];
    for (const [other, { find }] of readers) {
      const isOfOther = values.some(({ value }) => isValue(value, find, listener));
      if (other !== name && isOfOther) join(family, name, other);
    }
  }
  return new Map([...family].map(([name, head]) => [name, `<${fold(head)}>`]));
}

function isValue(value: string, find: TypeReader['find'], listener: Listener): boolean {
  return find(hear(value, listener, NOW)).some(
    ({ start, end, certainty }) => certainty === 'clear' && start === 0 && end === value.length,
  );
}

function join(family: Map<string, string>, one: string, other: string): void {
  const [kept, given] = [family.get(one) ?? one, family.get(other) ?? other];
  for (const [name, head] of family) if (head === given) family.set(name, kept);
}
