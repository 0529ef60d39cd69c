/**
 * An archive that cannot be run. `file` is the path in the archive, `field` the path in that file, such as
 * "slotPriorities[0].priority"; empty when the whole file is meant.
 */
export class ArchiveError extends Error {
  readonly code: 'BAD_CONDITION' | 'MISSING_FILE' | 'NOT_JSON' | 'UNKNOWN_NAME' | 'WRONG_SHAPE';
  readonly file: string;
  readonly field: string;

  constructor(code: ArchiveError['code'], place: { readonly file: string; readonly field?: string }, reason: string) {
    const field = place.field ?? '';
    super(`${place.file}${field && `: ${field}`}: ${reason}`);
    this.name = 'ArchiveError';
    this.code = code;
    this.file = place.file;
    this.field = field;
  }
}
