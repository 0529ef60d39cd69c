import type { MessageResponse } from '../messages.ts';
import { fieldsOf, listOf, parseReply, textOf } from './parse-json.ts';

/** One line of the conversation. Entries are never changed, only replaced. */
export type Entry =
  | {
      readonly from: 'visitor';
      readonly id: number;
      readonly text: string;
      readonly state: 'waiting' | 'sending' | 'sent' | 'offline' | 'failed';
      /** What the visitor is told of a message that failed. */
      readonly problem?: string;
      readonly retryable?: boolean;
      /** The beginning of its answer, while the rest is written. */
      readonly soFar?: string;
    }
  | { readonly from: 'bot'; readonly id: number; readonly reply: MessageResponse };

export type VisitorEntry = Extract<Entry, { from: 'visitor' }>;

/** What survives a reload of the page, for as long as the tab lives. */
export interface StoredChat {
  readonly token: string | undefined;
  readonly open: boolean | undefined;
  readonly draft: string;
  readonly entries: readonly Entry[];
}

export interface ChatStore {
  load(): StoredChat;
  save(chat: StoredChat): void;
}

const longestTranscript = 100;

/** @param interrupted what is said of a message whose answer the reload has cut off. */
export function createChatStore(key: string, interrupted: string): ChatStore {
  return {
    load: () => {
      const { token, open, draft, entries } = fieldsOf(readStorage(key));
      return {
        token: textOf(token) || undefined,
        open: typeof open === 'boolean' ? open : undefined,
        draft: textOf(draft),
        entries: listOf(entries).map((entry, id) => parseEntry(fieldsOf(entry), { id, interrupted })),
      };
    },
    save: (chat) => {
      try {
        sessionStorage.setItem(key, JSON.stringify({ ...chat, entries: chat.entries.slice(-longestTranscript) }));
      } catch {
        // Storage is full or forbidden (private windows): the chat works, and forgets on reload.
      }
    },
  };
}

function readStorage(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}');
  } catch {
    return {};
  }
}

function parseEntry(
  { from, text, state, problem, retryable, reply }: Readonly<Record<string, unknown>>,
  { id, interrupted }: { readonly id: number; readonly interrupted: string },
): Entry {
  if (from !== 'visitor') return { from: 'bot', id, reply: parseReply(reply) };
  const kept = { from, id, text: textOf(text) } as const;
  if (state === 'sent' || state === 'offline') return { ...kept, state };
  return state === 'failed'
    ? { ...kept, state, problem: textOf(problem), retryable: retryable === true }
    : { ...kept, state: 'failed', problem: interrupted, retryable: true };
}
