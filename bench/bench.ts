/**
 * `npm run bench` runs the suites below; `npm run bench -- turn nlu` runs some of them. A suite prints its figures and the
 * program exits 1 when a budget is missed. Figures are medians of one run on one machine: compare ratios, not milliseconds.
 */
import type { Figure } from './figures.ts';
import { printFigures } from './figures.ts';

interface Suite {
  readonly title: string;
  readonly run: (options: ReadonlyMap<string, string>) => Promise<readonly Figure[]>;
}

const suites: Readonly<Record<string, () => Promise<Suite>>> = {
  speech: async () => (await import('./speech.ts')).speechSuite,
  turn: async () => (await import('./turn.ts')).turnSuite,
  lex: async () => (await import('./lex.ts')).lexSuite,
  nlu: async () => (await import('./nlu.ts')).nluSuite,
  start: async () => (await import('./start.ts')).startSuite,
  doors: async () => (await import('./doors.ts')).doorsSuite,
  knowledge: async () => (await import('./knowledge.ts')).knowledgeSuite,
  bundle: async () => (await import('./bundle.ts')).bundleSuite,
  language: async () => (await import('./language/language.ts')).languageSuite,
};

const words = process.argv.slice(2);
if (words.includes('--help')) {
  console.log(`npm run bench -- [SUITE ...]\n\nSuites: ${Object.keys(suites).join(', ')}; all of them unless named.
  --errors       list what the ears of "speech" misheard
  --data FOLDER  the public data that "nlu" reads`);
  process.exit(0);
}
const options = new Map<string, string>();
for (const [at, word] of words.entries()) if (word.startsWith('--')) options.set(word.slice(2), words[at + 1] ?? '');
const names = words.filter((word, at) => !word.startsWith('--') && !(words[at - 1] ?? '').startsWith('--'));
const unknown = names.find((name) => !(name in suites));
if (unknown !== undefined) {
  console.error(`No bench is called "${unknown}". There are: ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}

let kept = true;
for (const [name, load] of Object.entries(suites)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const suite = await load();
  kept = printFigures(suite.title, await suite.run(options)) && kept;
}
process.exit(kept ? 0 : 1);
