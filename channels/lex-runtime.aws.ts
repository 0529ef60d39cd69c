import {
  DeleteSessionCommand,
  GetSessionCommand,
  LexRuntimeV2Client,
  PutSessionCommand,
  RecognizeTextCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-lex-runtime-v2';
import type { LexRuntimeV2ClientConfig, SessionState, Slot } from '@aws-sdk/client-lex-runtime-v2';
import { sessionAttribute } from '../bot-definition/contract/session-attributes.ts';
import type { LexRuntime } from './conversation.ts';
import type { LexSession } from './lex-address.ts';
import { asConversationError } from './lex-error.aws.ts';
import type { RecalledSession } from './recalled-session.ts';
import { parseLexResponse, parsePackedLexResponse } from './parse-lex-response.ts';

export interface LexRuntimeOptions {
  readonly botId: string;
  readonly botAliasId: string;
  /** Region, endpoint and credentials come from the SDK's own environment unless given here. */
  readonly client?: LexRuntimeV2ClientConfig;
}

/** Lex gives a code hook 30 s; a door that may wait so long should. */
const requestTimeout = 35_000;
const plainText = 'text/plain; charset=utf-8';
/** What timed out or broke may have been done, a booking too: only the conversation knows what is safe to say again. */
const maxAttempts = 1;
/** The chain of middleware is put together once for each kind of command, and not for each request: a seventh of a call's cost. */
const cacheMiddleware = true;

export function createLexRuntime({ botId, botAliasId, client: settings }: LexRuntimeOptions): LexRuntime {
  const requestHandler = { requestTimeout };
  const client = new LexRuntimeV2Client({ requestHandler, maxAttempts, cacheMiddleware, ...settings });
  const address = ({ sessionId, localeId }: LexSession) => ({ botId, botAliasId, localeId, sessionId });

  return {
    recognizeText: ({ text, requestAttributes, ...session }) =>
      attempt(async () => {
        const command = { ...address(session), text, requestAttributes: { ...requestAttributes } };
        return parseLexResponse(await client.send(new RecognizeTextCommand(command)));
      }),
    startIntent: ({ intent, requestAttributes, sessionAttributes, ...session }) =>
      attempt(async () => {
        const command = {
          ...address(session),
          requestAttributes: { ...requestAttributes },
          sessionState: {
            intent: { name: intent, state: 'InProgress' as const },
            dialogAction: { type: 'Delegate' as const },
            ...(sessionAttributes && { sessionAttributes: { ...sessionAttributes } }),
          },
          responseContentType: plainText,
        };
        return parsePackedLexResponse(await client.send(new PutSessionCommand(command)));
      }),
    recall: (session) =>
      attempt(async () => {
        try {
          return recalled((await client.send(new GetSessionCommand(address(session)))).sessionState);
        } catch (error) {
          if (error instanceof ResourceNotFoundException) return undefined;
          throw error;
        }
      }),
    moveSession: (session, localeId) =>
      attempt(async () => {
        const { sessionState } = await client.send(new GetSessionCommand(address(session)));
        const moved = { ...address(session), localeId };
        await client.send(new PutSessionCommand({ ...moved, sessionState: carriedOver(sessionState) }));
        // The one that is left would come back with what was true then.
        await client.send(new DeleteSessionCommand(address(session)));
      }),
    deleteSession: (session) =>
      attempt(async () => {
        try {
          await client.send(new DeleteSessionCommand(address(session)));
        } catch (error) {
          // Lex has forgotten it already, or never knew it: just what was asked for.
          if (!(error instanceof ResourceNotFoundException)) throw error;
        }
      }),
  };
}

function recalled({ intent, dialogAction }: SessionState = {}): RecalledSession {
  const values = Object.values(intent?.slots ?? {}).flatMap(originalOf);
  const slot = dialogAction?.slotToElicit;
  return { values, ...(intent?.name && slot && { asked: { intent: intent.name, slot } }) };
}

/** Typed as always there; a slot that has no value is null. */
const originalOf = (slot: Slot | null) => slot?.value?.originalValue ?? [];

/** An open question stays open; what was closed does not begin again. The locale now says the language that an attribute said. */
function carriedOver({ intent, dialogAction, activeContexts, sessionAttributes }: SessionState = {}): SessionState {
  const { [sessionAttribute.language]: _, ...attributes } = sessionAttributes ?? {};
  const isOpen = dialogAction?.type === 'ElicitSlot' || dialogAction?.type === 'ConfirmIntent';
  return {
    sessionAttributes: attributes,
    ...(activeContexts && { activeContexts }),
    ...(isOpen && intent ? { intent, dialogAction } : { dialogAction: { type: 'ElicitIntent' } }),
  };
}

async function attempt<Output>(operation: () => Promise<Output>): Promise<Output> {
  try {
    return await operation();
  } catch (error) {
    throw asConversationError(error);
  }
}
