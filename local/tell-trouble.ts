import { RecordedRepliesError } from './aws/services/bedrock-runtime/generation/recorded-replies-error.ts';
import { ArchiveError } from './aws/services/lex/archive/archive-error.ts';
import { UsageError } from './options.ts';

/** By code, what can be done about it besides what the message says. */
const remedies: ReadonlyMap<unknown, string> = new Map([
  ['PORT_IN_USE', ' Set AWS_PORT or --aws-port.'],
  ['DATA_FOLDER_IN_USE', ''],
  ['DATA_FOLDER_UNUSABLE', ''],
]);

const remedyFor = (error: unknown): string | undefined => {
  if (error instanceof UsageError || error instanceof ArchiveError || error instanceof RecordedRepliesError) return '';
  return error instanceof Error && 'code' in error ? remedies.get(error.code) : undefined;
};

/** What a person can mend gets one line and exit code 2; anything else is a defect and keeps its stack. */
export function tellTrouble(error: unknown): void {
  const remedy = remedyFor(error);
  if (!(error instanceof Error) || remedy === undefined) throw error;
  console.error(`${error.message}${remedy}`);
  process.exit(2);
}
