/** What can be done to a call on its way back to the caller. */
export interface CallLine {
  /** One frame of mu-law: 20 ms. */
  play(frame: Uint8Array): void;
  /** The other side says the name again when all before it has been heard, or was cleared. */
  mark(name: string): void;
  /** Throws away what has been sent and not been heard. */
  clear(): void;
  /** Ends our part: the call goes on with what follows the stream. */
  close(): void;
}
