import { withoutMarkers } from '../citation-markers.ts';
import type { Wording } from '../wording.ts';
import type { Lexicon } from './lexicon.ts';
import { stress } from './plain-text.ts';
import { readDates, readTimes } from './read-clock.ts';
import { readMeasures, readMoney, readRanges, readThousands } from './read-numbers.ts';
import { readAbbreviations, readSigns, withoutSigns } from './read-signs.ts';
import { placeOf, places, setAside } from './set-aside.ts';
import type { Sentence } from './set-aside.ts';
import type { SpeechWords } from './speech-words.ts';
import type { SpeechNode, SpokenSentence } from './ssml.ts';

/** What a sentence is read out with. */
export interface Reader {
  readonly words: SpeechWords;
  readonly wording: Pick<Wording, 'day'>;
  readonly lexicon: Lexicon;
}

/** With or without its scheme; a bare host is an address only with a path, or where it cannot be a word. */
const webAddress =
  /(?:\bhttps?:\/\/|\bwww\.)[^\s<>"]*[^\s<>".,;:!?)\]]|(?<![@\w.])(?:[\w-]+\.)+[a-z]{2,}\/[^\s<>",;!?)\]]*[^\s<>".,;:!?)\]]/gi;
const mailAddress = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** One sentence, plain but for what a reader sees (codes, dates, amounts, signs), as it is read out. */
export function readAloud(sentence: string, { words, wording, lexicon }: Reader): SpokenSentence {
  const dated = readDates(readAddresses(withoutMarkers(sentence), words), words, wording);
  const { text, settled } = setAside(readAbbreviations(dated, words), words);
  const steps = [readThousands, readTimes, readRanges, readSigns, readMoney, readMeasures, withoutSigns];
  const read = steps.reduce((said, step) => step(said, words), text);
  return partsOf({ text: words.agree?.(read) ?? read, settled }, lexicon);
}

const readAddresses = (text: string, { website, at, dot, underscore }: SpeechWords): string =>
  text
    .replaceAll(/\bmailto:/gi, '')
    .replaceAll(webAddress, website)
    .replaceAll(mailAddress, (address) =>
      address.replace('@', ` ${at} `).replaceAll('.', ` ${dot} `).replaceAll('_', ` ${underscore} `),
    );

const placesAndStress = new RegExp(`(${places.source}|[${stress.begin}${stress.end}])`, 'u');

/** Cut where something is said in its own way: a code, a word of the lexicon, what is stressed. */
function partsOf({ text, settled }: Sentence, lexicon: Lexicon): SpokenSentence {
  const nodes: SpeechNode[] = [];
  let isStressed = false;
  const add = (piece: string) => {
    if (piece !== '') nodes.push(...lexicon(piece).map((node) => (isStressed ? stressed(node) : node)));
  };
  for (const piece of text.split(placesAndStress)) {
    const node = places.test(piece) ? settled[placeOf(piece)] : undefined;
    if (node) nodes.push(node);
    else if (piece === stress.begin || piece === stress.end) isStressed = piece === stress.begin;
    else add(piece);
  }
  return nodes;
}

const stressed = (node: SpeechNode): SpeechNode =>
  node.kind === 'text' && /[\p{L}\p{N}]/u.test(node.text) ? { kind: 'stressed', text: node.text } : node;
