/**
 * `npm run evaluate`: asks every question of this folder through the front door, and says whether the answers may be released.
 * Exits 1 when a limit is missed, 2 when it cannot begin.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { scratchOptions } from '../bench/scratch.ts';
import { UsageError } from '../local/options.ts';
import { tellTrouble } from '../local/tell-trouble.ts';
import { keepRun, readLastRun } from './last-run.ts';
import { plotRun } from './plot-run.ts';
import { printFailures, printKinds, printScores, printWays } from './print-report.ts';
import { readQuestions } from './read-questions.ts';
import { score } from './score.ts';
import { keepsLimit, measures } from './thresholds.ts';

const usage = `npm run evaluate -- [options]

  --failures       list each question with a reply that is not good, and why
  --half NAME      list the failures of one half only: tune or held-out
  --only TEXT      ask only the kinds whose name contains this; nothing is kept, and limits are not judged
  --model [ID]     a Bedrock model of your account answers, by id; without an id, the server at LOCAL_MODEL_URL
  --keep           keep this run as the one that the next is compared with, and its plot in docs/images
  --help`;

const root = join(import.meta.dirname, '..');

function readWords(words: readonly string[]) {
  // "--model" may stand alone: parseArgs wants each option to have a value always or never.
  const args = words.flatMap((word, at) =>
    word === '--model' && (words[at + 1] ?? '--').startsWith('--') ? ['--model='] : [word],
  );
  try {
    const { values } = parseArgs({
      args,
      options: {
        failures: { type: 'boolean', default: false },
        half: { type: 'string' },
        only: { type: 'string', default: '' },
        model: { type: 'string' },
        keep: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.half === undefined || values.half === 'tune' || values.half === 'held-out') return values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message.split('.')[0] : String(error)}.\n${usage}`);
  }
  throw new UsageError(`--half is tune or held-out.\n${usage}`);
}

type Words = ReturnType<typeof readWords>;

function whoAnswers({ model }: Words): { readonly answeredBy: string; readonly bedrockModel?: string } {
  const url = process.env['LOCAL_MODEL_URL'];
  if (model === undefined) return { answeredBy: 'the stand-ins on this machine' };
  if (model !== '') return { answeredBy: model, bedrockModel: model };
  if (url) return { answeredBy: `the server at ${url}` };
  throw new UsageError('--model without an id needs LOCAL_MODEL_URL, an OpenAI-compatible server.');
}

function plot(words: Words, title: string, scores: ReturnType<typeof score>): void {
  const file = join(root, words.keep ? 'docs/images' : '.frontdesk', 'evaluation.svg');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, plotRun({ title, scores, last: readLastRun()?.scores ?? {} }));
  console.log(`\nPlot: ${file}`);
}

async function evaluate(words: Words): Promise<boolean> {
  const { answeredBy, ...model } = whoAnswers(words);
  const questions = readQuestions(import.meta.dirname).filter(({ kind }) => kind.includes(words.only));
  const { askAll } = await import('./ask-all.ts');
  const scratch = scratchOptions();
  // What degraded shows in the figures; a line for each turn would hide them.
  process.env['POWERTOOLS_LOG_LEVEL'] ??= 'ERROR';
  const modelUrl = words.model === '' ? process.env['LOCAL_MODEL_URL'] : undefined;
  const verdicts = await askAll(questions, { ...scratch.options, modelUrl, ...model }).finally(scratch.remove);

  const ofHalf = (half: string) => verdicts.filter(({ asked }) => asked.half === half);
  const halves = { all: score(verdicts), tune: score(ofHalf('tune')), heldOut: score(ofHalf('held-out')) };
  console.log(`Answered by ${answeredBy}, in ${process.uptime().toFixed(0)} s.`);
  printScores(halves, readLastRun()?.scores ?? {});
  printWays(verdicts);
  printKinds(verdicts);
  if (words.failures) printFailures(words.half === undefined ? verdicts : ofHalf(words.half));
  if (words.only !== '') return true;
  plot(words, `npm run evaluate: ${verdicts.length} questions, answered by ${answeredBy}`, halves.all);
  if (words.keep) keepRun(answeredBy, halves.all);
  const missed = measures.filter((measure) => !keepsLimit(measure, halves.all));
  console.log(missed.length === 0 ? 'All limits kept.' : `MISSED: ${missed.map(({ name }) => name).join(', ')}.`);
  return missed.length === 0;
}

try {
  const words = readWords(process.argv.slice(2));
  if (words.help) console.log(usage);
  else process.exitCode = (await evaluate(words)) ? 0 : 1;
} catch (error) {
  tellTrouble(error);
}
