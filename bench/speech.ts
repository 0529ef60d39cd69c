import { LexRuntimeV2Client } from '@aws-sdk/client-lex-runtime-v2';
import { withAnswerSlots } from '../local/aws/services/lex/answer-slots.ts';
import { readArchive } from '../local/aws/services/lex/archive/read-archive.ts';
import { createEars, type Ears } from '../local/aws/services/lex/ears/ears.ts';
import { snapshotUrlOf } from '../local/snapshot-url.ts';
import { spokenTopics } from '../local/spoken-topics.ts';
import { startWithDocuments } from '../local/start-frontdesk.ts';
import { createSyntheticCaller } from '../local/synthetic-caller/synthetic-caller.ts';
import { botArchive } from '../test/support/lex/on-the-line.ts';
import { localAccess } from '../test/support/local-access.ts';
import type { Figure } from './figures.ts';
import { languageSuite } from './language/language.ts';
import { scratchOptions } from './scratch.ts';
import { mouthFigures } from './speech/measure-mouth.ts';
import { recognitionFigures, voices } from './speech/measure-recognition.ts';
import { recognizerFigures } from './speech/measure-recognizer.ts';
import { vanishedFigures } from './speech/measure-vanished.ts';
import { waitFigures } from './speech/measure-wait.ts';

/** The ears that local Lex has for this bot, by themselves. */
function ownEars(snapshotUrl: string): Ears {
  const locale = readArchive(botArchive()).locales.get('en_US');
  if (!locale) throw new Error('the bot has no en_US');
  return createEars(withAnswerSlots(locale), { topics: spokenTopics(snapshotUrl)('en_US') });
}

async function run(options: ReadonlyMap<string, string>): Promise<readonly Figure[]> {
  const mouth = [...(await languageSuite.run()), ...(await mouthFigures())];
  const scratch = scratchOptions();
  const frontdesk = await startWithDocuments(scratch.options);
  const caller = await createSyntheticCaller();
  const lex = new LexRuntimeV2Client(localAccess(frontdesk.awsUrl));
  const ears = ownEars(snapshotUrlOf(scratch.options));
  const show = options.has('errors') ? console.log : () => {};
  try {
    const recognized = await recognizerFigures(ears, caller, voices);
    await ears.close();
    const heard = await recognitionFigures(lex, caller, show);
    const waits = await waitFigures(lex, caller);
    return [...mouth, ...recognized, ...heard, ...waits, ...(await vanishedFigures(frontdesk.awsUrl, caller))];
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
