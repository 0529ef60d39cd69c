import type { EntryList } from './entry-list.ts';
import { ServerError } from './server.ts';
import type { Server } from './server.ts';
import type { VisitorEntry } from './stored-chat.ts';

export interface ChatOptions {
  readonly server: Server;
  readonly entries: EntryList;
  /** What is said when nobody answers. */
  readonly unreachable: string;
  readonly isOnline: () => boolean;
}

export interface Chat {
  readonly say: (text: string) => void;
  /** Says a message that failed again, as the newest of the conversation. */
  readonly retry: (id: number) => void;
  /** Takes a message that failed out of the conversation and gives its text back. */
  readonly takeBack: (id: number) => string;
  /** Sends what waited for the connection. */
  readonly resume: () => void;
  readonly startOver: () => void;
}

/** The conversation without its looks: sends one message after the other, and loses none. */
export function createChat({ server, entries, unreachable, isOnline }: ChatOptions): Chat {
  let sending = false;
  /** Grows when the visitor starts over: an answer to the conversation before is then nobody's. */
  let conversation = 0;

  const deliver = async (entry: VisitorEntry): Promise<void> => {
    const begun = conversation;
    const sent = entries.change(entry, { state: 'sending' });
    try {
      const reply = await server.say(sent.text, (soFar) => {
        if (begun === conversation) entries.change(sent, { soFar });
      });
      if (begun !== conversation) return;
      entries.change(sent, { state: 'sent' });
      entries.answer(reply);
    } catch (error) {
      if (begun === conversation) entries.change(sent, isOnline() ? failure(error, unreachable) : { state: 'offline' });
    }
  };

  const sendWaiting = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    for (let [next] = entries.inState('waiting'); next; [next] = entries.inState('waiting')) {
      if (isOnline()) await deliver(next);
      else entries.change(next, { state: 'offline' });
    }
    sending = false;
  };
  const say = (text: string) => {
    entries.say(text);
    void sendWaiting();
  };

  return {
    say,
    retry: (id) => {
      const text = entries.remove(id);
      if (text !== undefined) say(text);
    },
    takeBack: (id) => entries.remove(id) ?? '',
    resume: () => {
      for (const entry of entries.inState('offline')) entries.change(entry, { state: 'waiting' });
      void sendWaiting();
    },
    startOver: () => {
      conversation += 1;
      entries.clear();
      void server.forget();
    },
  };
}

function failure(error: unknown, unreachable: string): Partial<VisitorEntry> {
  const { message, retryable } = error instanceof ServerError ? error : { message: '', retryable: true };
  return { state: 'failed', problem: message || unreachable, retryable };
}
