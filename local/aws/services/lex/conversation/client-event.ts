import { z } from 'zod';
import { pcmSamples } from '../../../audio/pcm.ts';
import type { StreamEvent } from '../../../service.ts';
import { validationException } from '../../../wire/aws-error.ts';
import { maybe } from '../maybe.ts';
import { attributesShape, messagesShape, sessionStateShape } from '../runtime-shapes.ts';
import { validated } from '../validated.ts';

/** The one kind of sound that a conversation takes: of a telephone line (DG start-stream-conversation). Blanks do not count. */
const SOUND = 'audio/lpcm;sample-rate=8000;sample-size-bits=16;channel-count=1;is-big-endian=false';
/** 20 ms. */
const MOST_SOUND_BYTES = 320;
const LONGEST_TEXT = 512;

const marks = {
  eventId: maybe(
    z
      .string()
      .min(2)
      .max(100)
      .regex(/^[0-9a-zA-Z._:-]+$/),
  ),
  clientTimestampMillis: maybe(z.number()),
};

const configuration = z
  .object({
    ...marks,
    responseContentType: z.string().min(1),
    requestAttributes: maybe(attributesShape),
    sessionState: maybe(sessionStateShape),
    welcomeMessages: maybe(messagesShape),
    disablePlayback: maybe(z.boolean()),
  })
  .refine(
    ({ welcomeMessages = [], sessionState }) => welcomeMessages.length === 0 || sessionState?.dialogAction,
    'welcomeMessages need sessionState.dialogAction.type, which says what they ask for',
  );
export type Configuration = z.output<typeof configuration>;

const sound = z.object({
  ...marks,
  contentType: z
    .string()
    .refine((type) => type.toLowerCase().replaceAll(/\s/g, '').startsWith(SOUND), `the sound must be ${SOUND}`),
  audioChunk: z
    .base64()
    .transform((text) => Buffer.from(text, 'base64'))
    .refine(({ length }) => length <= MOST_SOUND_BYTES, `an audioChunk holds ${MOST_SOUND_BYTES} bytes at most`)
    .nullish()
    .transform((bytes) => pcmSamples(bytes ?? new Uint8Array())),
});

const shapes = {
  ConfigurationEvent: configuration.transform((event) => ({ kind: 'configuration' as const, ...event })),
  AudioInputEvent: sound.transform(({ eventId, audioChunk: samples }) => ({
    kind: 'sound' as const,
    eventId,
    samples,
  })),
  DTMFInputEvent: z
    .object({ ...marks, inputCharacter: z.string().regex(/^[A-D0-9#*]$/) })
    .transform(({ eventId, inputCharacter: key }) => ({ kind: 'key' as const, eventId, key })),
  TextInputEvent: z
    .object({ ...marks, text: z.string().min(1).max(LONGEST_TEXT) })
    .transform(({ eventId, text }) => ({ kind: 'text' as const, eventId, text })),
  PlaybackCompletionEvent: z.object(marks).transform(() => ({ kind: 'played' as const })),
  DisconnectionEvent: z.object(marks).transform(() => ({ kind: 'disconnection' as const })),
};

type Name = keyof typeof shapes;
export type ClientEvent = { readonly [Key in Name]: z.output<(typeof shapes)[Key]> }[Name];

const isKnown = (type: string): type is Name => Object.hasOwn(shapes, type);

/** Throws ValidationException with the member that is wrong. */
export function readClientEvent({ type, payload }: StreamEvent): ClientEvent {
  if (isKnown(type)) return validated<z.ZodType<ClientEvent>>(shapes[type], payload);
  throw validationException(
    `The event ${JSON.stringify(type)} is not one of a conversation: ${Object.keys(shapes).join(', ')}.`,
  );
}
