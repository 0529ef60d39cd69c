/** `source` is where the archive comes from, `file` the path in it, `field` the path in that file ("slotPriorities[0].priority"). */
interface Place {
  readonly source?: string | undefined;
  readonly file: string;
  readonly field?: string;
}

/** An archive that cannot be run. `field` is empty when the whole file is meant. */
export class ArchiveError extends Error {
  readonly code:
    | 'BAD_CONDITION'
    | 'MISSING_FILE'
    | 'NOT_A_ZIP'
    | 'NOT_JSON'
    | 'TOO_LARGE'
    | 'UNKNOWN_NAME'
    | 'UNSAFE'
    | 'WRONG_SHAPE';
  readonly file: string;
  readonly field: string;
  readonly reason: string;

  constructor(code: ArchiveError['code'], place: Place, reason: string) {
    const { source, file, field } = place;
    super([source, file, field, reason].filter(Boolean).join(': '));
    this.name = 'ArchiveError';
    this.code = code;
    this.file = file;
    this.field = field ?? '';
    this.reason = reason;
  }
}

/** Runs `read`; its ArchiveErrors say which archive is meant. */
export function fromSource<Result>(source: string | undefined, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    throw new ArchiveError(error.code, { source, file: error.file, field: error.field }, error.reason);
  }
}
