import {
  AccessDeniedException,
  ConflictException,
  DeleteSessionCommand,
  DependencyFailedException,
  GetSessionCommand,
  LexRuntimeV2Client,
  PutSessionCommand,
  RecognizeTextCommand,
  RecognizeUtteranceCommand,
  ResourceNotFoundException,
  ThrottlingException,
  ValidationException,
} from '@aws-sdk/client-lex-runtime-v2';
import type { LexRuntimeV2ClientConfig, SessionState } from '@aws-sdk/client-lex-runtime-v2';
import { sessionAttribute } from '../bot-definition/contract/session-attributes.ts';
import { ConversationError } from './conversation-error.ts';
import type { ConversationErrorCode } from './conversation-error.ts';
import type { LexRuntime, LexSession } from './conversation.ts';
import { packLexHeader, parseLexResponse, parsePackedLexResponse } from './parse-lex-response.ts';

export interface LexRuntimeOptions {
  readonly botId: string;
  readonly botAliasId: string;
  /** Region, endpoint and credentials come from the SDK's own environment unless given here. */
  readonly client?: LexRuntimeV2ClientConfig;
}

/** Lex gives a code hook 30 s; a door that may wait so long should. */
const requestTimeout = 35_000;
/** Lex compares the whole string (API reference, RecognizeUtterance). */
const telephonePcm = 'audio/lpcm; sample-rate=8000; sample-size-bits=16; channel-count=1; is-big-endian=false';
const plainText = 'text/plain; charset=utf-8';
/** What timed out or broke may have been done, a booking too: only the conversation knows what is safe to say again. */
const maxAttempts = 1;

export function createLexRuntime({ botId, botAliasId, client: settings }: LexRuntimeOptions): LexRuntime {
  const client = new LexRuntimeV2Client({ requestHandler: { requestTimeout }, maxAttempts, ...settings });
  const address = ({ sessionId, localeId }: LexSession) => ({ botId, botAliasId, localeId, sessionId });

  return {
    recognizeText: ({ text, requestAttributes, ...session }) =>
      attempt(async () => {
        const command = { ...address(session), text, requestAttributes: { ...requestAttributes } };
        return parseLexResponse(await client.send(new RecognizeTextCommand(command)));
      }),
    recognizeSpeech: ({ pcm, requestAttributes, ...session }) =>
      attempt(async () => {
        const command = {
          ...address(session),
          requestContentType: telephonePcm,
          responseContentType: plainText,
          requestAttributes: packLexHeader(requestAttributes),
          inputStream: pcm,
        };
        return parsePackedLexResponse(await client.send(new RecognizeUtteranceCommand(command)));
      }),
    startIntent: ({ intent, requestAttributes, ...session }) =>
      attempt(async () => {
        const command = {
          ...address(session),
          requestAttributes: { ...requestAttributes },
          sessionState: {
            intent: { name: intent, state: 'InProgress' as const },
            dialogAction: { type: 'Delegate' as const },
          },
          responseContentType: plainText,
        };
        return parsePackedLexResponse(await client.send(new PutSessionCommand(command)));
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
    throw new ConversationError(codeOf(error), error);
  }
}

function codeOf(error: unknown): ConversationErrorCode {
  if (error instanceof ThrottlingException) return 'throttled';
  if (error instanceof ConflictException) return 'conflict';
  if (error instanceof DependencyFailedException) return 'dependency-failed';
  // A wrong bot, alias or locale, a missing permission, or a request Lex refuses: saying it again does not help.
  const refused = [ResourceNotFoundException, AccessDeniedException, ValidationException];
  if (refused.some((kind) => error instanceof kind)) return 'bot-unavailable';
  // InternalServerException, BadGatewayException, a broken connection, a timeout.
  return 'unreachable';
}
