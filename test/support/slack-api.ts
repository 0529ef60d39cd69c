import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text as readAll } from 'node:stream/consumers';
import { WebSocketServer } from 'ws';
import { checkBlocks } from './block-kit.ts';
import type { Block } from './block-kit.ts';

export const ownTeam = 'T0MERIDIAN';
export const botToken = 'xoxb-a-token-of-the-tests';
export const appToken = 'xapp-a-token-of-the-tests';

/** A user object, as far as the door reads it. */
export interface SlackUser {
  readonly id: string;
  readonly team_id: string;
  readonly deleted: boolean;
  readonly is_bot: boolean;
  readonly is_restricted: boolean;
  readonly is_ultra_restricted: boolean;
  readonly is_stranger?: boolean;
  readonly locale?: string;
}

export const aMember = (id: string, overrides: Partial<SlackUser> = {}): SlackUser => ({
  id,
  team_id: ownTeam,
  deleted: false,
  is_bot: false,
  is_restricted: false,
  is_ultra_restricted: false,
  locale: 'en-US',
  ...overrides,
});

/** What stands in a thread. */
export interface PostedMessage {
  readonly channel: string;
  readonly thread: string | undefined;
  readonly timestamp: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** How Slack refuses the next call of a method. */
export type Refusal =
  { readonly error: string } | { readonly status: number; readonly retryAfter?: string } | 'hang up';

type Form = Readonly<Record<string, string>>;

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super('refused');
    this.refusal = refusal;
  }
}

/**
 * Slack's Web API on this machine, for tests: it checks tokens and blocks as Slack does, keeps what was posted, and opens a
 * socket for Socket Mode.
 */
export async function startSlackApi(users: readonly SlackUser[] = []) {
  const state = {
    users: new Map(users.map((user) => [user.id, user])),
    posted: [] as PostedMessage[],
    whispered: [] as Form[],
    calls: [] as { readonly method: string; readonly form: Form }[],
    refusals: new Map<string, Refusal[]>(),
  };
  let clock = 1_764_147_600;
  const nextTimestamp = () => `${(clock += 1)}.000100`;

  const write = (form: Form, timestamp: string): { ok: true; ts: string } => {
    const checked = checkBlocks(form['blocks'] ?? '[]');
    if ('error' in checked) throw new Refused(checked);
    const { channel = '', thread_ts: thread, text = '' } = form;
    if (text === '' && checked.blocks.length === 0) throw new Refused({ error: 'no_text' });
    const earlier = state.posted.findIndex((message) => message.timestamp === timestamp);
    const message = { channel, thread: state.posted[earlier]?.thread ?? thread, timestamp, text, ...checked };
    if (earlier < 0) state.posted.push(message);
    else state.posted[earlier] = message;
    return { ok: true, ts: timestamp };
  };

  const methods: Readonly<Record<string, (form: Form) => object>> = {
    'auth.test': () => ({ ok: true, team_id: ownTeam, user_id: 'U0BOT', bot_id: 'B0BOT', url: 'https://x.example/' }),
    'users.info': ({ user = '' }) => {
      const known = state.users.get(user);
      return known ? { ok: true, user: known } : { ok: false, error: 'user_not_found' };
    },
    'chat.postMessage': (form) => write(form, nextTimestamp()),
    'chat.update': (form) => write(form, form['ts'] ?? ''),
    'chat.postEphemeral': (form) => {
      state.whispered.push(form);
      return { ok: true };
    },
    'assistant.threads.setStatus': () => ({ ok: true }),
    'apps.connections.open': () => ({ ok: true, url: `ws://127.0.0.1:${port()}/socket` }),
  };

  const answer = (method: string, { form, token }: { form: Form; token: string | undefined }): object => {
    state.calls.push({ method, form });
    const refusal = state.refusals.get(method)?.shift();
    if (refusal !== undefined) throw new Refused(refusal);
    const wanted = method === 'apps.connections.open' ? appToken : botToken;
    if (token !== wanted) return { ok: false, error: 'invalid_auth' };
    return methods[method]?.(form) ?? { ok: false, error: 'unknown_method' };
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = Object.fromEntries(new URLSearchParams(await readAll(request)));
    const token = /^Bearer (.*)$/.exec(request.headers.authorization ?? '')?.[1] ?? form['token'];
    const method = (request.url ?? '').replace(/^\/api\//, '');
    try {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer(method, { form, token })));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refuse(response, error.refusal);
    }
  };

  const server = createServer((request, response) => void serve(request, response));
  const sockets = new WebSocketServer({ server, path: '/socket' });
  sockets.on('connection', (socket) => socket.send(JSON.stringify({ type: 'hello', num_connections: 1 })));
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const port = (): number => {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  };

  return {
    ...state,
    url: `http://127.0.0.1:${port()}/api/`,
    /** The next calls of a method are refused so, in this order. */
    refuse: (method: string, ...refusals: Refusal[]) => {
      state.refusals.set(method, [...(state.refusals.get(method) ?? []), ...refusals]);
    },
    /** Sends an envelope to whoever is connected by Socket Mode; resolves when it is acknowledged. */
    sendEnvelope: async (type: 'events_api' | 'interactive', payload: unknown): Promise<void> => {
      const [socket] = sockets.clients;
      if (socket === undefined) throw new Error('Nobody is connected');
      const acknowledged = new Promise<void>((done) => socket.once('message', () => done()));
      const envelope = { type, envelope_id: nextTimestamp(), accepts_response_payload: false, payload };
      socket.send(JSON.stringify(envelope));
      await acknowledged;
    },
    close: async () => {
      const closed = [...sockets.clients].map((socket) => new Promise((done) => socket.once('close', done)));
      for (const socket of sockets.clients) socket.close();
      await Promise.all(closed);
      sockets.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export type LocalSlack = Awaited<ReturnType<typeof startSlackApi>>;

function refuse(response: ServerResponse, refusal: Refusal): void {
  if (refusal === 'hang up') {
    response.socket?.destroy();
    return;
  }
  if ('error' in refusal) {
    response.end(JSON.stringify({ ok: false, error: refusal.error }));
    return;
  }
  const { status, retryAfter } = refusal;
  response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end();
}
