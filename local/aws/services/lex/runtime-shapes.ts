import { z } from 'zod';
import { maybe } from './maybe.ts';
import type { Slot, SlotHints } from './runtime-types.ts';

/**
 * The limits of the Lex V2 runtime model (API reference: Runtime data types), for requests and for what a Lambda answers.
 * Lengths count UTF-16 units, as JavaScript's do.
 */
const text = (longest: number) => z.string().min(1).max(longest);

const cardShape = z.object({
  title: text(250),
  subtitle: maybe(text(250)),
  imageUrl: maybe(text(250)),
  buttons: maybe(z.array(z.object({ text: text(50), value: text(50) })).max(5)),
});

const messageShape = z
  .object({
    contentType: z.enum(['CustomPayload', 'ImageResponseCard', 'PlainText', 'SSML']),
    content: maybe(text(1024)),
    imageResponseCard: maybe(cardShape),
  })
  .refine(
    ({ contentType, content, imageResponseCard }) =>
      (contentType === 'ImageResponseCard' ? imageResponseCard : content) !== undefined,
    'a message of this contentType lacks its content',
  );

export const messagesShape = z.array(messageShape).max(10);

export const attributesShape = z.record(z.string(), z.string());

const valueShape = z.object({
  originalValue: maybe(z.string()),
  interpretedValue: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  resolvedValues: maybe(z.array(z.string())),
});

const slotShape: z.ZodType<Slot | null> = z.lazy(() =>
  z
    .object({
      shape: maybe(z.enum(['Scalar', 'List', 'Composite'])),
      value: maybe(valueShape),
      values: maybe(z.array(slotShape)),
      subSlots: maybe(z.record(z.string(), slotShape)),
    })
    .nullable()
    .transform((slot) => (slot ? toSlot(slot) : null)),
);

interface WrittenSlot {
  readonly shape?: Slot['shape'] | undefined;
  readonly value?: Slot['value'];
  readonly values?: readonly (Slot | null)[] | undefined;
  readonly subSlots?: Slot['subSlots'];
}

/** `shape` may be left out; a slot that holds nothing is an empty one. */
function toSlot({ shape, value, values, subSlots }: WrittenSlot): Slot | null {
  if (subSlots) return { shape: 'Composite', value, subSlots };
  if (values && shape !== 'Scalar') return { shape: 'List', value, values: values.filter((part) => part !== null) };
  return value ? { shape: 'Scalar', value } : null;
}

const intentShape = z.object({
  name: text(100),
  slots: maybe(z.record(z.string(), slotShape)),
  state: maybe(
    z.enum(['Failed', 'Fulfilled', 'FulfillmentInProgress', 'InProgress', 'ReadyForFulfillment', 'Waiting']),
  ),
  confirmationState: maybe(z.enum(['Confirmed', 'Denied', 'None'])),
});
export type WrittenIntent = z.output<typeof intentShape>;

const contextShape = z.object({
  name: text(100).regex(/^([A-Za-z0-9]_?)+$/),
  // A Lambda may give one limit only (DG lambda-common-structures).
  timeToLive: z.object({
    timeToLiveInSeconds: z.number().int().min(5).max(86_400).default(86_400),
    turnsToLive: z.number().int().min(1).max(20).default(20),
  }),
  contextAttributes: z
    .record(text(100), text(1024))
    .refine((attributes) => Object.keys(attributes).length <= 10, 'more than 10 attributes')
    .nullish()
    .transform((attributes) => attributes ?? {}),
});

const slotHintsShape: z.ZodType<SlotHints> = z.lazy(() =>
  z.object({
    runtimeHintValues: maybe(z.array(z.object({ phrase: text(140) })).max(100)),
    subSlotHints: maybe(z.record(z.string(), slotHintsShape)),
  }),
);

export const sessionStateShape = z.object({
  dialogAction: maybe(
    z.object({
      type: z.enum(['Close', 'ConfirmIntent', 'Delegate', 'ElicitIntent', 'ElicitSlot', 'None']),
      slotToElicit: maybe(text(100)),
      slotElicitationStyle: maybe(z.enum(['Default', 'SpellByLetter', 'SpellByWord'])),
      subSlotToElicit: maybe(z.object({ name: text(100) })),
    }),
  ),
  intent: maybe(intentShape),
  activeContexts: maybe(z.array(contextShape).max(20)),
  sessionAttributes: maybe(attributesShape),
  runtimeHints: maybe(z.object({ slotHints: maybe(z.record(z.string(), z.record(z.string(), slotHintsShape))) })),
  originatingRequestId: maybe(z.string()),
});
export type WrittenSessionState = z.output<typeof sessionStateShape>;
