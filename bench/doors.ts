import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { openLocalPhone } from '../local/call/open-local-phone.ts';
import { playScenario } from '../local/call/play-scenario.ts';
import { readScenario } from '../local/call/scenario.ts';
import { TurnQueue } from '../local/call/turn-queue.ts';
import { startWithDocuments } from '../local/start-frontdesk.ts';
import { aMessage } from '../test/support/slack-payloads.ts';
import { signedRequest, signingSecret } from '../test/support/slack-signing.ts';
import { createSlackApp } from '../channels/slack/app.ts';
import { bundleSuite } from './bundle.ts';
import { type Figure, percentile, time } from './figures.ts';
import { scratchOptions } from './scratch.ts';

const root = join(import.meta.dirname, '..');

const fail = (problem: unknown): never => {
  throw new Error('The Slack door had trouble', { cause: problem });
};

/** From Slack's request to our 200, everything but the network and SQS itself: signature, parsing, queueing. */
async function slackFigures(): Promise<readonly Figure[]> {
  const app = createSlackApp({ signingSecret, enqueue: async () => {}, report: fail });
  const samples = await time(500, async (n) =>
    app.request('/slack/events', {
      method: 'POST',
      ...signedRequest(aMessage('how heavy may a bag be?', { ts: `1700000000.${String(n).padStart(6, '0')}` })),
    }),
  );
  return [
    { name: 'Slack acknowledgement, p50, warm', value: percentile(samples, 0.5), unit: 'ms' },
    { name: 'Slack acknowledgement, p99, warm', value: percentile(samples, 0.99), unit: 'ms', budget: 150 },
  ];
}

const measured = /(\d+) ms from .*: (\d+) pause \+ (\d+) recognition and turn \+ (\d+) voice/;

/** Two calls by the synthetic caller; each turn's line says how long the caller waited, and for what. */
async function phoneFigures(): Promise<readonly Figure[]> {
  const scratch = scratchOptions();
  const frontdesk = await startWithDocuments(scratch.options);
  const turns = new TurnQueue();
  const phone = await openLocalPhone((event) => turns.watch(event));
  const waits: number[][] = [];
  const print = (line: string) => {
    const found = measured.exec(line);
    if (found) waits.push(found.slice(1).map(Number));
  };
  try {
    const scenario = readScenario(join(root, 'test', 'conversations', 'book-flight-by-voice.yaml'));
    await playScenario({ scenario, voice: 'rms', phone, turns, print });
  } finally {
    phone.close();
    await frontdesk.close();
    scratch.remove();
  }
  const p50 = (at: number) =>
    percentile(
      waits.map((wait) => wait[at] ?? 0),
      0.5,
    );
  return [
    { name: `phone: end of speech to first reply audio, p50 of ${waits.length} turns`, value: p50(0), unit: 'ms' },
    { name: 'phone: of that, the end-of-speech window', value: p50(1), unit: 'ms' },
    { name: 'phone: of that, recognition and the turn', value: p50(2), unit: 'ms' },
    { name: 'phone: of that, the voice', value: p50(3), unit: 'ms' },
    {
      name: 'phone: beyond the end-of-speech window, p50',
      value: percentile(
        waits.map(([total = 0, window = 0]) => total - window),
        0.5,
      ),
      unit: 'ms',
      budget: 200,
    },
  ];
}

function synthFigure(): Figure {
  const begun = performance.now();
  execFileSync('npm', ['run', '--silent', 'synth'], { cwd: root, stdio: 'ignore' });
  return { name: 'npm run synth', value: (performance.now() - begun) / 1000, unit: 's', budget: 10 };
}

async function run(): Promise<readonly Figure[]> {
  return [...(await slackFigures()), ...(await phoneFigures()), synthFigure(), ...(await bundleSuite.run())];
}

export const doorsSuite = { title: 'The doors', run };
