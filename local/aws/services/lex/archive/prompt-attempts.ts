import { z } from 'zod';
import type { PromptAttempt } from '../bot-model.ts';
import { maybe } from '../maybe.ts';

const milliseconds = maybe(z.number().positive());

const soundShape = z
  .object({ maxLengthMs: milliseconds, endTimeoutMs: milliseconds })
  .transform(({ maxLengthMs, endTimeoutMs }) => ({ longest: maxLengthMs, end: endTimeoutMs }));

const keysShape = z
  .object({
    maxLength: maybe(z.number().int().positive()),
    endTimeoutMs: milliseconds,
    deletionCharacter: maybe(z.string().length(1)),
    endCharacter: maybe(z.string().length(1)),
  })
  .transform(({ maxLength, endTimeoutMs, deletionCharacter, endCharacter }) => ({
    mostKeys: maxLength,
    nextKey: endTimeoutMs,
    deletionKey: deletionCharacter,
    endKey: endCharacter,
  }));

const inputShape = z
  .object({
    startTimeoutMs: milliseconds,
    audioSpecification: maybe(soundShape),
    dtmfSpecification: maybe(keysShape),
  })
  .transform(({ startTimeoutMs, audioSpecification, dtmfSpecification }) => ({
    start: startTimeoutMs,
    ...audioSpecification,
    ...dtmfSpecification,
  }));

const attemptShape = z
  .object({
    allowInterrupt: maybe(z.boolean()),
    allowedInputTypes: maybe(z.object({ allowAudioInput: maybe(z.boolean()), allowDTMFInput: maybe(z.boolean()) })),
    audioAndDTMFInputSpecification: maybe(inputShape),
    textInputSpecification: maybe(z.object({ startTimeoutMs: milliseconds })),
  })
  .transform((attempt): PromptAttempt => ({
    interruptible: attempt.allowInterrupt,
    hearsSound: attempt.allowedInputTypes?.allowAudioInput,
    takesKeys: attempt.allowedInputTypes?.allowDTMFInput,
    textStart: attempt.textInputSpecification?.startTimeoutMs,
    ...attempt.audioAndDTMFInputSpecification,
  }));

/** How Lex listens after a prompt, by attempt: "Initial", "Retry1" … */
export const promptAttemptsShape = maybe(z.record(z.string(), maybe(attemptShape)));
