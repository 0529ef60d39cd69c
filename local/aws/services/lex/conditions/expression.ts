/** What Lex's condition language can point at (DG paths-branching). */
export type Reference =
  | { readonly kind: 'slot'; readonly name: string }
  | { readonly kind: 'sessionAttribute'; readonly name: string }
  | { readonly kind: 'requestAttribute'; readonly name: string }
  /** A path into the turn without the leading "$.": "inputMode", "transcriptions[0].transcriptionConfidence". */
  | { readonly kind: 'path'; readonly name: string };

export type Operand = Reference | { readonly kind: 'COUNT' | 'LENGTH'; readonly of: Reference };

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** A number is one that was written without quotes. */
export type Constant = string | number;

export type Expression =
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'not'; readonly operand: Expression }
  | {
      readonly kind: 'compare';
      readonly left: Operand;
      readonly operator: Comparison;
      readonly right: Constant;
    }
  | { readonly kind: 'contains'; readonly left: Reference; readonly right: Constant }
  | { readonly kind: 'is-set'; readonly of: Reference };

/** A text that is not in the language. `position` counts UTF-16 units from 0. */
export class ConditionError extends Error {
  readonly code = 'BAD_CONDITION';
  readonly position: number;

  constructor(reason: string, position: number) {
    super(`${reason} at character ${position + 1}`);
    this.name = 'ConditionError';
    this.position = position;
  }
}
