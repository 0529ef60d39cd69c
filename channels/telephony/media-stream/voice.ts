import type { ReplyMessage } from '../../channel.ts';

/** Makes speech of a message. */
export interface Voice {
  /**
   * Mu-law at 8 kHz, in pieces, as it is made; who stops reading stops the synthesis.
   * @throws VoiceError from the iteration.
   */
  speak(message: ReplyMessage): AsyncIterable<Uint8Array>;
}

/** There is no speech: the call cannot go on. */
export class VoiceError extends Error {
  override readonly name = 'VoiceError';
}
