import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import { startLocalAws } from '../../local/aws/start-local-aws.ts';
import { type Figure, percentile } from '../figures.ts';
import { benchBot } from './bench-bot.ts';
import type { WireOrder } from './talk-over-wire.ts';

const botId = 'BENCHBOT01';

/** The same conversations through the gateway: HTTP, routing, JSON and the log of each request. */
export async function wireFigures(): Promise<readonly Figure[]> {
  const aws = await startLocalAws({ bots: [{ botId, archive: benchBot(20), timezone: 'UTC' }] });
  const client = fork(join(import.meta.dirname, 'talk-over-wire.ts'), {
    execArgv: ['--import', '@oxc-node/core/register'],
  });
  const path = `/bots/${botId}/botAliases/TSTALIASID/botLocales/en_US/sessions`;
  const talk = (conversations: number) =>
    samplesOf(client, { port: aws.port, path, sessions: 50, conversations, width: 4 });
  try {
    await talk(2);
    const cpuBefore = process.cpuUsage();
    const start = performance.now();
    const samples = await talk(12);
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(cpuBefore);
    return [
      { name: 'on the wire, 50 sessions, 4 at a time: turns', value: samples.length / seconds, unit: '/s' },
      {
        name: 'on the wire: turns a second of one core of the server',
        value: (samples.length / (user + system)) * 1e6,
        unit: '/s',
      },
      { name: 'on the wire: turn with its wait, p50', value: percentile(samples, 0.5), unit: 'ms' },
      { name: 'on the wire: turn with its wait, p99', value: percentile(samples, 0.99), unit: 'ms' },
    ];
  } finally {
    client.kill();
    await aws.close();
  }
}

async function samplesOf(client: ChildProcess, order: WireOrder): Promise<readonly number[]> {
  client.send(order);
  const gone = once(client, 'exit').then(() => {
    throw new Error('the client of the bench ended early');
  });
  const [samples] = await Promise.race([once(client, 'message'), gone]);
  return z.array(z.number()).parse(samples);
}
