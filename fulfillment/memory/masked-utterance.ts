import { intents } from '../../bot-definition/intents/intents.ts';
import type { SlotDefinition } from '../../bot-definition/schema.ts';
import type { Turn } from '../turn.ts';
import type { HeardNames } from './heard-names.ts';

/** Takes names, e-mail addresses, phone and card numbers, booking codes and their like out of a text. */
export type MaskPersonalData = (text: string) => string;

export interface Masking extends Pick<HeardNames, 'withoutHeardNames'> {
  readonly mask: MaskPersonalData;
}

/** The slots whose values are nobody's business, by the bot's definition. */
function obfuscatedSlots(intent: string): readonly string[] {
  const slots: Readonly<Record<string, SlotDefinition>> =
    Object.entries(intents).find(([name]) => name === intent)?.[1].slots ?? {};
  return Object.keys(slots).filter((slot) => slots[slot]?.obfuscated);
}

/**
 * What a person said, fit to be kept: the values of obfuscated slots (last names, codes, comments) by their slot's name. What
 * was said to such a slot and not understood may be such a value too, and is not kept at all.
 */
export function maskedUtterance(turn: Turn, { mask, withoutHeardNames }: Masking): string {
  const { utterance, intent, proposed } = turn;
  const slots = obfuscatedSlots(intent.name);
  if (proposed?.attempt.startsWith('Retry') && slots.includes(proposed.slotToElicit)) {
    return `{${proposed.slotToElicit}}`;
  }
  const spoken = slots.flatMap((slot) =>
    [intent.slots[slot]?.original, intent.slots[slot]?.interpreted].map((value) => ({ slot, value })),
  );
  const named = spoken.reduce(
    (text, { slot, value }) => (value ? replaceAllOf(text, value, `{${slot}}`) : text),
    utterance,
  );
  return mask(withoutHeardNames(named, turn));
}

function replaceAllOf(text: string, value: string, name: string): string {
  const literal = value.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return text.replaceAll(new RegExp(literal, 'gi'), () => name);
}
