import type { WrittenIntent } from '../runtime-shapes.ts';
import { liveContexts } from './contexts.ts';
import { DialogueError } from './dialogue-error.ts';
import { parseHookAnswer, type HookAnswer } from './hook-answer.ts';
import { hookEvent, type HookCall } from './hook-event.ts';
import { sayFromLambda } from './messages.ts';
import type { Step } from './step.ts';
import { changeIntent, enterIntent } from './turn-intent.ts';
import { fillSlots } from './turn-slots.ts';
import type { HookOutcome, Turn } from './turn.ts';

/**
 * `directed`: the Lambda says what comes next. `closed`: it ended the intent, whose state it set. `delegated`: Lex goes on as the
 * bot is configured. `spoke`: it gave messages, which stand in for the bot's own.
 */
export type HookResult =
  | { readonly kind: 'directed'; readonly step: Step }
  | { readonly kind: 'closed'; readonly spoke: boolean }
  | { readonly kind: 'delegated'; readonly spoke: boolean }
  | { readonly kind: 'failed' | 'timed-out'; readonly reason: string };

const TIMEOUT_MS = 30_000;
const LONGEST_TIMEOUT_MS = 120_000;
/** A session attribute may give the hook more time (DG context-mgmt-session-attribs). */
const TIMEOUT_ATTRIBUTE = 'x-amz-lex:codehook-timeout-ms';

/** Calls the bot's Lambda and applies what it answers to the turn. Throws DialogueError for an answer Lex refuses. */
export async function callHook(turn: Turn, call: HookCall): Promise<HookResult> {
  const { dialogue } = turn;
  const event = hookEvent(turn, call);
  dialogue.trace?.({ kind: 'hook-called', event });
  const startedAt = dialogue.now();
  const outcome = await invoke(turn, event);
  dialogue.trace?.({ kind: 'hook-answered', outcome, milliseconds: dialogue.now() - startedAt });
  if (outcome.kind !== 'answered') return outcome;
  const answer = parseHookAnswer(turn, outcome.answer);
  const intentBefore = turn.intent?.name;
  applyState(turn, answer);
  sayFromLambda(turn, answer.messages);
  return resultOf(turn, answer, intentBefore);
}

/** Hooks are not called without a Lambda; this is for the one who forgets to ask. */
const noLambda = { kind: 'failed', reason: 'No Lambda function is bound to the bot alias in this locale.' } as const;

async function invoke(turn: Turn, event: unknown): Promise<HookOutcome> {
  return (await turn.dialogue.invokeHook?.(event, { timeoutMs: hookTimeout(turn) })) ?? noLambda;
}

function hookTimeout(turn: Turn): number {
  const asked = Number(turn.attributes[TIMEOUT_ATTRIBUTE]);
  return asked > 0 ? Math.min(asked, LONGEST_TIMEOUT_MS) : TIMEOUT_MS;
}

/** What an answer leaves out stays as it is; a map of slots that it gives is the whole map. */
function applyState(turn: Turn, { sessionState, requestAttributes }: HookAnswer): void {
  const { sessionAttributes, activeContexts, runtimeHints, intent } = sessionState;
  if (requestAttributes) turn.requestAttributes = requestAttributes;
  if (sessionAttributes) turn.attributes = sessionAttributes;
  if (activeContexts) turn.contexts = liveContexts(activeContexts, turn.now);
  if (runtimeHints) turn.hints = runtimeHints;
  if (intent) applyIntent(turn, intent);
}

/** Enters the intent unless it is under way; slots that are given replace all. */
export function applyIntent(turn: Turn, { name, slots, state, confirmationState }: WrittenIntent): void {
  const kept = turn.intent?.name === name ? turn.intent : undefined;
  if (!kept || slots) enterIntent(turn, name);
  if (kept) changeIntent(turn, { state: kept.state, confirmationState: kept.confirmationState });
  if (slots) fillSlots(turn, slots);
  if (state) changeIntent(turn, { state });
  if (confirmationState) changeIntent(turn, { confirmationState });
}

function resultOf(turn: Turn, { sessionState, messages }: HookAnswer, intentBefore: string | undefined): HookResult {
  const { dialogAction } = sessionState;
  const spoke = messages.length > 0;
  switch (dialogAction.type) {
    case 'Delegate':
      return delegated(turn, spoke, intentBefore);
    case 'Close':
      return { kind: 'closed', spoke };
    default: {
      const step = directedStep(dialogAction, spoke);
      if (!step) throw new DialogueError('LAMBDA_ANSWER_REFUSED', `Invalid Lambda Response: ${dialogAction.type}`);
      return { kind: 'directed', step };
    }
  }
}

/** The question that an action puts; undefined for an action that puts none. `asked`: the messages are there already. */
export function directedStep(action: HookAnswer['sessionState']['dialogAction'], asked: boolean): Step | undefined {
  switch (action.type) {
    case 'ElicitIntent':
      return { kind: 'await-intent' };
    case 'ConfirmIntent':
      return { kind: 'ask-confirmation', attempt: 0, asked };
    case 'ElicitSlot':
      return {
        kind: 'ask-slot',
        slot: action.slotToElicit ?? '',
        attempt: 0,
        asked,
        style: action.slotElicitationStyle,
        subSlot: action.subSlotToElicit?.name,
      };
    default:
      return undefined;
  }
}

/** Delegating with another intent goes to that intent; with ReadyForFulfillment, straight to fulfilment. */
function delegated(turn: Turn, spoke: boolean, intentBefore: string | undefined): HookResult {
  const { intent } = turn;
  if (intent && intent.name !== intentBefore) {
    const { name, slots } = intent;
    return { kind: 'directed', step: { kind: 'start-intent', intent: name, slots, silent: spoke } };
  }
  if (intent?.state === 'ReadyForFulfillment') return { kind: 'directed', step: { kind: 'fulfill' } };
  return { kind: 'delegated', spoke };
}
