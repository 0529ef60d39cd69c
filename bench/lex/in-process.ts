/** Turns without the wire: the operation's handler validates the request, takes the turn and makes the answer's JSON. */
import { createLexService } from '../../local/aws/services/lex/create-lex-service.ts';
import type { AwsResponse } from '../../local/aws/service.ts';
import { benchBot, conversation, TURNS } from './bench-bot.ts';

export interface OpenBot {
  /** The next turn of a session: each goes through the bot's conversation again and again, with an intent of its own. */
  readonly turn: (session: number) => Promise<string>;
  readonly close: () => Promise<void>;
}

const labels = { botId: 'BENCHBOT01', botAliasId: 'TSTALIASID', localeId: 'en_US' };

export async function openBot(intents: number, sessionFolder?: string): Promise<OpenBot> {
  const bots = [{ botId: labels.botId, archive: benchBot(intents), timezone: 'UTC' }];
  const service = await createLexService({ bots, now: Date.now, sessionFolder });
  const operation = service.operations.find(({ name }) => name === 'RecognizeText');
  if (!operation) throw new Error('Lex has no RecognizeText');
  const turnsTaken = new Map<number, number>();
  const request = { query: new URLSearchParams(), headers: {}, body: new Uint8Array(), requestId: 'bench' };
  return {
    async turn(session) {
      const taken = turnsTaken.get(session) ?? 0;
      turnsTaken.set(session, taken + 1);
      const text = conversation(session % intents)[taken % TURNS];
      const response = await operation.handler({
        labels: { sessionId: `bench-${session}`, ...labels },
        json: JSON.parse(JSON.stringify({ text })),
        events: (async function* () {})(),
        signal: new AbortController().signal,
        ...request,
      });
      return bodyOf(response);
    },
    close: async () => service.close?.(),
  };
}

const bodyOf = (response: AwsResponse): string => {
  if (!('json' in response)) throw new Error('RecognizeText answers in JSON');
  return JSON.stringify(response.json);
};
