import { classifier } from './intents/classify-intent.ts';
import { fillSlots } from './slots/fill-slots.ts';
import { hear } from './heard-text.ts';
import { learnIntentSlots, type IntentSlots } from './slots/intent-slots.ts';
import { samplesOf } from './sample-utterances.ts';
import { resolveSlot } from './slots/resolve-slot.ts';
import type { Candidate, ResolvedSlot, Understanding, UnderstandableLocale } from './understanding.ts';

/** Trains on a locale's sample utterances; some 100 ms for a bot of 20 intents. */
export function trainUnderstanding(locale: UnderstandableLocale): Understanding {
  const slotsOf = slotsByIntent(locale);
  const listener = { localeId: locale.localeId, ownWords: sampleWords(locale) };
  const classify = classifier(locale, listener);
  return {
    understand(text, settings) {
      const heard = hear(text, listener, settings);
      return classify(heard).map(({ intent, score }): Candidate => {
        let slots: Readonly<Record<string, ResolvedSlot>> | undefined;
        return {
          intent,
          score,
          // Nobody asks for the slots of most candidates.
          get slots() {
            const learned = slotsOf(intent);
            slots ??= learned ? fillSlots(heard, learned) : {};
            return slots;
          },
        };
      });
    },
    resolveSlot(intent, name, { text, settings }) {
      const slots = slotsOf(intent);
      const slot = slots?.intent.slots.find((slot) => slot.name === name);
      return slots && slot && resolveSlot(hear(text, listener, settings), { locale, slots, slot });
    },
  };
}

const sampleWords = ({ intents }: UnderstandableLocale): ReadonlySet<string> =>
  new Set(intents.flatMap(samplesOf).flatMap((parts) => parts.flatMap((part) => ('word' in part ? [part.word] : []))));

/** What an intent's samples say about its slots is learned when it is first asked for. */
function slotsByIntent(locale: UnderstandableLocale): (intent: string) => IntentSlots | undefined {
  const learned = new Map<string, IntentSlots>();
  const intents = new Map(locale.intents.map((intent) => [intent.name, intent]));
  return (name) => {
    const intent = intents.get(name);
    if (!intent) return undefined;
    const slots = learned.get(name) ?? learnIntentSlots(locale, intent);
    learned.set(name, slots);
    return slots;
  };
}
