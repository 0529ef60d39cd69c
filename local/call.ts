/**
 * `npm run call -- --scenario FILE`: telephones the bot. A synthetic caller reads a conversation over a line like Twilio's: the
 * phone door listens to its sound and answers with sound. Prints who said what and when.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeWav } from './aws/audio/wav.ts';
import { openLocalPhone } from './call/open-local-phone.ts';
import { playScenario } from './call/play-scenario.ts';
import { readScenario } from './call/scenario.ts';
import { TurnQueue } from './call/turn-queue.ts';
import { UsageError } from './options.ts';
import type { CallerVoice } from './synthetic-caller/synthetic-caller.ts';
import { connect } from './talk/connect.ts';
import { tellTrouble } from './tell-trouble.ts';

const usage = `npm run call -- --scenario FILE [options]

  --scenario FILE  what is said; test/conversations has many
  --wav FILE       keep the recording, the caller on the left and the bot on the right
  --voice NAME     the caller's: rms, slt, awb or kal (rms)
  --help`;
const voices: readonly CallerVoice[] = ['rms', 'slt', 'awb', 'kal'];

function readWords() {
  try {
    const { scenario, wav, voice } = parseArgs({
      options: { scenario: { type: 'string' }, wav: { type: 'string' }, voice: { type: 'string', default: 'rms' } },
    }).values;
    const known = voices.find((name) => name === voice);
    if (scenario === undefined) throw new Error('--scenario is missing');
    if (known === undefined) throw new Error(`--voice ${voice} is none of these callers`);
    return { scenario: readScenario(scenario), wav, voice: known };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${error instanceof Error ? error.message.split('.')[0] : String(error)}.\n${usage}`);
  }
}

async function call(): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(usage);
    return;
  }
  const { scenario, wav, voice } = readWords();
  const connection = await connect(process.env, {});
  // The phone door finds local/aws as any program finds AWS.
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: connection.awsUrl,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  const turns = new TurnQueue();
  const phone = await openLocalPhone((event) => {
    if (event.kind === 'failed') console.log(`          ${String(event.cause)}`);
    turns.watch(event);
  });
  try {
    console.log(`${connection.note}\n\n${scenario.title}\n`);
    const sound = await playScenario({ scenario, voice, phone, turns, print: (line) => console.log(line) });
    if (wav !== undefined) writeFileSync(wav, writeWav({ sampleRate: 8000, channels: [sound.caller, sound.bot] }));
  } finally {
    phone.close();
    await connection.close();
  }
}

try {
  await call();
  // The SDK keeps its connections open for a while; nothing waits for them.
  process.exit(0);
} catch (error) {
  tellTrouble(error);
}
