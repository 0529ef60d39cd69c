import type { WrittenSessionState } from '../runtime-shapes.ts';
import type { Attributes, Message } from '../runtime-types.ts';
import { applyIntent, directedStep } from './call-hook.ts';
import { contextsAtTurnEnd, contextsAtTurnStart, liveContexts } from './contexts.ts';
import { interpretationsOf } from './interpretations.ts';
import { addMessages } from './messages.ts';
import { readUtterance } from './read-utterance.ts';
import { newSession, type OpenPrompt, type Session } from './session.ts';
import type { Step } from './step.ts';
import type { Dialogue, Turn, TurnInput } from './turn.ts';
import { walk } from './walk.ts';

export interface TurnResult {
  readonly session: Session;
  readonly requestAttributes: Attributes;
}

/**
 * One turn: the person says something and the bot answers. Gives a new session and leaves the one it was given alone, so that a turn
 * that throws DialogueError has not happened. What a sessionState brings replaces what is kept (DG context-mgmt-session-attribs).
 */
export async function takeTurn(
  dialogue: Dialogue,
  session: Session,
  request: { readonly input: TurnInput; readonly sessionState?: WrittenSessionState | undefined },
): Promise<TurnResult> {
  const turn = beginTurn(dialogue, session, request.input);
  turn.contexts = contextsAtTurnStart(turn.contexts, turn.now);
  if (request.sessionState) {
    applyState(turn, request.sessionState);
    reopen(turn, request.sessionState);
  }
  turn.asked = { intent: turn.intent?.name, open: turn.open };
  await walk(turn, readUtterance(turn));
  return endTurn(turn);
}

/** PutSession: the client sets the state; with Delegate, the bot takes the intent's next step. */
export async function putSession(
  dialogue: Dialogue,
  session: Session,
  request: {
    readonly input: TurnInput;
    readonly sessionState: WrittenSessionState;
    readonly messages: readonly Message[];
  },
): Promise<TurnResult> {
  const turn = beginTurn(dialogue, session, request.input);
  const intentBefore = turn.intent?.name;
  applyState(turn, request.sessionState);
  addMessages(turn, request.messages);
  const step = stepToTake(turn, request, intentBefore);
  if (step) await walk(turn, step);
  return endTurn(turn);
}

function beginTurn(dialogue: Dialogue, session: Session, input: TurnInput): Turn {
  const { intent, open, dialogAction } = stillThere(dialogue, session) ? session : newSession;
  return {
    dialogue,
    input,
    now: dialogue.now(),
    attributes: session.attributes,
    requestAttributes: input.requestAttributes,
    contexts: session.contexts,
    hints: session.hints,
    intent,
    open,
    dialogAction,
    messages: [],
    candidates: [],
    recognised: undefined,
    asked: { intent: undefined, open: undefined },
    answered: {},
    justFilled: new Set(),
  };
}

/** A session can outlive the bot it was had with: its intent or slot may be gone from a new archive. */
function stillThere({ locale }: Dialogue, { intent, open }: Session): boolean {
  const model = intent && locale.intentsByName.get(intent.name);
  const slot = open?.kind === 'slot' ? open.slot : undefined;
  return !intent || (model !== undefined && (slot === undefined || model.slots.some(({ name }) => name === slot)));
}

function endTurn(turn: Turn): TurnResult {
  const { attributes, hints, intent, open, dialogAction, messages, requestAttributes } = turn;
  const contexts = contextsAtTurnEnd(turn.contexts, turn.now);
  const interpretations = interpretationsOf(turn);
  return {
    session: { attributes, contexts, hints, intent, open, dialogAction, messages, interpretations },
    requestAttributes,
  };
}

function applyState(turn: Turn, state: WrittenSessionState): void {
  if (state.sessionAttributes) turn.attributes = state.sessionAttributes;
  if (state.activeContexts) turn.contexts = liveContexts(state.activeContexts, turn.now);
  if (state.runtimeHints) turn.hints = state.runtimeHints;
  if (state.intent) {
    if (state.intent.name !== turn.intent?.name) turn.open = undefined;
    applyIntent(turn, state.intent);
  }
}

/** A client that says what is being asked opens that question; one that says nothing of it leaves the question open. */
function reopen(turn: Turn, { dialogAction }: WrittenSessionState): void {
  if (dialogAction && dialogAction.type !== 'Delegate' && dialogAction.type !== 'None') {
    turn.open = promptFor(turn, dialogAction);
  }
}

type DialogActionGiven = NonNullable<WrittenSessionState['dialogAction']>;

function promptFor({ open }: Turn, action: DialogActionGiven): OpenPrompt | undefined {
  switch (action.type) {
    case 'ElicitSlot':
      return slotPromptFor(open, action);
    case 'ConfirmIntent':
      return open?.kind === 'confirmation' ? open : { kind: 'confirmation', attempt: 0 };
    case 'ElicitIntent':
      return { kind: 'intent' };
    default:
      return undefined;
  }
}

/** A client that sends back what it was given is at the same attempt. */
function slotPromptFor(open: OpenPrompt | undefined, action: DialogActionGiven): OpenPrompt {
  const { slotToElicit: slot = '', slotElicitationStyle: style = 'Default', subSlotToElicit } = action;
  const attempt = open?.kind === 'slot' && open.slot === slot ? open.attempt : 0;
  return { kind: 'slot', slot, attempt, style, subSlot: subSlotToElicit?.name };
}

type Put = { readonly sessionState: WrittenSessionState; readonly messages: readonly Message[] };

function stepToTake(turn: Turn, { sessionState, messages }: Put, intentBefore: string | undefined): Step | undefined {
  const { dialogAction } = sessionState;
  const { intent } = turn;
  switch (dialogAction?.type) {
    case undefined:
    case 'None':
      return undefined;
    case 'Close':
      return { kind: 'end-conversation' };
    case 'Delegate':
      if (!intent) return { kind: 'await-intent' };
      if (intent.state === 'ReadyForFulfillment') return { kind: 'fulfill' };
      if (intent.name === intentBefore) return { kind: 'default-path' };
      return { kind: 'start-intent', intent: intent.name, slots: intent.slots, silent: false };
    default:
      return dialogAction && directedStep(dialogAction, messages.length > 0);
  }
}
