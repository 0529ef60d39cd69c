import { z } from 'zod';
import { maybe } from './maybe.ts';
import type { Slot, SlotHints, SlotValue } from './runtime-types.ts';

/**
 * The limits of the Lex V2 runtime model (API reference: Runtime data types), for requests and for what a Lambda answers.
 * Lengths count UTF-16 units, as JavaScript's do.
 */
const text = (longest: number) => z.string().min(1).max(longest);
const nonEmpty = z.string().min(1);

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
    'Member must have the content of its contentType',
  );

export const messagesShape = z.array(messageShape).max(10);

export const attributesShape = z.record(nonEmpty, z.string());

const valueShape = z.object({
  originalValue: maybe(nonEmpty),
  interpretedValue: nonEmpty,
  resolvedValues: maybe(z.array(nonEmpty)),
});

/** A Lambda gives back what it was told, and is told null for an ambiguous time. */
const lambdaValueShape = z.object({
  originalValue: maybe(z.string()),
  interpretedValue: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  resolvedValues: maybe(z.array(z.string())),
});

function slotShape(value: z.ZodType<SlotValue>): z.ZodType<Slot | null> {
  const shape: z.ZodType<Slot | null> = z.lazy(() =>
    z
      .object({
        shape: maybe(z.enum(['Scalar', 'List', 'Composite'])),
        value: maybe(value),
        values: maybe(z.array(shape)),
        subSlots: maybe(z.record(nonEmpty, shape)),
      })
      .nullable()
      .transform((slot) => (slot ? toSlot(slot) : null)),
  );
  return shape;
}

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

const intentShape = (value: z.ZodType<SlotValue>) =>
  z.object({
    name: nonEmpty,
    slots: maybe(z.record(nonEmpty, slotShape(value))),
    state: maybe(
      z.enum(['Failed', 'Fulfilled', 'FulfillmentInProgress', 'InProgress', 'ReadyForFulfillment', 'Waiting']),
    ),
    confirmationState: maybe(z.enum(['Confirmed', 'Denied', 'None'])),
  });
export type WrittenIntent = z.output<ReturnType<typeof intentShape>>;

const seconds = z.number().int().min(5).max(86_400);
const turns = z.number().int().min(1).max(20);
const parametersShape = z
  .record(text(100), text(1024))
  .refine((attributes) => Object.keys(attributes).length <= 10, 'Member must have length less than or equal to 10');

const contextShape = z.object({
  name: text(100).regex(/^([A-Za-z0-9]_?)+$/),
  timeToLive: z.object({ timeToLiveInSeconds: seconds, turnsToLive: turns }),
  contextAttributes: parametersShape,
});

/** A Lambda may give one limit only, and no attributes (DG lambda-common-structures). */
const lambdaContextShape = contextShape.extend({
  timeToLive: z.object({ timeToLiveInSeconds: seconds.default(86_400), turnsToLive: turns.default(20) }),
  contextAttributes: parametersShape.nullish().transform((attributes) => attributes ?? {}),
});

const hintName = text(100).regex(/^([0-9a-zA-Z][_-]?)+$/);

const slotHintsShape: z.ZodType<SlotHints> = z.lazy(() =>
  z.object({
    runtimeHintValues: maybe(
      z
        .array(z.object({ phrase: text(140) }))
        .min(1)
        .max(100),
    ),
    subSlotHints: maybe(z.record(hintName, slotHintsShape)),
  }),
);

export const sessionStateShape = z.object({
  dialogAction: maybe(
    z.object({
      type: z.enum(['Close', 'ConfirmIntent', 'Delegate', 'ElicitIntent', 'ElicitSlot', 'None']),
      slotToElicit: maybe(nonEmpty),
      slotElicitationStyle: maybe(z.enum(['Default', 'SpellByLetter', 'SpellByWord'])),
      subSlotToElicit: maybe(z.object({ name: nonEmpty })),
    }),
  ),
  intent: maybe(intentShape(valueShape)),
  activeContexts: maybe(z.array(contextShape).max(20)),
  sessionAttributes: maybe(attributesShape),
  runtimeHints: maybe(z.object({ slotHints: maybe(z.record(hintName, z.record(hintName, slotHintsShape))) })),
  originatingRequestId: maybe(nonEmpty),
});
export type WrittenSessionState = z.output<typeof sessionStateShape>;

/** The same from a Lambda, of which Lex asks less. */
export const lambdaStateShape: z.ZodType<WrittenSessionState> = sessionStateShape.extend({
  intent: maybe(intentShape(lambdaValueShape)),
  activeContexts: maybe(z.array(lambdaContextShape).max(20)),
});
