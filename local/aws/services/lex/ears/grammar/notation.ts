import type { Lexicon } from './lexicon.ts';
import type { Arc, Network } from './network.ts';

/**
 * What can be said, written as in a grammar: words in a row, `a | b` one of them, `[a]` or nothing, `( )` around what belongs
 * together, `<name>` for the phrase of that name. The parts of `a | b` are equally likely.
 */
export type Phrases = Readonly<Record<string, string>>;

type Expression =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'sequence'; readonly parts: readonly Expression[] }
  | { readonly kind: 'choice'; readonly parts: readonly Expression[] };

const TOKEN = /<[^>]+>|[[\]()|]|[^\s[\]()|<>]+/g;
const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']' };
const NOTHING: Expression = { kind: 'sequence', parts: [] };

/** Adds what can be said for a name between two states of the network. */
export function addPhrases(phrases: Phrases, name: string, into: PhrasePlace): void {
  const parsed = new Map<string, Expression>();
  const named = (wanted: string): Expression => {
    const source = phrases[wanted];
    if (source === undefined) throw new Error(`No phrase has the name <${wanted}>.`);
    const known = parsed.get(wanted) ?? parse(source, named);
    parsed.set(wanted, known);
    return known;
  };
  add(named(name), into, { from: into.from, to: into.to, weight: into.weight });
}

export interface PhrasePlace extends Omit<Arc, 'word'> {
  readonly network: Network;
  readonly lexicon: Lexicon;
}

function parse(source: string, named: (name: string) => Expression): Expression {
  const tokens = source.match(TOKEN) ?? [];
  let at = 0;
  const choice = (until: string | undefined): Expression => {
    const alternatives = [sequence(until)];
    while (tokens[at] === '|') {
      at++;
      alternatives.push(sequence(until));
    }
    if (tokens[at++] !== until) throw new Error(`Unbalanced brackets in "${source}"`);
    return { kind: 'choice', parts: alternatives };
  };
  const sequence = (until: string | undefined): Expression => {
    const parts: Expression[] = [];
    for (let token = tokens[at]; token !== undefined && token !== '|' && token !== until; token = tokens[at]) {
      at++;
      parts.push(part(token));
    }
    return { kind: 'sequence', parts };
  };
  const part = (token: string): Expression => {
    const close = CLOSES[token];
    if (token === '[') return { kind: 'choice', parts: [choice(close), NOTHING] };
    if (close) return choice(close);
    if (token === ']' || token === ')') throw new Error(`Unbalanced brackets in "${source}"`);
    return token.startsWith('<') ? named(token.slice(1, -1)) : { kind: 'word', word: token };
  };
  return choice(undefined);
}

function add(expression: Expression, place: Pick<PhrasePlace, 'lexicon' | 'network'>, arc: Omit<Arc, 'word'>): void {
  const { network, lexicon } = place;
  if (expression.kind === 'word') {
    network.add({ ...arc, word: lexicon.word(expression.word) });
  } else if (expression.kind === 'choice') {
    for (const part of expression.parts) add(part, place, { ...arc, weight: arc.weight / expression.parts.length });
  } else if (expression.parts.length === 0) {
    network.add(arc);
  } else {
    let { from, weight } = arc;
    for (const [position, part] of expression.parts.entries()) {
      const to = position === expression.parts.length - 1 ? arc.to : network.state();
      add(part, place, { from, to, weight });
      from = to;
      weight = 1;
    }
  }
}
