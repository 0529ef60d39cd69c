import type { Draft } from '../turn.ts';

export interface ShowingPorts {
  /** Whether the policy lets it be said. */
  readonly isFit: (draft: Draft) => Promise<boolean>;
  /** Puts it where the door looks. Never rejects. */
  readonly show: (draft: Draft) => Promise<void>;
}

export interface Showing {
  /** All the whole sentences there are so far. */
  readonly offer: (draft: Draft) => void;
  /** When nothing is under way any more. */
  readonly settled: () => Promise<void>;
}

/**
 * Shows the beginning of an answer while the rest is written: only what has passed the guard, one check at a time. What came during a
 * check is checked next, and only the last of it.
 */
export function showAsItComes({ isFit, show }: ShowingPorts): Showing {
  let waiting: Draft | undefined;
  let offered = '';
  let running: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    while (waiting) {
      const draft = waiting;
      waiting = undefined;
      if (await isFit(draft)) await show(draft);
    }
    running = undefined;
  };

  return {
    offer(draft) {
      if (draft.text === offered) return;
      offered = draft.text;
      waiting = draft;
      running ??= run();
    },
    settled: async () => running,
  };
}
