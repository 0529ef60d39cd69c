/** What waits to be sent on a stream. */
export interface EventQueue<Event> {
  push(event: Event): void;
  /** As `push`, but left out when too much waits already: sound that comes late is of no use. */
  pushLossy(event: Event): void;
  /** Nothing follows. */
  end(): void;
  /** For one reader. */
  read(): AsyncGenerator<Event>;
}

/** Fifteen seconds of a line's sound. */
const mostWaiting = 750;

const nothing = () => {};

export function createEventQueue<Event>(): EventQueue<Event> {
  const waiting: Event[] = [];
  let ended = false;
  let wake = nothing;
  const push = (event: Event) => {
    if (ended) return;
    waiting.push(event);
    wake();
  };
  return {
    push,
    pushLossy: (event) => {
      if (waiting.length < mostWaiting) push(event);
    },
    end: () => {
      ended = true;
      wake();
    },
    async *read() {
      for (;;) {
        const event = waiting.shift();
        if (event !== undefined) yield event;
        else if (ended) return;
        else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    },
  };
}
