import * as z from 'zod/mini';

/**
 * The beginning of an answer, while the rest of it is still being written. Lex gives a door the whole answer or nothing, so this goes
 * beside it: the door names a place in the request attribute `frontdesk-show-at`, the fulfilment puts there what has passed the guard,
 * and the door reads it until Lex answers. What Lex answers is the reply; this is only its foreshadowing, and may be withdrawn.
 */
export const partialAnswer = z.object({
  /** All of it so far, with markers as in a reply. */
  text: z.string(),
});
export type PartialAnswer = z.infer<typeof partialAnswer>;

/** A place that nobody guesses: chosen by the door, one for each message. */
export const placeOfPartial = z.string().check(z.regex(/^[\w.:-]{16,150}$/));

/** Its row in the conversation table; no session has such an id, because "#" is no character of one. */
export const keyOfPartial = (place: string) => ({ sessionId: `PARTIAL#${place}`, at: 'ANSWER' });
