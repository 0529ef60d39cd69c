import { intents } from '../../bot-definition/intents/intents.ts';
import type { SlotDefinition } from '../../bot-definition/schema.ts';
import type { Turn } from '../turn.ts';

/** In the order of their reading: a card number is not a phone number, and both are longer than a booking code. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, '{email}'],
  [/\b(?:\d[ -]?){12,18}\d\b/g, '{card}'],
  [/(?<![\p{L}\p{N}])\+?\(?\d(?:[ ().-]{0,2}\d){6,13}(?![\p{L}\p{N}])/gu, '{phone}'],
  // Six of the code's alphabet with at least one digit: words have none.
  [/\b(?=[A-Z]*\d)[A-HJ-NP-Z2-9]{6}\b/gi, '{booking code}'],
];

/** E-mail addresses, phone and card numbers and booking codes, each by its kind. */
export const maskPersonalData = (text: string): string =>
  patterns.reduce((masked, [pattern, kind]) => masked.replaceAll(pattern, kind), text);

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
export function maskedUtterance({ utterance, intent, proposed }: Turn): string {
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
  return maskPersonalData(named);
}

function replaceAllOf(text: string, value: string, name: string): string {
  const literal = value.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return text.replaceAll(new RegExp(literal, 'gi'), () => name);
}
