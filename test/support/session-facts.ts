import { GetSessionCommand, type LexRuntimeV2Client, ResourceNotFoundException } from '@aws-sdk/client-lex-runtime-v2';
import type { SessionState, Slot } from '@aws-sdk/client-lex-runtime-v2';
import { sessionAttributes } from '../../bot-definition/contract/session-attributes.ts';
import type { SessionFacts } from './play-conversation.ts';

export const botAddress = { botId: 'FRONTDESK1', botAliasId: 'TSTALIASID' } as const;

const nothing: SessionFacts = { intent: undefined, state: undefined, elicits: 'nothing', slots: {}, handoff: 'none' };

const valueOf = (slot: Slot | undefined): string | null => slot?.value?.interpretedValue ?? null;

const elicited = ({ dialogAction }: SessionState): string =>
  dialogAction?.type === 'ConfirmIntent' ? 'confirmation' : (dialogAction?.slotToElicit ?? 'nothing');

function factsOf(state: SessionState): SessionFacts {
  const { name, state: progress, slots = {} } = state.intent ?? {};
  const { handoffQueue = 'none' } = sessionAttributes.parse(state.sessionAttributes ?? {});
  return {
    intent: name,
    state: progress,
    elicits: elicited(state),
    slots: Object.fromEntries(Object.entries(slots).map(([slot, value]) => [slot, valueOf(value)])),
    handoff: handoffQueue,
  };
}

/** Reads where a session stands, by GetSession: the same facts whichever door was used. */
export async function readSessionFacts(
  lex: LexRuntimeV2Client,
  session: { readonly sessionId: string; readonly localeId: string },
): Promise<SessionFacts> {
  try {
    const { sessionState = {} } = await lex.send(new GetSessionCommand({ ...botAddress, ...session }));
    return factsOf(sessionState);
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    return nothing;
  }
}
