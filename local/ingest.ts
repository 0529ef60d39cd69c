/**
 * `npm run ingest`: reads the documents that have changed into the snapshot that `npm start` answers from, and says what there is
 * to mend in them. Exit code 2 when nothing could be published, and with `--strict` 1 when a document has a problem.
 */
import { KnowledgeError } from '../knowledge/errors.ts';
import { startLocalAws } from './aws/start-local-aws.ts';
import { openDataFolder } from './data-folder.ts';
import { ingestDocuments } from './ingest-documents.ts';
import { type LaptopOptions, readOptions, UsageError } from './options.ts';
import { createProgressBar } from './progress-bar.ts';
import { snapshotUrlOf } from './snapshot-url.ts';
import { tellTrouble } from './tell-trouble.ts';

const usage = `npm run ingest -- [options]

  --knowledge FOLDER  documents to read (content/knowledge)
  --data FOLDER       where the snapshot is kept (.frontdesk)
  --strict            exit code 1 when a document has something to mend
  --help`;

function readWords(words: readonly string[]): { readonly options: LaptopOptions; readonly strict: boolean } {
  const strict = words.includes('--strict');
  const options = readOptions(
    words.filter((word) => word !== '--strict'),
    process.env,
  );
  return { options, strict };
}

/** The documents are embedded by a local/aws of its own, so that it does not matter whether `npm start` runs. */
async function ingest({ options, strict }: ReturnType<typeof readWords>): Promise<number> {
  openDataFolder({ ...options, fresh: false });
  const aws = await startLocalAws();
  const bar = createProgressBar(process.stderr);
  const begun = performance.now();
  try {
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: aws.url,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    });
    const documents = { folder: options.knowledgeFolder, snapshotUrl: snapshotUrlOf(options) };
    const report = await ingestDocuments({ ...documents, onProgress: bar.show }).finally(bar.clear);
    for (const { path, message } of report.problems) console.log(`  to mend  ${path}: ${message}`);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(
      `${report.documents} documents, ${report.passages} passages; ${report.read} documents read and ${report.embedded} passages ` +
        `embedded anew, in ${seconds} s. ${report.published ? 'Published.' : 'Nothing has changed.'}`,
    );
    return strict && report.problems.length > 0 ? 1 : 0;
  } finally {
    await aws.close();
  }
}

try {
  const words = process.argv.slice(2);
  if (words.includes('--help')) console.log(usage);
  else process.exitCode = await ingest(readWords(words));
  // The SDK keeps its connections open for a while; nothing waits for them.
  process.exit();
} catch (error) {
  if (error instanceof KnowledgeError) tellTrouble(new UsageError(`Nothing was published: ${error.message}.`));
  tellTrouble(error);
}
