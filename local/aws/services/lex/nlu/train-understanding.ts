import { classifier } from './classify-intent.ts';
import { hear } from './heard-text.ts';
import { slotFiller } from './fill-slots.ts';
import type { Understanding, UnderstandableLocale } from './understanding.ts';

/** Trains on a locale's sample utterances; some 100 ms for a bot of 20 intents. */
export function trainUnderstanding(locale: UnderstandableLocale): Understanding {
  const classify = classifier(locale);
  const slots = slotFiller(locale);
  return {
    understand(text, settings) {
      const heard = hear(text, settings);
      return classify(heard).map(({ intent, score }) => ({ intent, score, slots: slots.fill(heard, intent) }));
    },
    resolveSlot(intent, slot, { text, settings }) {
      return slots.resolve(hear(text, settings), intent, slot);
    },
  };
}
