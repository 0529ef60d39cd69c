import * as z from 'zod';

/**
 * Lex V2's code hook event, as captured events look and not only as the guide says: null stands where a member is empty,
 * `nluConfidence` and `proposedNextState` come and go, unknown members are there (lex-facts §2.1).
 */
const attributes = z
  .record(z.string(), z.string())
  .nullish()
  .transform((map) => map ?? {});

const slotValue = z.object({
  interpretedValue: z.string().nullish(),
  originalValue: z.string().nullish(),
  resolvedValues: z.array(z.string()).nullish(),
});
/** A List slot has its joined text in `value` too; a Composite one has none, and goes back to Lex as it came. */
const slot = z.looseObject({ value: slotValue.nullish() }).nullable();
export type LexSlot = z.infer<typeof slot>;

const slots = z
  .record(z.string(), slot)
  .nullish()
  .transform((map) => map ?? {});

const intent = z.object({
  name: z.string(),
  slots,
  state: z.string().nullish(),
  confirmationState: z.enum(['Confirmed', 'Denied', 'None']).nullish(),
});

export const lexEvent = z.object({
  invocationSource: z.enum(['DialogCodeHook', 'FulfillmentCodeHook']),
  inputMode: z.string().nullish(),
  sessionId: z.string().min(1),
  inputTranscript: z.string().nullish(),
  bot: z.object({ localeId: z.string() }),
  proposedNextState: z
    .object({
      dialogAction: z.object({ type: z.string(), slotToElicit: z.string().nullish() }).nullish(),
      prompt: z.object({ attempt: z.string().nullish() }).nullish(),
    })
    .nullish(),
  requestAttributes: attributes,
  sessionState: z.object({
    activeContexts: z.array(z.unknown()).nullish(),
    sessionAttributes: attributes,
    runtimeHints: z.unknown().optional(),
    originatingRequestId: z.string().nullish(),
    intent,
  }),
});
export type LexEvent = z.infer<typeof lexEvent>;
