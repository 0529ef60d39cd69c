import type { Figure } from './figures.ts';
import { wireFigures } from './lex/measure-wire.ts';
import { memoryFigures, rateFigures, sessionFigures, sizeFigures } from './lex/measure-turns.ts';

async function run(): Promise<readonly Figure[]> {
  return [
    ...(await rateFigures()),
    ...(await wireFigures()),
    ...(await sessionFigures()),
    ...(await memoryFigures()),
    ...(await sizeFigures()),
  ];
}

export const lexSuite = { title: 'The local Lex: RecognizeText without a Lambda', run };
