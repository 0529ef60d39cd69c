/** `npm start`: the bot, the page and the AWS it needs, on this machine. */
import { readOptions, usage } from './options.ts';
import { banner, documentLines } from './banner.ts';
import type { Frontdesk } from './start-frontdesk.ts';
import { tellTrouble } from './tell-trouble.ts';

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
  // First: who reads "Ready" may ask for the end at once.
  const stopping = stopWhenAsked(frontdesk);
  console.log(banner(frontdesk, process.uptime()));
  await frontdesk.documents.then(
    (read) => console.log(documentLines(read).join('\n')),
    (error: unknown) => {
      if (!stopping.aborted) throw error;
    },
  );
}

/** Aborted as soon as somebody asks for it. */
function stopWhenAsked(frontdesk: Frontdesk): AbortSignal {
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort();
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
  return stopping.signal;
}

try {
  await start();
} catch (error) {
  tellTrouble(error);
}
