import type { MessageRequest, MessageResponse, SessionRequest, SpeechRequest, SpeechResponse } from '../messages.ts';
import { lookForParts } from './look-for-parts.ts';
import { parseError, parseReply, parseSession } from './parse-json.ts';
import { parseSpeech } from './parse-speech.ts';

/** Why a message got no answer. Without a `message`, nobody answered at all. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
  readonly retryable: boolean;

  constructor(message: string, retryable: boolean) {
    super(message);
    this.retryable = retryable;
  }
}

export interface Server {
  /** @throws ServerError */
  say(text: string, onPart?: (soFar: string) => void): Promise<MessageResponse>;
  /** The sound of a reply, by what came with it. @throws ServerError */
  readAloud(speech: string): Promise<SpeechResponse['parts']>;
  /** Gives up on what is under way and has the session forgotten. Whether that worked is of no interest to the visitor. */
  forget(): Promise<void>;
}

export interface ServerOptions {
  /** Where the door is, without a slash at the end: "https://chat.example.com". */
  readonly endpoint: string;
  readonly locale: string | undefined;
  readonly token: { get(): string | undefined; set(token: string | undefined): void };
}

/** Lex gives an answer 30 s, and the door a little more. */
const patience = 45_000;

export function createServer({ endpoint, locale, token }: ServerOptions): Server {
  let underWay = new AbortController();

  const call = async (
    method: string,
    path: string,
    body?: SessionRequest | MessageRequest | SpeechRequest,
  ): Promise<Response> => {
    const headers = headersOf(token.get(), body);
    const signal = AbortSignal.any([AbortSignal.timeout(patience), underWay.signal]);
    try {
      return await fetch(endpoint + path, { method, headers, signal, ...(body && { body: JSON.stringify(body) }) });
    } catch {
      throw new ServerError('', true);
    }
  };

  const begin = async (): Promise<void> => {
    token.set(undefined);
    const session = parseSession(await read(await call('POST', '/api/session', locale ? { locale } : {})));
    if (session === undefined) throw new ServerError('', true);
    token.set(session.token);
  };

  return {
    say: async (text, onPart) => {
      if (token.get() === undefined) await begin();
      const { id, stop } = lookForParts(call, onPart);
      const post = () => call('POST', '/api/messages', { text, ...(id !== undefined && { id }) });
      try {
        let response = await post();
        // The session is over, or its token is not ours: the visitor need not know.
        if (response.status === 401) {
          await begin();
          response = await post();
        }
        const reply = parseReply(await read(response));
        if (reply.session) token.set(reply.session.token);
        return reply;
      } finally {
        stop();
      }
    },
    readAloud: async (speech) => parseSpeech(await read(await call('POST', '/api/speech', { speech }))),
    forget: async () => {
      underWay.abort();
      underWay = new AbortController();
      if (token.get() === undefined) return;
      const gone = call('DELETE', '/api/session');
      token.set(undefined);
      await gone.catch(() => undefined);
    },
  };
}

const headersOf = (bearer: string | undefined, body: object | undefined) => ({
  ...(body && { 'Content-Type': 'application/json' }),
  ...(bearer !== undefined && { Authorization: `Bearer ${bearer}` }),
});

async function read(response: Response): Promise<unknown> {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body;
  const error = parseError(body);
  throw new ServerError(error?.message ?? '', error?.retryable ?? true);
}
