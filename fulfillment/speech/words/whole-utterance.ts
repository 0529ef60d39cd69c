import { wordsPattern } from '../../words-pattern.ts';
import { anyOf } from './calendar.ts';

/** A whole utterance of such words and no others, `telling` ones among them: one has to be. */
export function wholeUtterance(telling: string, others: string): RegExp {
  const one = anyOf(telling.split(' '));
  const all = anyOf([telling, others].join(' ').split(' '));
  const ends = String.raw`(?![\p{L}'-])`;
  return wordsPattern(
    String.raw`^[^\p{L}]*(?=(?:.*[^\p{L}'-])?(?:${one})${ends})(?:${all})${ends}(?:[\s,.;:!?]+(?:${all})${ends})*[^\p{L}]*$`,
    'iu',
  );
}
