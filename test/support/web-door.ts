import { setTimeout as sleep } from 'node:timers/promises';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import type { Reached } from './frontdesk.ts';
import type { Door } from './play-conversation.ts';
import { localClient } from './sdk-door.ts';
import { readSessionFacts } from './session-facts.ts';

const sessionAnswer = z.object({ token: z.string() });
const messageAnswer = z.object({
  messages: z.array(z.object({ text: z.string() })),
  citations: z.array(z.object({ title: z.string() })),
  suggestions: z.array(z.string()),
});

/** The web door over HTTP, as the widget uses it. Its visitors are the public: nobody signs in there. */
export function webDoor({ webUrl, awsUrl }: Reached): Door {
  const lex = localClient(awsUrl);
  const post = async (path: string, body: unknown, token?: string): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const response = await fetch(`${webUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (response.status === 429) {
      // Nobody opens as many sessions as all conversations one after the other.
      await sleep(1000 * Number(response.headers.get('retry-after')));
      return post(path, body, token);
    }
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  return {
    name: 'web',
    open: async ({ locale }) => {
      const { token } = sessionAnswer.parse(await post('/api/session', { locale: locale.replace('_', '-') }));
      const session = { sessionId: decodeJwt(token).sub ?? '', localeId: locale };
      return {
        say: async (text) => {
          const { messages, citations, suggestions } = messageAnswer.parse(
            await post('/api/messages', { text }, token),
          );
          const titles = citations.map(({ title }) => title);
          return { text: messages.map((message) => message.text).join('\n'), citations: titles, suggestions };
        },
        facts: () => readSessionFacts(lex, session),
        hangUp: async () => {},
      };
    },
  };
}
