import { ConditionError, type Expression, type Operand, type Reference } from './expression.ts';
import { tokenize, type Token } from './tokenize.ts';

const LONGEST_EXPRESSION = 1024;

/**
 * Lex's condition language: NOT binds tighter than AND, AND tighter than OR. The left side of a comparison is a reference or
 * a function of one, the right side a constant. Throws ConditionError with the place.
 */
export function parseCondition(text: string): Expression {
  if (text.length > LONGEST_EXPRESSION) throw new ConditionError('longer than 1024 characters', LONGEST_EXPRESSION);
  const tokens = new TokenReader(tokenize(text));
  const expression = parseOr(tokens);
  const rest = tokens.next();
  if (rest.kind !== 'end') throw unexpected(rest, 'AND, OR or the end');
  return expression;
}

class TokenReader {
  readonly #tokens: readonly Token[];
  #position = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  next(): Token {
    return this.#tokens[this.#position++] ?? { kind: 'end', at: -1 };
  }

  /** Takes the next token if it is of this kind. */
  take(kind: Token['kind']): boolean {
    if (this.#tokens[this.#position]?.kind !== kind) return false;
    this.#position++;
    return true;
  }

  expect(kind: Token['kind']): void {
    const token = this.next();
    if (token.kind !== kind) throw unexpected(token, kind);
  }
}

const unexpected = (token: Token, wanted: string): ConditionError =>
  new ConditionError(
    `${token.kind === 'end' ? 'the end' : `unexpected ${token.kind}`} where ${wanted} should be`,
    token.at,
  );

function parseOr(tokens: TokenReader): Expression {
  let left = parseAnd(tokens);
  while (tokens.take('or')) left = { kind: 'or', left, right: parseAnd(tokens) };
  return left;
}

function parseAnd(tokens: TokenReader): Expression {
  let left = parseNot(tokens);
  while (tokens.take('and')) left = { kind: 'and', left, right: parseNot(tokens) };
  return left;
}

function parseNot(tokens: TokenReader): Expression {
  return tokens.take('not') ? { kind: 'not', operand: parseNot(tokens) } : parseTerm(tokens);
}

function parseTerm(tokens: TokenReader): Expression {
  const token = tokens.next();
  if (token.kind === '(') {
    const inner = parseOr(tokens);
    tokens.expect(')');
    return inner;
  }
  if (token.kind === 'reference') return parseComparison(tokens, token.reference);
  if (token.kind !== 'function') throw unexpected(token, 'a reference, a function or "("');
  tokens.expect('(');
  const of = parseReference(tokens);
  tokens.expect(')');
  return token.name === 'IS_SET' ? { kind: 'is-set', of } : parseComparison(tokens, { kind: token.name, of });
}

function parseReference(tokens: TokenReader): Reference {
  const token = tokens.next();
  if (token.kind !== 'reference') throw unexpected(token, 'a slot or an attribute');
  return token.reference;
}

function parseComparison(tokens: TokenReader, left: Operand): Expression {
  const token = tokens.next();
  if (token.kind !== 'comparison' && token.kind !== 'contains') throw unexpected(token, 'an operator');
  const constant = tokens.next();
  if (constant.kind !== 'constant') throw unexpected(constant, 'a constant');
  if (token.kind === 'comparison') return { kind: 'compare', left, operator: token.operator, right: constant.value };
  if ('of' in left) throw unexpected(token, 'a comparison');
  return { kind: 'contains', left, right: constant.value };
}
