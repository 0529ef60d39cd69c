import { type Figure, percentile } from '../figures.ts';
import { memoryInUse } from '../memory.ts';
import { openBot, type OpenBot } from './in-process.ts';
import { TURNS } from './bench-bot.ts';

interface Pace {
  /** Turns a second of time that passed. */
  readonly rate: number;
  /** Milliseconds of processor time a turn: what a busy machine does not spoil. */
  readonly cpu: number;
  /** Milliseconds of each turn. */
  readonly samples: readonly number[];
}

/** Turns of `sessions` conversations in rotation, so that each turn is of another session than the one before. */
async function pace({ turn }: OpenBot, sessions: number, turns: number): Promise<Pace> {
  const samples: number[] = [];
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  for (let n = 0; n < turns; n += 1) {
    const began = performance.now();
    await turn(n % sessions);
    samples.push(performance.now() - began);
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { rate: turns / seconds, cpu: (user + system) / 1000 / turns, samples };
}

async function withBot<Result>(intents: number, measure: (bot: OpenBot) => Promise<Result>): Promise<Result> {
  const bot = await openBot(intents);
  try {
    // Trains the understanding, and lets the compiler see each path.
    await pace(bot, 50, 1_500);
    return await measure(bot);
  } finally {
    await bot.close();
  }
}

export async function rateFigures(): Promise<readonly Figure[]> {
  const { rate, cpu, samples } = await withBot(20, (bot) => pace(bot, 50, 3_000));
  const p50 = percentile(samples, 0.5);
  return [
    { name: 'in process, 50 sessions: turns', value: rate, unit: '/s', budget: 1_500, atLeast: true },
    { name: 'in process, 50 sessions: turns a second of one core', value: 1000 / cpu, unit: '/s' },
    { name: 'in process, 50 sessions: turn, p50', value: p50, unit: 'ms' },
    {
      name: 'in process, 50 sessions: turn, p99',
      value: percentile(samples, 0.99),
      unit: 'ms',
      budget: 10,
      baseline: { name: 'p50', value: p50 },
    },
  ];
}

/**
 * The same turns beside ever more open sessions: what a turn costs must not depend on how many others talk. Whole
 * conversations, so that both have the same mix of turns.
 */
export async function sessionFigures(): Promise<readonly Figure[]> {
  return withBot(10, async (bot) => {
    const few = await pace(bot, 10, 300 * TURNS);
    for (let session = 0; session < 10_000; session += 1) await bot.turn(session);
    const many = await pace(bot, 300, 300 * TURNS);
    return [
      { name: '10 open sessions: turn', value: few.cpu, unit: 'ms' },
      {
        name: '10,000 open sessions: turn',
        value: many.cpu,
        unit: 'ms',
        budget: few.cpu * 1.5,
        baseline: { name: '10 sessions', value: few.cpu },
      },
    ];
  });
}

const SESSIONS = 3_000;

/** Sessions in the middle of a conversation, with what they remember of it. */
export async function memoryFigures(): Promise<readonly Figure[]> {
  return withBot(20, async ({ turn }) => {
    const before = memoryInUse();
    for (let round = 0; round < TURNS - 2; round += 1) {
      for (let session = 1_000; session < 1_000 + SESSIONS; session += 1) await turn(session);
    }
    const bytes = (memoryInUse() - before) / SESSIONS;
    return [{ name: 'an idle session in memory', value: bytes / 1024, unit: 'KB', budget: 4 }];
  });
}

export async function sizeFigures(): Promise<readonly Figure[]> {
  const small = await withBot(10, (bot) => pace(bot, 50, 1_500));
  const large = await withBot(150, (bot) => pace(bot, 150, 1_500));
  return [
    { name: 'a bot of 10 intents: turn', value: small.cpu, unit: 'ms' },
    {
      name: 'a bot of 150 intents: turn',
      value: large.cpu,
      unit: 'ms',
      budget: small.cpu * 3,
      baseline: { name: '10 intents', value: small.cpu },
    },
  ];
}
