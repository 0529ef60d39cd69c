import type { HeardText } from './heard-text.ts';
import { placeholders } from './sample-utterances.ts';
import { finderFor } from './slots/built-in-types.ts';
import type { Finding } from './slots/slot-finder.ts';
import type { ResolvedSlot, UnderstandableLocale, UtteranceIntent, UtteranceSlot } from './understanding.ts';

type Slots = Readonly<Record<string, ResolvedSlot>>;

export interface SlotFiller {
  fill(heard: HeardText, intent: string): Slots;
  resolve(heard: HeardText, intent: string, slot: string): ResolvedSlot | undefined;
}

export function slotFiller(locale: UnderstandableLocale): SlotFiller {
  const intents = new Map(locale.intents.map((intent) => [intent.name, intent]));
  const find = (heard: HeardText, slot: UtteranceSlot): readonly Finding[] =>
    heard.once(`type ${slot.typeName}`, () => finderFor(slot.typeName, locale.slotTypes)?.(heard) ?? []);
  return {
    fill(heard, intentName) {
      const intent = intents.get(intentName);
      if (!intent) return {};
      const contexts = contextsOf(intent);
      const options = intent.slots
        .flatMap((slot) =>
          find(heard, slot).map((found) => ({ slot, found, fit: fit(heard, found, contexts.get(slot.name) ?? []) })),
        )
        .sort((a, b) => b.fit - a.fit);
      const filled: Record<string, ResolvedSlot> = {};
      const taken: Finding[] = [];
      for (const { slot, found, fit } of options) {
        const overlaps = taken.some((other) => other.start < found.end && found.start < other.end);
        if (fit <= 0 || filled[slot.name] || overlaps) continue;
        filled[slot.name] = { shape: 'Scalar', value: found.value };
        taken.push(found);
      }
      return filled;
    },
    resolve(heard, intentName, slotName) {
      const slot = intents.get(intentName)?.slots.find(({ name }) => name === slotName);
      if (!slot) return undefined;
      if (finderFor(slot.typeName, locale.slotTypes) === undefined) return asSaid(heard);
      const found = find(heard, slot)[0];
      return found && { shape: 'Scalar', value: found.value };
    },
  };
}

function asSaid({ text }: HeardText): ResolvedSlot | undefined {
  const said = text.trim();
  if (said === '') return undefined;
  return { shape: 'Scalar', value: { originalValue: said, interpretedValue: said, resolvedValues: [said] } };
}

type Context = { readonly before: string | undefined; readonly after: string | undefined };

function contextsOf(intent: UtteranceIntent): ReadonlyMap<string, readonly Context[]> {
  const contexts = new Map<string, Context[]>();
  for (const utterance of [...intent.utterances, ...intent.slots.flatMap((slot) => slot.utterances)]) {
    for (const { slot, before, after } of placeholders(utterance)) {
      contexts.set(slot, [...(contexts.get(slot) ?? []), { before: before.at(-1), after: after[0] }]);
    }
  }
  return contexts;
}

/** The share of a slot's placeholders that have the same word before the value, and a little for the word after it. */
function fit({ words }: HeardText, found: Finding, contexts: readonly Context[]): number {
  const before = words.findLast((word) => word.end <= found.start)?.folded;
  const after = words.find((word) => word.start >= found.end)?.folded;
  const same = contexts.filter((context) => context.before === before).length;
  const following = contexts.filter((context) => context.after === after).length;
  return (same + 0.3 * following + 0.01) / (contexts.length + 1);
}
