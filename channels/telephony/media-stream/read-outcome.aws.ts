import { GetSessionCommand, LexRuntimeV2Client, ResourceNotFoundException } from '@aws-sdk/client-lex-runtime-v2';
import type { LexRuntimeOptions } from '../../lex-runtime.aws.ts';
import { parseLexResponse } from '../../parse-lex-response.ts';
import { readLexAnswer } from '../../read-lex-answer.ts';
import type { ReadOutcome } from './phone-app.ts';

/** What a call came to, read from its Lex session: any process can say it, not only the one that held the stream. */
export function createReadOutcome({ botId, botAliasId, client: settings = {} }: LexRuntimeOptions): ReadOutcome {
  const client = new LexRuntimeV2Client(settings);
  return async (session) => {
    try {
      const answer = await client.send(new GetSessionCommand({ botId, botAliasId, ...session }));
      const { handoff } = readLexAnswer(parseLexResponse(answer));
      return handoff ? { kind: 'handoff', queue: handoff.queue } : { kind: 'broken off' };
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return { kind: 'finished' };
      throw error;
    }
  };
}
