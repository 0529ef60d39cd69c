import { z } from 'zod';
import { maybe } from '../maybe.ts';
import { promptAttemptsShape } from './prompt-attempts.ts';

const valueShape = z.object({ value: z.string() });

const messageShape = z.object({
  plainTextMessage: maybe(valueShape),
  ssmlMessage: maybe(valueShape),
  customPayload: maybe(valueShape),
  imageResponseCard: maybe(
    z.object({
      title: z.string(),
      subtitle: maybe(z.string()),
      imageUrl: maybe(z.string()),
      buttonsList: maybe(z.array(z.object({ text: z.string(), value: z.string() }))),
    }),
  ),
});
export type ArchiveMessage = z.output<typeof messageShape>;

export const responseShape = z.object({
  messageGroupsList: maybe(z.array(z.object({ message: messageShape, variations: maybe(z.array(messageShape)) }))),
});
export type ArchiveResponse = z.output<typeof responseShape>;

export const promptShape = responseShape.extend({
  maxRetries: maybe(z.number().int().min(0).max(5)),
  messageSelectionStrategy: maybe(z.enum(['Random', 'Ordered'])),
  promptAttemptsSpecification: promptAttemptsShape,
});
export type ArchivePrompt = z.output<typeof promptShape>;
