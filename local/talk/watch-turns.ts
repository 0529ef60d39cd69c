import type { WatchedTurn } from '../aws/services/lex/trace/watched-turn.ts';

interface WatchSettings {
  readonly awsUrl: string;
  readonly botId: string;
  readonly sessionId: string;
}

/** A turn is told of before it is answered; longer than this only a broken connection takes. */
const PATIENCE_MS = 1_000;

export interface TurnWatcher {
  /** What the engine thought and did in the turn of this request; undefined when it does not say. */
  explain(requestId: string): Promise<WatchedTurn | undefined>;
  close(): void;
}

/** Watches the turns of one session at the local AWS. Resolves once it is told of what happens from now on. */
export async function watchTurns({ awsUrl, botId, sessionId }: WatchSettings): Promise<TurnWatcher> {
  const hangUp = new AbortController();
  const query = new URLSearchParams({ botId, sessionId });
  const answer = await fetch(`${awsUrl}/_local/turns?${query.toString()}`, { signal: hangUp.signal });
  const told = new Map<string, WatchedTurn>();
  let wake: (() => void) | undefined;
  const lines = linesOf(answer);
  await lines.next();
  const reading = (async () => {
    for await (const line of lines) {
      const turn: WatchedTurn = JSON.parse(line);
      told.set(turn.requestId, turn);
      wake?.();
    }
  })().catch(() => undefined);
  return {
    async explain(requestId) {
      const patience = new Promise<void>((over) => setTimeout(over, PATIENCE_MS).unref());
      const ended = Promise.race([patience, reading]).then(() => 'ended' as const);
      let more: 'ended' | 'more' = 'more';
      while (!told.has(requestId) && more === 'more') {
        const next = new Promise<'more'>((come) => (wake = () => come('more')));
        more = await Promise.race([next, ended]);
      }
      const turn = told.get(requestId);
      told.clear();
      return turn;
    },
    close: () => hangUp.abort(),
  };
}

async function* linesOf({ body }: Response): AsyncGenerator<string> {
  if (!body) return;
  let rest = '';
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
