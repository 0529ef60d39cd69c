import * as z from 'zod/mini';

/**
 * What the fulfilment may say besides text. Lex carries it as messages: text as PlainText (or SSML for a door that speaks), a
 * card as ImageResponseCard, and each part below as one CustomPayload message of JSON (≤ 1,024 UTF-16 units), sent only to a
 * door that accepts CustomPayload. A door without it gets the sources as a sentence.
 */
export const citation = z.object({
  type: z.literal('citation'),
  /** The number in the text, "[1]". */
  number: z.int().check(z.positive()),
  title: z.string(),
  url: z.string(),
  /** The sentences of the document that carry the claim. */
  quote: z.string(),
});
export type Citation = z.infer<typeof citation>;

export const suggestions = z.object({
  type: z.literal('suggestions'),
  /** What the person may say next; each is sent as an utterance when chosen. */
  options: z.array(z.string().check(z.minLength(1), z.maxLength(50))).check(z.maxLength(5)),
});

/** One CustomPayload message. */
export const richPart = z.discriminatedUnion('type', [citation, suggestions]);
export type RichPart = z.infer<typeof richPart>;

/** An ImageResponseCard in our words: ≤ 250 characters for title and subtitle, ≤ 5 buttons of ≤ 50 characters. */
export interface Card {
  readonly title: string;
  readonly subtitle?: string;
  readonly buttons: readonly { readonly text: string; readonly value: string }[];
}

/** Lex's limits on one answer (Lex V2 quotas): at most 10 messages of at most 1,024 UTF-16 code units. */
export const replyLimits = { messages: 10, messageLength: 1024, cardText: 250, buttons: 5, buttonText: 50 } as const;
