import { LexRuntimeV2Client } from '@aws-sdk/client-lex-runtime-v2';
import { startWithDocuments } from '../local/start-frontdesk.ts';
import { createSyntheticCaller } from '../local/synthetic-caller/synthetic-caller.ts';
import { localAccess } from '../test/support/local-access.ts';
import type { Figure } from './figures.ts';
import { languageSuite } from './language/language.ts';
import { scratchOptions } from './scratch.ts';
import { mouthFigures } from './speech/measure-mouth.ts';
import { recognitionFigures } from './speech/measure-recognition.ts';
import { vanishedFigures } from './speech/measure-vanished.ts';
import { waitFigures } from './speech/measure-wait.ts';

async function run(options: ReadonlyMap<string, string>): Promise<readonly Figure[]> {
  const mouth = [...(await languageSuite.run()), ...(await mouthFigures())];
  const scratch = scratchOptions();
  const frontdesk = await startWithDocuments(scratch.options);
  const caller = await createSyntheticCaller();
  const lex = new LexRuntimeV2Client(localAccess(frontdesk.awsUrl));
  const show = options.has('errors') ? console.log : () => {};
  try {
    const ears = [...(await recognitionFigures(lex, caller, show)), ...(await waitFigures(lex, caller))];
    return [...mouth, ...ears, ...(await vanishedFigures(frontdesk.awsUrl, caller))];
  } finally {
    lex.destroy();
    await frontdesk.close();
    scratch.remove();
  }
}

export const speechSuite = {
  title: 'Mouth and ears: the bot of this machine on the telephone (`--errors` shows what was misheard)',
  run,
};
