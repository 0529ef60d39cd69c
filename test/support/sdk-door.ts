import { randomUUID } from 'node:crypto';
import { LexRuntimeV2Client, RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2';
import { requestAttribute } from '../../bot-definition/contract/request-attributes.ts';
import { createIdentitySigner } from '../../channels/identity-token.ts';
import { parseLexResponse } from '../../channels/parse-lex-response.ts';
import { readLexAnswer } from '../../channels/read-lex-answer.ts';
import type { Reached } from './frontdesk.ts';
import type { Door } from './play-conversation.ts';
import { botAddress, readSessionFacts } from './session-facts.ts';
import { localAccess } from './local-access.ts';

export const localClient = (endpoint: string): LexRuntimeV2Client => new LexRuntimeV2Client(localAccess(endpoint));

/** The shortest door: RecognizeText through the unmodified SDK, as the terminal speaks. */
export function sdkDoor({ awsUrl, identitySecret }: Reached): Door {
  const lex = localClient(awsUrl);
  const sign = createIdentitySigner({ secret: identitySecret });
  return {
    name: 'sdk',
    open: async ({ locale, audience }) => {
      const sessionId = `sdk-${randomUUID()}`;
      const session = { sessionId, localeId: locale };
      return {
        say: async (text) => {
          const identity = audience === 'staff' && (await sign({ id: 'desk', audience, verified: true }, sessionId));
          const requestAttributes = {
            [requestAttribute.channel]: 'terminal',
            [requestAttribute.acceptContentTypes]: 'PlainText,CustomPayload,ImageResponseCard',
            ...(identity && { [requestAttribute.identity]: identity }),
          };
          const answer = await lex.send(
            new RecognizeTextCommand({ ...botAddress, ...session, text, requestAttributes }),
          );
          const reply = readLexAnswer(parseLexResponse(answer));
          return {
            text: reply.messages.map((message) => message.text).join('\n'),
            citations: reply.citations.map(({ title }) => title),
            suggestions: reply.suggestions,
          };
        },
        facts: () => readSessionFacts(lex, session),
        hangUp: async () => {},
      };
    },
  };
}
