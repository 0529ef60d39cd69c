import { randomUUID } from 'node:crypto';
import type { LexAnswer } from '../../channels/read-lex-answer.ts';
import type { ContactFlow, ErrorType, FlowAction } from '../../channels/telephony/connect/flow-language.ts';

/** Lex as Connect uses it. Rejects when Lex cannot be asked. */
export type AskLex = (turn: {
  readonly sessionId: string;
  readonly text: string;
  readonly requestAttributes: Readonly<Record<string, string>>;
  /** Those of the flow's block, given when it begins. */
  readonly sessionAttributes?: Readonly<Record<string, string>>;
}) => Promise<LexAnswer>;

export interface ContactResult {
  /** How it ended: the caller hung up when they have no more lines. */
  readonly end: 'disconnected' | 'transferred' | 'hung up';
  /** What was heard, in order; the caller's lines are marked with ">". */
  readonly transcript: readonly string[];
  readonly path: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly queue?: string;
}

/** What Connect tells Lex of itself on a voice contact (lex-facts: Connect). */
const requestAttributes = {
  'x-amz-lex:accept-content-types': 'PlainText,SSML',
  'x-amz-lex:channels:platform': 'Connect',
};

/** How many actions one contact may pass through: more is a flow that goes in circles. */
const mostSteps = 500;

/** How an action was left: by a value to compare, an error, or simply. */
type Exit = { readonly value: string } | { readonly error: ErrorType } | 'next' | 'hung up';

/** Walks a contact flow as Amazon Connect does, with a caller who says the given lines whenever Lex listens. */
export async function walkContactFlow(
  flow: ContactFlow,
  lines: readonly string[],
  askLex: AskLex,
): Promise<ContactResult> {
  const contact = new Contact(lines, askLex);
  for (let at: string | undefined = flow.StartAction; at !== undefined;) {
    const identifier = at;
    const action = flow.Actions.find(({ Identifier }) => Identifier === identifier);
    if (!action) throw new Error(`The flow has no action ${identifier}.`);
    if (contact.path.push(identifier) > mostSteps)
      throw new Error(`The flow goes in circles: ${contact.path.slice(-10).join(' → ')}`);
    const exit = await contact.take(action);
    if (exit === 'hung up') return contact.result('hung up');
    if (action.Type === 'DisconnectParticipant') return contact.result('disconnected');
    if (action.Type === 'TransferContactToQueue' && exit === 'next') return contact.result('transferred');
    at = leave(action, exit);
  }
  throw new Error('The flow ends in the middle.');
}

function leave({ Identifier, Transitions }: FlowAction, exit: Exclude<Exit, 'hung up'>): string | undefined {
  const { NextAction, Conditions = [], Errors = [] } = Transitions;
  if (exit === 'next') return NextAction;
  if ('value' in exit) {
    const met = Conditions.find(({ Condition }) => Condition.Operands[0] === exit.value);
    if (met) return met.NextAction;
  }
  const wanted = 'error' in exit ? exit.error : 'NoMatchingCondition';
  const error = Errors.find(({ ErrorType }) => ErrorType === wanted);
  if (!error) throw new Error(`${Identifier} has no way for ${wanted}.`);
  return error.NextAction;
}

const exitBy = ({ intent }: LexAnswer): Exit =>
  intent?.state === 'Failed' ? { error: 'NoMatchingError' } : { value: intent?.name ?? '' };

class Contact {
  readonly path: string[] = [];
  readonly #transcript: string[] = [];
  readonly #lines: string[];
  readonly #askLex: AskLex;
  readonly #sessionId = randomUUID();
  readonly #loops = new Map<string, number>();
  #attributes: Readonly<Record<string, string>> = {};
  #queue: string | undefined;
  #lex: LexAnswer | undefined;

  constructor(lines: readonly string[], askLex: AskLex) {
    this.#lines = [...lines];
    this.#askLex = askLex;
  }

  result(end: ContactResult['end']): ContactResult {
    const { path } = this;
    const queue = this.#queue;
    return {
      end,
      transcript: this.#transcript,
      path,
      attributes: this.#attributes,
      ...(queue !== undefined && { queue }),
    };
  }

  async take(action: FlowAction): Promise<Exit> {
    const { Type, Parameters } = action;
    switch (Type) {
      case 'ConnectParticipantWithLexBot':
        return this.#talk(Parameters);
      case 'Compare':
        return { value: this.#resolve(String(Parameters['ComparisonValue'])) };
      case 'Loop':
        return this.#loop(action);
      case 'TransferContactToQueue':
        return this.#queue === undefined ? { error: 'NoMatchingError' } : 'next';
      default:
        this.#note(action);
        return 'next';
    }
  }

  /** What an action leaves behind. */
  #note({ Type, Parameters }: FlowAction): void {
    if (Type === 'MessageParticipant') this.#transcript.push(String(Parameters['Text']));
    if (Type === 'UpdateContactTargetQueue') this.#queue = String(Parameters['QueueId']);
    if (Type === 'UpdateContactAttributes') {
      this.#attributes = { ...this.#attributes, ...this.#resolved(Parameters['Attributes']) };
    }
  }

  /** Lex leads until an intent is done; its failure, and an intent's, leave by the error. */
  async #talk(parameters: FlowAction['Parameters']): Promise<Exit> {
    this.#transcript.push(String(parameters['Text']));
    let given: Readonly<Record<string, string>> | undefined = {
      ...this.#lex?.sessionAttributes,
      ...this.#resolved(parameters['LexSessionAttributes']),
    };
    for (let text = this.#lines.shift(); text !== undefined; text = this.#lines.shift()) {
      const answer = await this.#say(text, given).catch(() => undefined);
      given = undefined;
      if (answer === undefined) return { error: 'NoMatchingError' };
      if (answer.next?.type === 'Close') return exitBy(answer);
    }
    return 'hung up';
  }

  async #say(text: string, sessionAttributes: Readonly<Record<string, string>> | undefined): Promise<LexAnswer> {
    this.#transcript.push(`> ${text}`);
    const turn = { sessionId: this.#sessionId, text, requestAttributes };
    const answer = await this.#askLex({ ...turn, ...(sessionAttributes && { sessionAttributes }) });
    this.#transcript.push(...answer.messages.flatMap((message) => ('content' in message ? [message.content] : [])));
    this.#lex = answer;
    return answer;
  }

  #loop({ Identifier, Parameters }: FlowAction): Exit {
    const turns = (this.#loops.get(Identifier) ?? 0) + 1;
    this.#loops.set(Identifier, turns);
    return { value: turns > Number(Parameters['LoopCount']) ? 'DoneLooping' : 'ContinueLooping' };
  }

  #resolved(values: unknown): Record<string, string> {
    return Object.fromEntries(
      Object.entries(values ?? {}).map(([name, value]) => [name, this.#resolve(String(value))]),
    );
  }

  /** A reference to nothing is empty. */
  #resolve(value: string): string {
    if (value === '$.Lex.IntentName') return this.#lex?.intent?.name ?? '';
    const attribute = /^\$\.Lex\.SessionAttributes\.(.+)$/.exec(value)?.[1];
    if (attribute !== undefined) return this.#lex?.sessionAttributes[attribute] ?? '';
    return value;
  }
}
