import { readFileSync } from 'node:fs';
import { ImportTerminologyCommand, TranslateClient } from '@aws-sdk/client-translate';

/** As on this machine; a deployment names its own. */
export const terminologyName = 'frontdesk';

/** Gives the words of the business to the Translate that the environment names; in AWS it is a command of docs/deploy.md. */
export async function importTerminology(file: string): Promise<void> {
  const client = new TranslateClient({});
  try {
    await client.send(
      new ImportTerminologyCommand({
        Name: terminologyName,
        MergeStrategy: 'OVERWRITE',
        TerminologyData: { File: readFileSync(file), Format: 'CSV', Directionality: 'MULTI' },
      }),
    );
  } finally {
    client.destroy();
  }
}
