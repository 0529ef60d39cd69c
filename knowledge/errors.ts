export type KnowledgeErrorCode =
  /** There is no such folder, or none that may be read. */
  | 'folder-unreadable'
  /** A document cannot be used; the report names it and the others go on. */
  | 'document-unreadable'
  /** The bytes are no snapshot of ours, or of a format this code does not know. */
  | 'snapshot-foreign'
  /** The bytes began as a snapshot and are cut off or altered. */
  | 'snapshot-damaged'
  /** No snapshot has been published at this address. */
  | 'snapshot-missing'
  | 'snapshot-address'
  /** Another writer publishes at the same address at the same time. */
  | 'snapshot-overtaken'
  /** There is nothing to publish; an empty snapshot would silence the bot. */
  | 'nothing-to-publish'
  /** The embedding model failed, or gave vectors of the wrong shape. */
  | 'embedding-failed';

export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly code: KnowledgeErrorCode;

  constructor(code: KnowledgeErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
