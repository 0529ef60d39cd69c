/**
 * Why there is no reply. The sentences are shown or spoken as they are: they are authored here because the bot, which has words
 * for everything else in each of its languages, is what could not be reached.
 */
const apologies = {
  'utterance-empty': 'There was nothing in that message. What would you like to know?',
  'utterance-too-long': 'That message is too long for me. Please keep it under 1,024 characters.',
  'too-many-waiting': 'I am still working on your earlier messages. Please wait for my answer before you send more.',
  throttled: 'I am answering a lot of people right now. Please try again in a moment.',
  conflict: 'I was still busy with another message of this conversation. Please try again.',
  'dependency-failed': 'Sorry, something went wrong on our side while I was working on that. Please try again.',
  unreachable: 'Sorry, I cannot be reached right now. Please try again in a moment.',
  'bot-unavailable': 'Sorry, this service is not available at the moment. Please come back a little later.',
} as const;

export type ConversationErrorCode = keyof typeof apologies;

/** Worth saying the same thing again a little later. */
const retryable: ReadonlySet<ConversationErrorCode> = new Set([
  'too-many-waiting',
  'throttled',
  'conflict',
  'dependency-failed',
  'unreachable',
]);

/** The one error of a conversation. `message` is safe to show to the person; `cause` is for the log only. */
export class ConversationError extends Error {
  override readonly name = 'ConversationError';
  readonly code: ConversationErrorCode;
  readonly retryable: boolean;

  constructor(code: ConversationErrorCode, cause?: unknown) {
    super(apologies[code], { cause });
    this.code = code;
    this.retryable = retryable.has(code);
  }
}
