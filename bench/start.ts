import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LexRuntimeV2Client, RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2';
import type { Figure } from './figures.ts';
import { scratchOptions } from './scratch.ts';

const root = join(import.meta.dirname, '..');

/** Resident memory of a process in MB; Linux only, which is where the bench is run. */
const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

interface Started {
  readonly awsUrl: string;
  readonly readyMs: number;
  readonly pid: number;
  readonly stop: () => Promise<number>;
}

/** What is not garbage is what grows: the program collects its own when it is asked to. */
const collectOnSignal = `data:text/javascript,process.on('SIGUSR2',()=>{gc();gc()})`;

async function residentMbAfterCollection(pid: number): Promise<number> {
  process.kill(pid, 'SIGUSR2');
  await sleep(1500);
  return residentMb(pid);
}

/** Starts `npm start`'s program and waits for its "Ready" line; the time counts from the command. */
async function startProgram(dataFolder: string): Promise<Started> {
  const begun = performance.now();
  const program = spawn(
    process.execPath,
    [
      '--expose-gc',
      '--import',
      collectOnSignal,
      // After it: oxc's own way to find modules knows no data: addresses.
      '--import',
      '@oxc-node/core/register',
      join(root, 'local', 'start.ts'),
      '--port',
      '0',
      '--aws-port',
      '0',
      '--data',
      dataFolder,
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = new Promise<number>((done) => program.on('exit', () => done(performance.now())));
  let printed = '';
  const awsUrl = await new Promise<string>((found, failed) => {
    program.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const url = /AWS\s+(http:\/\/\S+)/.exec(printed)?.[1];
      if (url !== undefined && /^Ready/m.test(printed)) found(url);
    });
    program.on('exit', () => failed(new Error(`npm start ended before it was ready:\n${printed}`)));
  });
  const readyMs = performance.now() - begun;
  const stop = async () => {
    const asked = performance.now();
    program.kill('SIGINT');
    return (await exited) - asked;
  };
  return { awsUrl, readyMs, pid: program.pid ?? 0, stop };
}

const sayings = [
  'book a flight from London to Paris',
  'in two weeks',
  'how heavy can a bag be?',
  'two',
  'economy',
  'stop',
];

async function converse(awsUrl: string, from: number, to: number): Promise<void> {
  const lex = new LexRuntimeV2Client({
    endpoint: awsUrl,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  for (let n = from; n < to; n += 1) {
    const ids = {
      botId: 'FRONTDESK1',
      botAliasId: 'TSTALIASID',
      localeId: 'en_US',
      sessionId: `memory-${Math.floor(n / sayings.length)}`,
    };
    await lex.send(new RecognizeTextCommand({ ...ids, text: sayings[n % sayings.length] ?? '' }));
  }
  lex.destroy();
}

async function run(): Promise<readonly Figure[]> {
  const scratch = scratchOptions();
  try {
    const first = await startProgram(scratch.options.dataFolder);
    await first.stop();
    const again = await startProgram(scratch.options.dataFolder);
    await converse(again.awsUrl, 0, 100);
    const after100 = await residentMbAfterCollection(again.pid);
    await converse(again.awsUrl, 100, 1000);
    const after1000 = await residentMbAfterCollection(again.pid);
    const stopMs = await again.stop();
    return [
      { name: 'ready, first start (data made, documents read)', value: first.readyMs, unit: 'ms', budget: 5000 },
      { name: 'ready, started again', value: again.readyMs, unit: 'ms', budget: 5000 },
      { name: 'Ctrl-C to exit', value: stopMs, unit: 'ms', budget: 1000 },
      {
        name: `resident memory after 1,000 turns (${after1000.toFixed(0)} MB), against after 100`,
        value: after1000 / after100,
        unit: '×',
        budget: 1.25,
      },
    ];
  } finally {
    scratch.remove();
  }
}

export const startSuite = { title: 'npm start', run };
