import * as z from 'zod/mini';
import { SlackError } from './slack-error.ts';
import type { SlackMessage, SlackTurn } from './slack-turn.ts';

export type Thread = Pick<SlackTurn, 'channel' | 'thread'>;

/** Slack's Web API, as far as the door needs it. Each operation throws only SlackError. */
export interface SlackApi {
  post(thread: Thread, message: SlackMessage): Promise<void>;
  /** Shows something else in place of a message of ours. */
  replace(channel: string, timestamp: string, message: SlackMessage): Promise<void>;
  /** Tells one person something that nobody else in the thread sees. */
  whisper(thread: Thread, user: string, text: string): Promise<void>;
  /** "Frontdesk is thinking…", until the next message or for two minutes. */
  showThinking(thread: Thread): Promise<void>;
  /** The workspace that our token belongs to. */
  ownTeam(): Promise<string>;
  /** What users.info says of a person. */
  userInfo(user: string): Promise<unknown>;
}

export interface SlackApiOptions {
  /** A bot token, "xoxb-…". */
  readonly token: string;
  /** Where the methods are; with a slash at the end. */
  readonly url?: string;
  readonly fetch?: typeof globalThis.fetch;
}

/** A turn makes up to four calls around Lex's 35 seconds, and the worker has a minute. */
const requestTimeout = 5_000;
/** Where Slack does not say how long to wait. */
const defaultRetryAfter = 30;
/** Slack's own trouble, told as a refusal. */
const troubles: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
]);

const answer = z.looseObject({ ok: z.boolean(), error: z.optional(z.string()) });
const identity = z.object({ team_id: z.string() });

/** Links in an answer are its sources: no preview of them, and nothing in the text is a name. */
const asWritten = { parse: 'none', link_names: 'false', unfurl_links: 'false', unfurl_media: 'false' };

const inThread = ({ channel, thread }: Thread) => ({ channel, thread_ts: thread });
const written = ({ text, blocks }: SlackMessage) => ({ text, blocks: JSON.stringify(blocks) });

export function createSlackApi(options: SlackApiOptions): SlackApi {
  const { token, url = 'https://slack.com/api/', fetch = globalThis.fetch } = options;

  /** Every method takes a form; not every one takes JSON. */
  const call = async (method: string, form: Readonly<Record<string, string>> = {}): Promise<unknown> => {
    const request = {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams(form),
      signal: AbortSignal.timeout(requestTimeout),
    };
    const response = await fetch(`${url}${method}`, request).catch((cause: unknown) => {
      throw new SlackError('unreachable', method, { cause });
    });
    return readAnswer(method, response);
  };

  return {
    post: async (thread, message) => {
      await call('chat.postMessage', { ...inThread(thread), ...written(message), ...asWritten });
    },
    replace: async (channel, ts, message) => {
      await call('chat.update', { channel, ts, ...written(message), parse: 'none', link_names: 'false' });
    },
    whisper: async (thread, user, text) => {
      await call('chat.postEphemeral', { ...inThread(thread), user, text });
    },
    showThinking: async ({ channel, thread }) => {
      await call('assistant.threads.setStatus', { channel_id: channel, thread_ts: thread, status: 'is thinking…' });
    },
    ownTeam: async () => identity.parse(await call('auth.test')).team_id,
    userInfo: (user) => call('users.info', { user, include_locale: 'true' }),
  };
}

async function readAnswer(method: string, response: Response): Promise<unknown> {
  if (response.status === 429) {
    const seconds = Number(response.headers.get('retry-after'));
    const retryAfterSeconds = seconds > 0 ? seconds : defaultRetryAfter;
    throw new SlackError('rate-limited', method, { retryAfterSeconds });
  }
  const body: unknown = await response.json().catch(() => undefined);
  const parsed = answer.safeParse(body);
  if (!parsed.success || response.status >= 500) throw new SlackError('unreachable', `${method}: ${response.status}`);
  const { ok, error = 'unknown_error' } = parsed.data;
  if (ok) return parsed.data;
  if (error === 'ratelimited') {
    throw new SlackError('rate-limited', method, { retryAfterSeconds: defaultRetryAfter });
  }
  throw new SlackError(troubles.has(error) ? 'unreachable' : 'refused', error);
}
