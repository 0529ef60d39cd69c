/** A file of recorded replies that cannot be read; the message names the file and, where there is one, the line. */
export class RecordedRepliesError extends Error {
  override readonly name = 'RecordedRepliesError';
}
