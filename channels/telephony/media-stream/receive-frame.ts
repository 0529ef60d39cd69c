import * as z from 'zod';

/** Twilio's ids: two letters and 32 hexadecimal digits. */
export const sid = (prefix: 'AC' | 'CA' | 'MZ') => z.string().regex(new RegExp(`^${prefix}[0-9a-f]{32}$`));

const base64 = z.base64().max(16_000);

/** One message of Twilio's Media Streams, as far as a call needs it. Numbers are strings there. */
const frame = z.discriminatedUnion('event', [
  z.object({ event: z.literal('connected') }),
  z.object({
    event: z.literal('start'),
    streamSid: sid('MZ'),
    start: z.object({
      callSid: sid('CA'),
      customParameters: z.record(z.string(), z.string()).default({}),
      mediaFormat: z.object({
        encoding: z.literal('audio/x-mulaw'),
        sampleRate: z.literal(8000),
        channels: z.literal(1),
      }),
    }),
  }),
  z.object({
    event: z.literal('media'),
    media: z.object({ track: z.string().default('inbound'), chunk: z.coerce.number().int(), payload: base64 }),
  }),
  z.object({ event: z.literal('dtmf'), dtmf: z.object({ digit: z.string().regex(/^[0-9A-D*#]$/) }) }),
  z.object({ event: z.literal('mark'), mark: z.object({ name: z.string() }) }),
  z.object({ event: z.literal('stop') }),
]);
export type Frame = z.output<typeof frame>;
export type StartFrame = Extract<Frame, { readonly event: 'start' }>;

/** Undefined for what is not JSON, or not a message that Twilio sends. */
export function receiveFrame(data: string): Frame | undefined {
  try {
    return frame.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}
