import { z } from 'zod';

/**
 * Lex session attributes are strings that a client can set: untrusted, parsed here, unknown keys dropped, and never used for
 * authorisation, a URL or a table key. Lex's limit is 12 KB for all of them.
 */
export const sessionAttribute = {
  /** The queue a person should be handed to. A state field: Connect's flow branches on it, the web and Slack doors show it. */
  handoffQueue: 'handoffQueue',
  handoffReason: 'handoffReason',
  /** The slot that was filled last: "no, Boston" corrects it. */
  lastSlot: 'lastSlot',
} as const;

export const handoffQueues = ['general', 'bookings', 'complaints'] as const;
export type HandoffQueue = (typeof handoffQueues)[number];

export const sessionAttributes = z.object({
  handoffQueue: z.enum(handoffQueues).optional().catch(undefined),
  handoffReason: z.string().max(200).optional().catch(undefined),
  lastSlot: z.string().max(100).optional().catch(undefined),
});
export type SessionAttributes = z.infer<typeof sessionAttributes>;
