import { readArchive } from '../../local/aws/services/lex/archive/read-archive.ts';
import { trainUnderstanding } from '../../local/aws/services/lex/nlu/train-understanding.ts';
import { type Figure, percentile } from '../figures.ts';
import { benchBot } from '../lex/bench-bot.ts';

const INTENTS = 20;
const RUNS = 9;

/** What a start pays for a bot: reading its archive and training on it, processor time. The first run is that of a cold program. */
export function trainingFigures(): readonly Figure[] {
  const archive = benchBot(INTENTS);
  const samples = Array.from({ length: RUNS }, () => {
    const startedAt = process.cpuUsage();
    for (const locale of readArchive(archive).locales.values()) trainUnderstanding(locale);
    const { user, system } = process.cpuUsage(startedAt);
    return (user + system) / 1000;
  });
  const [cold = Number.NaN] = samples;
  return [
    { name: `A bot of ${INTENTS} intents: read and trained, cold`, value: cold, unit: 'ms', budget: 300 },
    {
      name: `A bot of ${INTENTS} intents: read and trained, median of ${RUNS}`,
      value: percentile(samples, 0.5),
      unit: 'ms',
    },
  ];
}
