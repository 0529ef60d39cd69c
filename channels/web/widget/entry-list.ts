import type { MessageResponse } from '../messages.ts';
import type { Entry, VisitorEntry } from './stored-chat.ts';

/** The lines of the conversation. Each change makes a new list and is told to `onChange`. */
export interface EntryList {
  say(text: string): void;
  answer(reply: MessageResponse): void;
  change(entry: VisitorEntry, change: Partial<VisitorEntry>): VisitorEntry;
  /** Takes a line of the visitor out, and gives back what it said. */
  remove(id: number): string | undefined;
  clear(): void;
  /** The visitor's lines that are in this state, oldest first. */
  inState(state: VisitorEntry['state']): VisitorEntry[];
}

export function createEntryList(stored: readonly Entry[], onChange: (entries: readonly Entry[]) => void): EntryList {
  let entries = stored;
  let lastId = Math.max(0, ...stored.map(({ id }) => id));
  const set = (next: readonly Entry[]) => {
    entries = next;
    onChange(entries);
  };
  const newId = () => {
    lastId += 1;
    return lastId;
  };

  return {
    say: (text) => set([...entries, { from: 'visitor', id: newId(), text, state: 'waiting' }]),
    answer: (reply) => set([...entries, { from: 'bot', id: newId(), reply }]),
    change: (entry, change) => {
      const next = { ...entry, ...change };
      set(entries.map((other) => (other.id === entry.id ? next : other)));
      return next;
    },
    remove: (id) => {
      const removed = entries.find((entry) => entry.id === id);
      set(entries.filter((entry) => entry.id !== id));
      return removed?.from === 'visitor' ? removed.text : undefined;
    },
    clear: () => set([]),
    inState: (state) => entries.filter((entry) => entry.from === 'visitor').filter((entry) => entry.state === state),
  };
}
