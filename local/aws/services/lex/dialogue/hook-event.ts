import type { IntentState } from '../runtime-types.ts';
import { activeContexts } from './contexts.ts';
import { interpretationsOf } from './interpretations.ts';
import type { ProposedSlot } from './propose.ts';
import { transcriptionsOf } from './transcriptions.ts';
import { currentIntent } from './turn-intent.ts';
import type { Turn } from './turn.ts';

export interface HookCall {
  readonly source: 'DialogCodeHook' | 'FulfillmentCodeHook';
  readonly label?: string | undefined;
  /** What Lex would ask next; told to dialog hooks only. */
  readonly proposed?: ProposedSlot | undefined;
}

/**
 * The event of a Lex V2 code hook, messageVersion 1.0 (DG lambda-input-format). Unlike in the API, a confidence is a bare number
 * here. Captured events show all interpretations in the state of the hook, and null where there are no request attributes.
 */
export function hookEvent(turn: Turn, call: HookCall): Readonly<Record<string, unknown>> {
  const { dialogue, input } = turn;
  const state: IntentState = call.source === 'DialogCodeHook' ? 'InProgress' : 'ReadyForFulfillment';
  const intent = { ...currentIntent(turn).intent, state };
  return {
    messageVersion: '1.0',
    invocationSource: call.source,
    ...(call.label !== undefined && { invocationLabel: call.label }),
    inputMode: input.inputMode,
    responseContentType: input.responseContentType,
    sessionId: input.sessionId,
    inputTranscript: input.text,
    bot: { ...dialogue.bot, localeId: dialogue.locale.localeId },
    interpretations: interpretationsOf(turn).map(({ intent: meant, score }) => ({
      intent: { ...meant, state },
      interpretationSource: 'Lex',
      ...(score !== undefined && { nluConfidence: score }),
    })),
    ...(call.proposed && { proposedNextState: proposedNextState(turn, call.proposed) }),
    requestAttributes: Object.keys(turn.requestAttributes).length > 0 ? turn.requestAttributes : null,
    sessionState: {
      activeContexts: activeContexts(turn.contexts, turn.now),
      sessionAttributes: turn.attributes,
      runtimeHints: turn.hints ?? {},
      intent,
      originatingRequestId: input.requestId,
    },
    transcriptions: transcriptionsOf(turn),
  };
}

const proposedNextState = (turn: Turn, { slot, attempt }: ProposedSlot) => ({
  dialogAction: { type: 'ElicitSlot', slotToElicit: slot },
  intent: currentIntent(turn).intent,
  prompt: { attempt: attempt === 0 ? 'Initial' : `Retry${attempt}` },
});
