import { GetSessionCommand, type LexRuntimeV2Client, ResourceNotFoundException } from '@aws-sdk/client-lex-runtime-v2';
import { sessionAttributes } from '../../bot-definition/contract/session-attributes.ts';
import type { SessionFacts } from './play-conversation.ts';

export const botAddress = { botId: 'FRONTDESK1', botAliasId: 'TSTALIASID' } as const;

/** Reads where a session stands, by GetSession: the same facts whichever door was used. */
export async function readSessionFacts(
  lex: LexRuntimeV2Client,
  session: { readonly sessionId: string; readonly localeId: string },
): Promise<SessionFacts> {
  try {
    const { sessionState } = await lex.send(new GetSessionCommand({ ...botAddress, ...session }));
    const { intent, dialogAction } = sessionState ?? {};
    const slots = Object.entries(intent?.slots ?? {}).map(
      ([name, slot]) => [name, slot?.value?.interpretedValue ?? null] as const,
    );
    return {
      intent: intent?.name,
      state: intent?.state,
      elicits: dialogAction?.type === 'ConfirmIntent' ? 'confirmation' : (dialogAction?.slotToElicit ?? 'nothing'),
      slots: Object.fromEntries(slots),
      handoff: sessionAttributes.parse(sessionState?.sessionAttributes ?? {}).handoffQueue ?? 'none',
    };
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    return { intent: undefined, state: undefined, elicits: 'nothing', slots: {}, handoff: 'none' };
  }
}
