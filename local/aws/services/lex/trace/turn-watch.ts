import type { Clock } from '../../../service.ts';
import type { LocaleModel } from '../bot-model.ts';
import type { TraceEvent, TraceSink } from '../dialogue/trace.ts';
import type { SessionLabels } from '../wire-request.ts';
import { watchedEvent, type WatchedEvent, type WatchedTurn } from './watched-turn.ts';

/** Turns wait for a slow watcher; the oldest go first. */
const MOST_WAITING = 100;

interface Watcher {
  readonly wants: (labels: SessionLabels) => boolean;
  readonly waiting: WatchedTurn[];
  wake: () => void;
}

export interface TurnToWatch {
  readonly labels: SessionLabels;
  readonly requestId: string;
  readonly locale: LocaleModel;
}

/** Whoever asks is told of each turn as it ends. While nobody asks, turns are not traced and cost nothing. */
export class TurnWatch {
  readonly #watchers = new Set<Watcher>();
  readonly #now: Clock;

  constructor(now: Clock) {
    this.#now = now;
  }

  /** undefined when nobody watches that session. */
  begin({ labels, requestId, locale }: TurnToWatch): TraceSink | undefined {
    const watchers = [...this.#watchers].filter(({ wants }) => wants(labels));
    if (watchers.length === 0) return undefined;
    const startedAt = this.#now();
    const events: WatchedEvent[] = [];
    return (event: TraceEvent) => {
      if (event.kind !== 'ended') {
        events.push(watchedEvent(event, locale));
        return;
      }
      const { botId, localeId, sessionId } = labels;
      const milliseconds = this.#now() - startedAt;
      const threshold = locale.confidenceThreshold;
      tell(watchers, { requestId, botId, localeId, sessionId, threshold, milliseconds, events });
    };
  }

  /**
   * A line of JSON a turn, after an empty line that says the watch has begun. The query may name a `botId` and a `sessionId`. Ends
   * when `signal` is aborted.
   */
  async *lines(query: URLSearchParams, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    const watcher: Watcher = { wants: matches(query), waiting: [], wake: () => {} };
    const wake = (): void => watcher.wake();
    signal.addEventListener('abort', wake);
    this.#watchers.add(watcher);
    try {
      yield Buffer.from('\n');
      while (!signal.aborted) {
        for (const turn of watcher.waiting.splice(0)) yield Buffer.from(`${JSON.stringify(turn)}\n`);
        await new Promise<void>((woken) => {
          watcher.wake = woken;
          if (watcher.waiting.length > 0 || signal.aborted) woken();
        });
      }
    } finally {
      signal.removeEventListener('abort', wake);
      this.#watchers.delete(watcher);
    }
  }
}

function tell(watchers: readonly Watcher[], turn: WatchedTurn): void {
  for (const { waiting, wake } of watchers) {
    waiting.push(turn);
    if (waiting.length > MOST_WAITING) waiting.shift();
    wake();
  }
}

function matches(query: URLSearchParams): Watcher['wants'] {
  const botId = query.get('botId');
  const sessionId = query.get('sessionId');
  return (labels) =>
    (botId === null || labels.botId === botId) && (sessionId === null || labels.sessionId === sessionId);
}
