import type { Phrases } from '../schema.ts';

/** Asked once and twice again: then Lex takes the failure step. */
const MAX_RETRIES = 2;

/** How long Lex listens, per attempt: what the console writes, in milliseconds and key presses (lex-facts: prompts). */
const attempt = {
  allowInterrupt: true,
  allowedInputTypes: { allowAudioInput: true, allowDTMFInput: true },
  audioAndDTMFInputSpecification: {
    startTimeoutMs: 4000,
    audioSpecification: { maxLengthMs: 15_000, endTimeoutMs: 640 },
    dtmfSpecification: { maxLength: 513, endTimeoutMs: 5000, deletionCharacter: '*', endCharacter: '#' },
  },
  textInputSpecification: { startTimeoutMs: 30_000 },
};

const message = (text: string) => ({
  plainTextMessage: { value: text },
  customPayload: null,
  ssmlMessage: null,
  imageResponseCard: null,
});

/** One message group: Lex says the message or one of its variations. */
function messageGroups([first, ...variations]: Phrases) {
  return [{ message: message(first), variations: variations.length > 0 ? variations.map(message) : null }];
}

/** Something Lex says without waiting for an answer. */
export const responseJson = (phrases: Phrases) => ({
  messageGroupsList: messageGroups(phrases),
  allowInterrupt: true,
});

/** Something Lex asks, with what it does while it waits. */
export const promptJson = (phrases: Phrases) => ({
  messageGroupsList: messageGroups(phrases),
  maxRetries: MAX_RETRIES,
  allowInterrupt: true,
  messageSelectionStrategy: 'Random',
  promptAttemptsSpecification: { Initial: attempt, Retry1: attempt, Retry2: attempt },
});
