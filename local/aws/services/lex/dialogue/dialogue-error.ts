/** A turn that cannot be answered. The session stays as it was before the turn. */
export class DialogueError extends Error {
  /**
   * LAMBDA_FAILED: the hook threw, or was too late, and the bot has no steps for that. LAMBDA_ANSWER_REFUSED: it answered what
   * it may not. BROKEN_FLOW: the bot's own steps go round in a circle or name what is not there.
   */
  readonly code: 'BROKEN_FLOW' | 'LAMBDA_ANSWER_REFUSED' | 'LAMBDA_FAILED';

  constructor(code: DialogueError['code'], message: string) {
    super(message);
    this.name = 'DialogueError';
    this.code = code;
  }
}
