/**
 * How well the local Lex understands: `npx tsx bench/nlu/nlu.ts --data <folder>` with the public data sets HWU64, CLINC150,
 * Schema-Guided Dialogue (travel) and the specs of Recognizers-Text in folders below it. Exits 1 when a budget is missed.
 */
import { printFigures } from '../figures.ts';
import { intentFigures } from './measure-intents.ts';
import { slotFigures } from './measure-slots.ts';
import { valueFigures } from './measure-values.ts';

const at = process.argv.indexOf('--data');
const data = at < 0 ? undefined : process.argv[at + 1];
if (data === undefined) {
  console.error('Usage: npx tsx bench/nlu/nlu.ts --data <folder with the data sets>');
  process.exit(2);
}

const kept = [
  printFigures('Intents', intentFigures(data)),
  printFigures('Slots', slotFigures(data)),
  printFigures('Values', valueFigures(data)),
];
process.exit(kept.every(Boolean) ? 0 : 1);
