import { authored, joinSentences } from '../draft.ts';
import { readForm, slotsOfForm } from './form-state.ts';
import type { FormState } from './form-state.ts';
import type { IntentHandler } from './intent-handler.ts';
import { slotsOfIntent } from './open-slot.ts';

/**
 * Says what an intent has to say, then goes back to the form that it interrupted, if there was one. `repeats`: what is said is
 * the last reply, which holds the open question already when it was ours.
 */
export function withResumption(handler: IntentHandler, { repeats = false } = {}): IntentHandler {
  return async (turn, wording) => {
    const { form: kept, asked } = turn.session;
    const form = readForm(kept);
    const slot = form && firstOpen(form, asked);
    if (!form || slot === undefined) return handler(turn, wording);
    const prompt = wording.prompt(form.intent, slot, slotsOfForm(form));
    const next = { type: 'ElicitSlot', slot } as const;
    if (repeats && asked === undefined) return { next, draft: authored({ text: prompt }), resumes: form };
    const outcome = await handler(turn, wording);
    const back = repeats ? [] : [wording.say(wording.replies.sideQuestionResume, {}), prompt];
    const draft = outcome.draft && {
      ...outcome.draft,
      text: joinSentences(outcome.draft.text, ...back),
      suggestions: [],
    };
    return { next, ...(draft && { draft }), resumes: form };
  };
}

const firstOpen = ({ intent, slots }: FormState, asked: string | undefined): string | undefined => {
  const required = slotsOfIntent(intent).flatMap(([slot, definition]) => (definition.required ? [slot] : []));
  return [asked, ...required].find((slot) => slot !== undefined && slots[slot] === undefined);
};
