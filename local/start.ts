/** `npm start`: the bot, the page and the AWS it needs, on this machine. */
import { readOptions, usage, UsageError } from './options.ts';
import { banner } from './banner.ts';

/** What a person can mend gets one line and exit code 2; anything else is a defect and keeps its stack. */
function isTheirs(error: unknown): error is Error {
  return error instanceof UsageError || (error instanceof Error && 'code' in error && error.code === 'PORT_IN_USE');
}

async function start(): Promise<void> {
  const words = process.argv.slice(2);
  if (words.includes('--help')) {
    console.log(usage);
    return;
  }
  const options = readOptions(words, process.env);
  // Loaded only now: a mistyped option is told of at once.
  const { startFrontdesk } = await import('./start-frontdesk.ts');
  const frontdesk = await startFrontdesk(options);
  console.log(banner(frontdesk, process.uptime()));
  const stop = () => {
    frontdesk.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

try {
  await start();
} catch (error) {
  if (!isTheirs(error)) throw error;
  console.error(error.message);
  process.exit(2);
}
