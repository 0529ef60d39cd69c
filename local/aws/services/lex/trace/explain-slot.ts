import type { LocaleModel } from '../bot-model.ts';
import type { Slot } from '../runtime-types.ts';

/** How words became a slot's value. */
export interface ExplainedSlot {
  readonly slot: string;
  readonly typeName: string;
  readonly said: string;
  /** null when it is not settled what the words mean, or they mean nothing. */
  readonly means: string | null;
  readonly how: string;
}

/** A slot of `intent` with each of its parts or values on its own line. */
export function explainSlot(
  locale: LocaleModel,
  intent: string,
  found: { readonly slot: string; readonly value: Slot },
): readonly ExplainedSlot[] {
  const typeName = locale.intentsByName.get(intent)?.slots.find(({ name }) => name === found.slot)?.typeName ?? '';
  return explain(locale, { ...found, typeName });
}

interface TypedSlot {
  readonly slot: string;
  readonly typeName: string;
  readonly value: Slot;
}

function explain(locale: LocaleModel, { slot, typeName, value: found }: TypedSlot): readonly ExplainedSlot[] {
  const { shape, value, values = [], subSlots = {} } = found;
  if (shape === 'List') return values.flatMap((part) => explain(locale, { slot, typeName, value: part }));
  if (shape === 'Composite') {
    const types = locale.slotTypes.get(typeName)?.subSlots ?? [];
    return types.flatMap(({ name, typeName: partType }) => {
      const part = subSlots[name];
      return part ? explain(locale, { slot: `${slot}.${name}`, typeName: partType, value: part }) : [];
    });
  }
  if (!value) return [];
  const { originalValue: said = '', interpretedValue: means, resolvedValues = [] } = value;
  const resolved = { said, means, resolvedValues };
  return [{ slot, typeName, said, means, how: howResolved(locale, typeName, resolved) }];
}

interface Resolved {
  readonly said: string;
  readonly means: string | null;
  readonly resolvedValues: readonly string[];
}

function howResolved(locale: LocaleModel, typeName: string, { said, means, resolvedValues }: Resolved): string {
  if (means === null) return `ambiguous: ${resolvedValues.join(' or ')}`;
  const type = locale.slotTypes.get(typeName);
  if (!type) return 'built-in type';
  if (type.pattern !== undefined) return `fits ${type.pattern}`;
  const [listed] = resolvedValues;
  if (listed === undefined) return 'not in the list, kept as it was said';
  return sameWords(said, listed) ? 'in the list' : `another word or form for ${listed}`;
}

const sameWords = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
