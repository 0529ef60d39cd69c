import type { Clock } from '../../../../channels/telephony/media-stream/clock.ts';

interface Timer {
  readonly at: number;
  readonly action: () => void;
}

/** Lets promises settle that only wait for each other. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

/** A clock that stands still until it is told to go on. */
export function createManualClock() {
  let time = 0;
  const timers = new Set<Timer>();
  const clock: Clock = {
    now: () => time,
    after: (milliseconds, action) => {
      const timer = { at: time + Math.max(0, milliseconds), action };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  return {
    ...clock,
    settle,
    /** How many timers are set. */
    get pending() {
      return timers.size;
    },
    /** Passes the time, with every timer on its way in order. */
    async pass(milliseconds: number) {
      const end = time + milliseconds;
      await settle();
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
        if (!next) break;
        time = Math.max(time, next.at);
        timers.delete(next);
        next.action();
        await settle();
      }
      time = end;
      await settle();
    },
  };
}
