import { ConversationError } from './conversation-error.ts';

/**
 * Runs the tasks of one session one after the other, in the order they came, and those of different sessions side by side. Lex
 * answers a second request of the same session with ConflictException while the first is still running.
 * @param limit how many tasks of one session may wait or run; one more is refused with `too-many-waiting`.
 */
export function createSessionQueue(limit: number) {
  const sessions = new Map<string, { last: Promise<unknown>; size: number }>();

  return async function inOrder<Result>(sessionId: string, task: () => Promise<Result>): Promise<Result> {
    const queue = sessions.get(sessionId) ?? { last: Promise.resolve(), size: 0 };
    if (queue.size >= limit) throw new ConversationError('too-many-waiting');
    sessions.set(sessionId, queue);
    queue.size += 1;
    // A task that fails must not stop those behind it: its own caller gets the error.
    const result = queue.last.then(task, task);
    queue.last = result.catch(() => undefined);
    try {
      return await result;
    } finally {
      queue.size -= 1;
      if (queue.size === 0) sessions.delete(sessionId);
    }
  };
}
