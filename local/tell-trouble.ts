import { UsageError } from './options.ts';

const codes: readonly unknown[] = ['PORT_IN_USE', 'DATA_FOLDER_IN_USE'];

/** What a person can mend gets one line and exit code 2; anything else is a defect and keeps its stack. */
export function tellTrouble(error: unknown): void {
  const theirs =
    error instanceof UsageError || (error instanceof Error && 'code' in error && codes.includes(error.code));
  if (!theirs) throw error;
  console.error(error.message);
  process.exit(2);
}
