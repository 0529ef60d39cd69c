import { randomUUID } from 'node:crypto';
import { createConversation } from '../../channels/conversation.ts';
import { createLexRuntime } from '../../channels/lex-runtime.aws.ts';
import type { Reached } from './frontdesk.ts';
import type { DoorSession } from '../../channels/channel.ts';
import { localeIds } from '../../local/serve-web.ts';
import type { Door } from './play-conversation.ts';
import { localClient } from './sdk-door.ts';
import { botAddress, readSessionFacts } from './session-facts.ts';
import { localAccess } from './local-access.ts';

/** As a page writes what a voice says, so that a conversation's expectations hold for both. */
const asWritten = (said: string): string =>
  said.replaceAll(/([\d,.]*\d) dollars?/g, '$$$1').replaceAll(/(\d) kilo(?:gram)?s?\b/g, '$1 kg');

/**
 * The phone without its sound: what a caller says goes in as text, and what they hear comes out as the text of the speech. A voice
 * has no footnotes and no buttons: its sources and suggestions are what it says.
 */
export function phoneAsTextDoor({ awsUrl }: Reached): Door {
  const client = localAccess(awsUrl);
  const conversation = createConversation({
    lex: createLexRuntime({ ...botAddress, client }),
    locales: localeIds(),
  });
  const lex = localClient(awsUrl);
  return {
    name: 'phone',
    open: async ({ locale }) => {
      const sessionId = `phone-${randomUUID()}`;
      const person = { id: 'phone-caller', audience: 'public', verified: false } as const;
      const session: DoorSession = { channel: 'phone', sessionId, person, locale, accepts: ['PlainText', 'SSML'] };
      return {
        say: async (line) => {
          const { messages } = await conversation.say({ ...session, input: { kind: 'text', text: line } });
          const text = asWritten(messages.map((message) => message.text).join('\n'));
          return { text, citations: [text], suggestions: [text] };
        },
        facts: () => readSessionFacts(lex, { sessionId, localeId: locale }),
        hangUp: () => conversation.end(session),
      };
    },
  };
}
