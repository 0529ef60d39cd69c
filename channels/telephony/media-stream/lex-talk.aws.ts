import { LexRuntimeV2Client, StartConversationCommand } from '@aws-sdk/client-lex-runtime-v2';
import type {
  ConfigurationEvent,
  StartConversationRequestEventStream,
  StartConversationResponseEventStream,
} from '@aws-sdk/client-lex-runtime-v2';
import { requestAttribute } from '../../../bot-definition/contract/request-attributes.ts';
import { ConversationError } from '../../conversation-error.ts';
import { doorAttributes, lexSessionOf } from '../../lex-address.ts';
import { asConversationError } from '../../lex-error.aws.ts';
import type { LexRuntimeOptions } from '../../lex-runtime.aws.ts';
import { parseLexResponse } from '../../parse-lex-response.ts';
import { pcmBytes } from '../audio/mu-law.ts';
import { createEventQueue } from './event-queue.ts';
import type { LexEvent } from './read-talk.ts';
import { TalkReader } from './read-talk.ts';
import type { OpenTalk, TalkOpening } from './talk.ts';

/** Lex compares the whole string (developer guide, StartConversation), and takes 320 bytes at a time. */
const telephonePcm = 'audio/lpcm; sample-rate=8000; sample-size-bits=16; channel-count=1; is-big-endian=false';
const mostSamples = 160;
/** The bot's words alone: they are spoken by the voice of the call, which the line understands as it is. */
const plainText = 'text/plain; charset=utf-8';
/** Lex ends a conversation after fifteen minutes; a turn of it may take half of one. */
const requestTimeout = 0;

export interface LexTalkOptions extends LexRuntimeOptions {
  readonly locales: readonly [string, ...string[]];
}

/** Talks over Lex's StartConversation. Region, endpoint and credentials come from the SDK's own environment unless given. */
export function createLexTalks({ botId, botAliasId, locales, client: settings }: LexTalkOptions): OpenTalk {
  const client = new LexRuntimeV2Client({ requestHandler: { requestTimeout }, maxAttempts: 1, ...settings });

  return (opening) => {
    const { session, greeting, listen } = opening;
    const { sessionId, localeId } = lexSessionOf(session, locales);
    const queue = createEventQueue<StartConversationRequestEventStream>();
    queue.push({ ConfigurationEvent: configurationOf(opening, locales) });
    const reader = new TalkReader({ localeId, greeted: greeting.length > 0 });
    let isClosed = false;

    const converse = async (): Promise<void> => {
      const { responseEventStream = [] } = await client.send(
        new StartConversationCommand({
          botId,
          botAliasId,
          localeId,
          sessionId,
          conversationMode: 'AUDIO',
          requestEventStream: queue.read(),
        }),
      );
      for await (const event of responseEventStream) {
        for (const told of reader.read(readEvent(event))) if (!isClosed) listen(told);
      }
      throw new ConversationError('unreachable', new Error('Lex ended the conversation.'), localeId);
    };
    converse().catch((error: unknown) => {
      queue.end();
      if (!isClosed) listen({ kind: 'failed', error: asConversationError(error, localeId) });
    });

    return {
      hear: (samples) => {
        for (let at = 0; at < samples.length; at += mostSamples) {
          const audioChunk = pcmBytes(samples.subarray(at, at + mostSamples));
          queue.pushLossy({ AudioInputEvent: { contentType: telephonePcm, audioChunk } });
        }
      },
      press: (inputCharacter) => queue.push({ DTMFInputEvent: { inputCharacter } }),
      played: () => queue.push({ PlaybackCompletionEvent: {} }),
      close: () => {
        isClosed = true;
        queue.push({ DisconnectionEvent: {} });
        queue.end();
      },
    };
  };
}

function configurationOf({ session, greeting }: TalkOpening, locales: readonly string[]): ConfigurationEvent {
  return {
    responseContentType: plainText,
    requestAttributes: {
      ...doorAttributes(session),
      ...(locales.length > 1 && { [requestAttribute.followsLanguage]: 'yes' }),
    },
    ...(greeting.length > 0 && {
      welcomeMessages: greeting.map(({ text }) => ({ contentType: 'PlainText' as const, content: text })),
      sessionState: { dialogAction: { type: 'ElicitIntent' as const } },
    }),
  };
}

/** What a newer Lex may send besides is no more to a call than a sign of life. */
function readEvent(event: StartConversationResponseEventStream): LexEvent {
  if (event.PlaybackInterruptionEvent) return { kind: 'interruption' };
  if (event.TranscriptEvent) return { kind: 'transcript', transcript: event.TranscriptEvent.transcript ?? '' };
  if (event.TextResponseEvent) return { kind: 'text', messages: parseLexResponse(event.TextResponseEvent).messages };
  if (!event.IntentResultEvent) return { kind: 'other' };
  const isSpeech = event.IntentResultEvent.inputMode === 'Speech';
  return { kind: 'result', answer: parseLexResponse(event.IntentResultEvent), isSpeech };
}
