/** `npm start`: the bot, the page and the AWS it needs, on this machine. */
import { readOptions, usage } from './options.ts';
import { banner } from './banner.ts';
import { createDocumentReader } from './document-reader.ts';
import { tellTrouble } from './tell-trouble.ts';

async function start(): Promise<void> {
  const words = process.argv.slice(2);
  if (words.includes('--help')) {
    console.log(usage);
    return;
  }
  const options = readOptions(words, process.env);
  // Loaded only now: a mistyped option is told of at once. The thread that reads documents loads its code meanwhile.
  const reader = createDocumentReader();
  const { startFrontdesk } = await import('./start-frontdesk.ts');
  const frontdesk = await startFrontdesk(options, reader);
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
  tellTrouble(error);
}
