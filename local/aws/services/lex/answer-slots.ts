import type { IntentModel, LocaleModel } from './bot-model.ts';
import type { UnderstandableLocale, UtteranceSlot } from './nlu/understanding.ts';

/**
 * Questions that are no slot of an intent: "shall I book it?" and the parts of composite slots. The understanding knows answers
 * by slot, so these are given to it as slots of the FallbackIntent, which has none of its own and is never classified.
 */
const CONFIRMATION = 'Confirmation';

const subSlotName = (intent: string, slot: string, subSlot: string): string => `${intent}.${slot}.${subSlot}`;

/** Where to look up the answer to a yes-or-no question, or to a part of a composite slot. */
export function answerSlot(
  locale: LocaleModel,
  asked?: { readonly intent: string; readonly slot: string; readonly subSlot: string },
) {
  const slot = asked ? subSlotName(asked.intent, asked.slot, asked.subSlot) : CONFIRMATION;
  return { intent: locale.fallback.name, slot };
}

/** The locale as the understanding is trained on it. */
export function withAnswerSlots(locale: LocaleModel): UnderstandableLocale {
  const confirmation: UtteranceSlot = {
    name: CONFIRMATION,
    typeName: 'AMAZON.Confirmation',
    utterances: [],
    allowMultipleValues: false,
  };
  const slots = [confirmation, ...locale.intents.flatMap(partsOf)];
  return {
    ...locale,
    intents: locale.intents.map((intent) => (intent === locale.fallback ? { ...intent, slots } : intent)),
  };
}

const partsOf = (intent: IntentModel): readonly UtteranceSlot[] =>
  intent.slots.flatMap((slot) =>
    (slot.composite?.subSlots ?? []).map(({ name, typeName, utterances }) => ({
      name: subSlotName(intent.name, slot.name, name),
      typeName,
      // Inside the answer the placeholder is the part's own name.
      utterances: utterances.map((utterance) =>
        utterance.replaceAll(`{${name}}`, `{${subSlotName(intent.name, slot.name, name)}}`),
      ),
      allowMultipleValues: false,
    })),
  );
