import type { Comparison, Constant, Expression, Operand, Reference } from './expression.ts';
import { secondsOfDuration } from './duration.ts';

/** What a reference stands for. `values` are the parts of a multi-value slot. */
export interface Fact {
  readonly text: string;
  readonly values: readonly string[];
  /** Of a slot whose type is a number, so that "9" is less than "10". */
  readonly numeric: boolean;
}

/** undefined: not set in this session. */
export type Facts = (reference: Reference) => Fact | undefined;

/**
 * Whether the branch is taken. A comparison with something that is not set is neither true nor false, and nothing that
 * hangs on it is true: Lex calls such an expression invalid, yet real bots guard with `!fn.IS_SET([a]) OR [a] = ""`, so an
 * invalid part spoils only what depends on it.
 */
export function evaluateCondition(expression: Expression, facts: Facts): boolean {
  return decide(expression, facts) === true;
}

function decide(expression: Expression, facts: Facts): boolean | undefined {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return combine(expression.kind, decide(expression.left, facts), decide(expression.right, facts));
    case 'not': {
      const operand = decide(expression.operand, facts);
      return operand === undefined ? undefined : !operand;
    }
    case 'is-set':
      return facts(expression.of) !== undefined;
    case 'contains': {
      const wanted = fold(String(expression.right));
      return facts(expression.left)?.values.some((value) => fold(value) === wanted);
    }
    case 'compare': {
      const left = valueOf(expression.left, facts);
      return left && holds(compare(left, expression.right), expression.operator);
    }
  }
}

function combine(kind: 'and' | 'or', left: boolean | undefined, right: boolean | undefined): boolean | undefined {
  const decisive = kind === 'or';
  if (left === decisive || right === decisive) return decisive;
  return left === undefined || right === undefined ? undefined : !decisive;
}

function valueOf(operand: Operand, facts: Facts): Fact | undefined {
  if (!('of' in operand)) return facts(operand);
  const fact = facts(operand.of);
  // fn.LENGTH is not for multi-value slots.
  if (!fact || (operand.kind === 'LENGTH' && fact.values.length > 1)) return undefined;
  const size = operand.kind === 'COUNT' ? fact.values.length : fact.text.length;
  return { text: String(size), values: [], numeric: true };
}

const fold = (text: string): string => text.trim().toLowerCase();

/** "USD 3.00" and "50%" are numbers to Lex. */
const numberIn = (text: string): number => Number(text.replace(/^[A-Z]{3} |%$/g, '').trim() || Number.NaN);

/** Negative, zero or positive; NaN when the two cannot be compared. */
function compare(left: Fact, right: Constant): number {
  if (left.numeric || typeof right === 'number') return numberIn(left.text) - numberIn(String(right));
  const [mine, theirs] = [secondsOfDuration(left.text), secondsOfDuration(right)];
  if (mine !== undefined && theirs !== undefined) return mine - theirs;
  // ISO dates and 24-hour times order as text does.
  const [a, b] = [fold(left.text), fold(right)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function holds(order: number, operator: Comparison): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}
