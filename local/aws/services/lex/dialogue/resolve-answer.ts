import { answerSlot } from '../answer-slots.ts';
import type { ResolvedSlot } from '../nlu/understanding.ts';
import type { OpenPrompt } from './session.ts';
import type { Turn } from './turn.ts';
import { resolutionSettings } from './understand.ts';

type Answer = Extract<OpenPrompt, { kind: 'slot' }> & {
  /** The intent of the slot. */
  readonly intent: string;
  readonly text: string;
};

/** What a text says of the slot that was asked for; undefined when it says nothing of it. */
export function resolveAnswer(turn: Turn, answer: Answer): ResolvedSlot | undefined {
  const { locale, understanding } = turn.dialogue;
  const { intent, slot, subSlot, style, text } = answer;
  const place = subSlot === undefined ? { intent, slot } : answerSlot(locale, { intent, slot, subSlot });
  const settings = { ...resolutionSettings(turn), spelling: style, hints: hintsFor(turn, answer) };
  return understanding.resolveSlot(place.intent, place.slot, { text, settings });
}

function hintsFor({ hints }: Turn, { intent, slot, subSlot }: Answer): readonly string[] {
  const whole = hints?.slotHints?.[intent]?.[slot];
  const asked = subSlot === undefined ? whole : whole?.subSlotHints?.[subSlot];
  return (asked?.runtimeHintValues ?? []).map(({ phrase }) => phrase);
}
