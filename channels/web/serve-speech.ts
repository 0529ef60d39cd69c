import type { Context, Hono, HonoRequest } from 'hono';
import * as z from 'zod/mini';
import type { Synthesizer } from '../synthesizer.ts';
import type { SpeechRequest } from './messages.ts';
import { readJson } from './read-json.ts';
import { sayAloud } from './say-aloud.ts';
import type { WebSession } from './session-token.ts';
import type { SpeechReceipts } from './speech-receipt.ts';
import { WebError } from './web-error.ts';

const speechRequest = z.object({ speech: z.string() });

/** @throws WebError `not-json` or `invalid-request` */
async function receiveSpeechRequest(request: HonoRequest): Promise<SpeechRequest> {
  const parsed = speechRequest.safeParse(await readJson(request));
  if (!parsed.success) throw new WebError('invalid-request');
  return parsed.data;
}

export interface SpeechRoute {
  readonly receipts: SpeechReceipts;
  readonly synthesizer: Synthesizer;
  /** The session that asks, when it may. @throws WebError */
  readonly admit: (context: Context) => Promise<WebSession>;
}

/** Reads aloud what was said in the session that asks, and nothing else. */
export function serveSpeech(app: Hono, { receipts, synthesizer, admit }: SpeechRoute): void {
  app.post('/api/speech', async (context) => {
    const session = await admit(context);
    const said = await receipts.verify((await receiveSpeechRequest(context.req)).speech, session.id);
    if (said === undefined) throw new WebError('speech-not-said');
    return context.json(await sayAloud(said, synthesizer));
  });
}
