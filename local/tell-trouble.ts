import { RecordedRepliesError } from './aws/services/bedrock-runtime/generation/recorded-replies-error.ts';
import { ArchiveError } from './aws/services/lex/archive/archive-error.ts';
import { UsageError } from './options.ts';

const codes: readonly unknown[] = ['PORT_IN_USE', 'DATA_FOLDER_IN_USE', 'DATA_FOLDER_UNUSABLE'];

const isTheirs = (error: unknown): error is Error =>
  error instanceof UsageError ||
  error instanceof ArchiveError ||
  error instanceof RecordedRepliesError ||
  (error instanceof Error && 'code' in error && codes.includes(error.code));

/** What a person can mend gets one line and exit code 2; anything else is a defect and keeps its stack. */
export function tellTrouble(error: unknown): void {
  if (!isTheirs(error)) throw error;
  console.error(error.message);
  process.exit(2);
}
