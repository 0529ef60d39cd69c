import { authored, joinSentences } from '../../draft.ts';
import type { Draft } from '../../turn.ts';
import { formOf, slotOpenIn } from './form-state.ts';
import type { FormState } from './form-state.ts';
import type { IntentHandler } from '../intent-handler.ts';
import { asksToConfirm } from './open-slot.ts';
import { slotsOfForm } from './turn-of-form.ts';

interface Resumption {
  /** What is said is the last reply, which holds the open question already when it was ours. */
  readonly repeats?: boolean;
  /** What is said asks for more, and comes before the open question. */
  readonly waits?: boolean;
}

/** Says what an intent has to say, then goes back to the form that it interrupted, if there was one. */
export function withResumption(handler: IntentHandler, resumption: Resumption = {}): IntentHandler {
  return (turn, wording) => {
    const form = formOf(turn);
    const slot = form && slotOpenIn(form, turn.session.asked);
    if (form && slot !== undefined) return backToSlot(handler, { form, slot, ...resumption })(turn, wording);
    if (form && asksToConfirm(form.intent)) return backToOffer(handler, { form, ...resumption })(turn, wording);
    return handler(turn, wording);
  };
}

const spokenWith = (draft: Draft | undefined, ...more: readonly string[]) =>
  draft && { draft: { ...draft, text: joinSentences(draft.text, ...more), suggestions: [] } };

type Open<More = object> = Resumption & { readonly form: FormState } & More;

function backToSlot(
  handler: IntentHandler,
  { form, slot, repeats, waits }: Open<{ readonly slot: string }>,
): IntentHandler {
  return async (turn, wording) => {
    const prompt = wording.prompt(form.intent, slot, slotsOfForm(form));
    const back = { next: { type: 'ElicitSlot', slot }, resumes: form } as const;
    if (repeats && turn.session.asked === undefined) return { ...back, draft: authored({ text: prompt }) };
    const { draft } = await handler(turn, wording);
    const asked = repeats || waits ? [] : [wording.say(wording.replies.sideQuestionResume, {}), prompt];
    return { ...back, ...spokenWith(draft, ...asked) };
  };
}

/** Everything was known: what is repeated is the offer, and after an answer it is made again. */
function backToOffer(handler: IntentHandler, { form, repeats, waits }: Open): IntentHandler {
  return async (turn, wording) => {
    const { draft } = await handler(turn, wording);
    const resumes = repeats || waits ? form : ({ ...form, offersAgain: true } as const);
    return { next: { type: 'ConfirmIntent' }, ...spokenWith(draft), resumes };
  };
}
