/**
 * Amazon Connect's flow language, version 2019-10-30 (lex-facts: Connect), as far as this bot's flow speaks it. All scalar
 * parameters are strings. An action is left by the first of its conditions that holds, by an error, or to `NextAction`.
 */
export interface ContactFlow {
  readonly Version: '2019-10-30';
  readonly StartAction: string;
  readonly Actions: readonly FlowAction[];
}

export interface FlowAction {
  readonly Identifier: string;
  readonly Type: ActionType;
  readonly Parameters: Readonly<Record<string, unknown>>;
  readonly Transitions: Transitions;
}

export interface Transitions {
  readonly NextAction?: string;
  readonly Conditions?: readonly FlowCondition[];
  readonly Errors?: readonly FlowError[];
}

export interface FlowCondition {
  readonly NextAction: string;
  readonly Condition: { readonly Operator: 'Equals'; readonly Operands: readonly [string] };
}

export interface FlowError {
  readonly NextAction: string;
  readonly ErrorType: ErrorType;
}

export type ErrorType = 'NoMatchingError' | 'NoMatchingCondition' | 'QueueAtCapacity' | 'InputTimeLimitExceeded';

/**
 * The errors that each action must have a way for. The console refuses a flow that lacks one; `TransferContactToQueue` also needs
 * a next action, though a contact that is in a queue never takes it.
 */
export const requiredErrors = {
  Compare: ['NoMatchingCondition'],
  ConnectParticipantWithLexBot: ['NoMatchingError', 'NoMatchingCondition'],
  DisconnectParticipant: [],
  Loop: [],
  MessageParticipant: ['NoMatchingError'],
  TransferContactToQueue: ['QueueAtCapacity', 'NoMatchingError'],
  UpdateContactAttributes: ['NoMatchingError'],
  UpdateContactData: ['NoMatchingError'],
  UpdateContactTargetQueue: ['NoMatchingError'],
  UpdateContactTextToSpeechVoice: ['NoMatchingError'],
} as const satisfies Readonly<Record<string, readonly ErrorType[]>>;

export type ActionType = keyof typeof requiredErrors;

/** Connect's limit on one flow. */
export const mostActions = 250;

interface ActionSketch {
  readonly type: ActionType;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly next?: string;
  /** A value that is compared → the action to go to. */
  readonly when?: Readonly<Record<string, string>>;
  /** Where every error goes that the action may end in. */
  readonly onError?: string;
}

/** An action with all its errors led to one place. */
export function action(
  identifier: string,
  { type, parameters = {}, next, when = {}, onError }: ActionSketch,
): FlowAction {
  const errors =
    onError === undefined ? [] : requiredErrors[type].map((ErrorType) => ({ NextAction: onError, ErrorType }));
  const conditions = Object.entries(when).map(([value, target]): FlowCondition => ({
    NextAction: target,
    Condition: { Operator: 'Equals', Operands: [value] },
  }));
  return {
    Identifier: identifier,
    Type: type,
    Parameters: parameters,
    Transitions: {
      ...(next !== undefined && { NextAction: next }),
      ...(conditions.length > 0 && { Conditions: conditions }),
      ...(errors.length > 0 && { Errors: errors }),
    },
  };
}
