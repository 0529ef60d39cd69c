import { ConditionError, type Comparison, type Reference } from './expression.ts';

export type Token = { readonly at: number } & (
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'constant'; readonly value: string | number }
  | { readonly kind: 'comparison'; readonly operator: Comparison }
  | { readonly kind: 'function'; readonly name: 'COUNT' | 'IS_SET' | 'LENGTH' }
  | { readonly kind: 'and' | 'or' | 'not' | 'contains' | '(' | ')' | 'end' }
);
type Content<T = Token> = T extends Token ? Omit<T, 'at'> : never;

const WORDS: Readonly<Record<string, Content>> = {
  AND: { kind: 'and' },
  OR: { kind: 'or' },
  NOT: { kind: 'not' },
  CONTAINS: { kind: 'contains' },
};

const named = (kind: Reference['kind'], name = ''): Content => ({ kind: 'reference', reference: { kind, name } });

const isFunction = (name: string): name is 'COUNT' | 'IS_SET' | 'LENGTH' =>
  ['COUNT', 'IS_SET', 'LENGTH'].includes(name);
const isComparison = (text: string): text is Comparison => ['=', '!=', '<', '<=', '>', '>='].includes(text);

/**
 * In order of trial. A request attribute, `((name))`, comes before parentheses: two opening ones directly before a name, with
 * no other character of the language inside, are never a group, as a group holds at least a comparison.
 */
const RULES: readonly (readonly [RegExp, (groups: readonly string[], at: number) => Content])[] = [
  [/\{\s*([^{}]+?)\s*\}/y, ([, name]) => named('slot', name)],
  [/\[\s*([^[\]]+?)\s*\]/y, ([, name]) => named('sessionAttribute', name)],
  [/\(\(\s*([^\s(){}[\]"=<>!&|]+)\s*\)\)/y, ([, name]) => named('requestAttribute', name)],
  [/\$\.([\w.[\]-]+)/y, ([, name]) => named('path', name)],
  [/"((?:[^"\\]|\\.)*)"/y, ([, text = '']) => ({ kind: 'constant', value: text.replace(/\\(.)/g, '$1') })],
  [/fn\.(\w+)/iy, ([, name = ''], at) => functionToken(name.toUpperCase(), at)],
  [/&&|\|\|/y, ([operator]) => ({ kind: operator === '&&' ? 'and' : 'or' })],
  [
    /!=|<=|>=|=|<|>/y,
    ([operator = '']) => (isComparison(operator) ? { kind: 'comparison', operator } : { kind: 'end' }),
  ],
  [/!/y, () => ({ kind: 'not' })],
  [/\(/y, () => ({ kind: '(' })],
  [/\)/y, () => ({ kind: ')' })],
  [/-?\d+(?:\.\d+)?(?![\w:.-])/y, ([digits]) => ({ kind: 'constant', value: Number(digits) })],
  // A word of the language, or a constant without quotes, such as the duration P2H.
  [/[\p{L}\p{N}_.:%+-]+/uy, ([word = '']) => WORDS[word.toUpperCase()] ?? { kind: 'constant', value: word }],
];

function functionToken(name: string, at: number): Content {
  if (!isFunction(name)) throw new ConditionError(`unknown function fn.${name}`, at);
  return { kind: 'function', name };
}

/** Ends with an 'end' token. Throws ConditionError at the first character that starts no token. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at++;
      continue;
    }
    const [content, length] = readToken(text, at);
    tokens.push({ ...content, at });
    at += length;
  }
  return [...tokens, { kind: 'end', at: text.length }];
}

function readToken(text: string, at: number): readonly [Content, number] {
  for (const [pattern, build] of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return [build(match, at), match[0].length];
  }
  throw new ConditionError(`unexpected "${text.charAt(at)}"`, at);
}
