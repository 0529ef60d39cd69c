import * as z from 'zod/mini';

/**
 * Lex V2's code hook event, as captured events look and not only as the guide says: null stands where a member is empty,
 * `nluConfidence` and `proposedNextState` come and go, unknown members are there (lex-facts §2.1).
 */
const attributes = z.pipe(
  z.nullish(z.record(z.string(), z.string())),
  z.transform((map) => map ?? {}),
);

const slotValue = z.object({
  interpretedValue: z.nullish(z.string()),
  originalValue: z.nullish(z.string()),
  resolvedValues: z.nullish(z.array(z.string())),
});
/** A List slot has its joined text in `value` too; a Composite one has none, and goes back to Lex as it came. */
const slot = z.nullable(z.looseObject({ value: z.nullish(slotValue) }));
export type LexSlot = z.infer<typeof slot>;

const slots = z.pipe(
  z.nullish(z.record(z.string(), slot)),
  z.transform((map) => map ?? {}),
);

const intent = z.object({
  name: z.string(),
  slots,
  state: z.nullish(z.string()),
  confirmationState: z.nullish(z.enum(['Confirmed', 'Denied', 'None'])),
});

/** Of speech at 8 kHz, up to two besides the one that Lex goes by, which is the first. */
const transcription = z.object({
  resolvedContext: z.nullish(z.object({ intent: z.nullish(z.string()) })),
  resolvedSlots: slots,
});

export const lexEvent = z.object({
  invocationSource: z.enum(['DialogCodeHook', 'FulfillmentCodeHook']),
  inputMode: z.nullish(z.string()),
  sessionId: z.string().check(z.minLength(1)),
  inputTranscript: z.nullish(z.string()),
  bot: z.object({ localeId: z.string() }),
  proposedNextState: z.nullish(
    z.object({
      dialogAction: z.nullish(z.object({ type: z.string(), slotToElicit: z.nullish(z.string()) })),
      prompt: z.nullish(z.object({ attempt: z.nullish(z.string()) })),
    }),
  ),
  transcriptions: z.nullish(z.array(transcription)),
  requestAttributes: attributes,
  sessionState: z.object({
    activeContexts: z.nullish(z.array(z.unknown())),
    sessionAttributes: attributes,
    runtimeHints: z.optional(z.unknown()),
    originatingRequestId: z.nullish(z.string()),
    intent,
  }),
});
export type LexEvent = z.infer<typeof lexEvent>;
