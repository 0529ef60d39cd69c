import { hearing } from './heard-text.ts';
import { classifier } from './intents/classify-intent.ts';
import { samplesOf } from './sample-utterances.ts';
import { fillSlots } from './slots/fill-slots.ts';
import { learnIntentSlots, type IntentSlots } from './slots/intent-slots.ts';
import { resolveComposite } from './slots/resolve-composite.ts';
import { resolveSlot } from './slots/resolve-slot.ts';
import type { Candidate, ResolvedSlot, Understanding, UnderstandableLocale } from './understanding.ts';
import { typeReaders, type TypeReaders } from './values/find-values.ts';

/** Trains on a locale's sample utterances; some 100 ms for a bot of 20 intents. */
export function trainUnderstanding(locale: UnderstandableLocale): Understanding {
  const readers = typeReaders(locale);
  const slotsOf = slotsByIntent(locale, readers);
  const listener = { localeId: locale.localeId, ownWords: sampleWords(locale) };
  const hear = hearing(listener);
  const classify = classifier(locale, listener, readers);
  return {
    understand(text, settings) {
      const heard = hear(text, settings);
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
      if (!slots || !slot) return undefined;
      const heard = hear(text, settings);
      const parts = locale.slotTypes.get(slot.typeName)?.subSlots;
      return parts ? resolveComposite(heard, parts, readers) : resolveSlot(heard, slots, slot);
    },
  };
}

const sampleWords = ({ intents }: UnderstandableLocale): ReadonlySet<string> =>
  new Set(intents.flatMap(samplesOf).flatMap((parts) => parts.flatMap((part) => ('word' in part ? [part.word] : []))));

/** What an intent's samples say about its slots is learned when it is first asked for. */
function slotsByIntent(locale: UnderstandableLocale, readers: TypeReaders) {
  const learned = new Map<string, IntentSlots>();
  const intents = new Map(locale.intents.map((intent) => [intent.name, intent]));
  return (name: string): IntentSlots | undefined => {
    const intent = intents.get(name);
    if (!intent) return undefined;
    const slots = learned.get(name) ?? learnIntentSlots(intent, locale.localeId, readers);
    learned.set(name, slots);
    return slots;
  };
}
