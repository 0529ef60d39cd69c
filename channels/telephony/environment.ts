import * as z from 'zod';
import type { HandoffQueue } from '../../bot-definition/contract/session-attributes.ts';
import { lexEnvironment } from '../environment.ts';

const pairs = z.string().transform((text) => Object.fromEntries(text.split(',').map((pair) => pair.trim().split('='))));
const number = z.string().regex(/^\+\d{6,15}$/, 'must be a number such as +15550100');

/** "general=+15550100,bookings=+15550101": whom a caller is put through to, by queue. */
const handoffNumbers = pairs.pipe(
  z.strictObject({
    /** Stands in for the queues that have none. */
    general: number,
    bookings: number.exactOptional(),
    complaints: number.exactOptional(),
  } satisfies Readonly<Record<HandoffQueue, z.ZodType>>),
);

const isOrigin = (value: string) => URL.canParse(value) && new URL(value).origin === value;

/** The phone door by Twilio's Media Streams. */
export const phoneEnvironment = z.object({
  ...lexEnvironment.shape,
  /** With it Twilio signs its requests. */
  TWILIO_AUTH_TOKEN: z.string().min(32, 'must have at least 32 characters'),
  /** How Twilio reaches this server, such as "https://phone.example.com": no path, and no slash at the end. */
  PUBLIC_URL: z.string().refine(isOrigin, 'is no origin'),
  HANDOFF_NUMBERS: handoffNumbers,
});
export type PhoneSettings = z.output<typeof phoneEnvironment>;
