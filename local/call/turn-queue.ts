import type { CallEvent } from '../../channels/telephony/media-stream/call-event.ts';

export type Turn = Extract<CallEvent, { readonly kind: 'turn' }>;

/** The turns of one call, for whoever waits for the next one. */
export class TurnQueue {
  readonly #turns: Turn[] = [];
  readonly #waiting: ((turn: Turn | undefined) => void)[] = [];
  #isOver = false;

  /** The call has ended. */
  get isOver(): boolean {
    return this.#isOver;
  }

  readonly watch = (event: CallEvent): void => {
    if (event.kind === 'turn') {
      const first = this.#waiting.shift();
      if (first) first(event);
      else this.#turns.push(event);
    }
    if (event.kind === 'ended') {
      this.#isOver = true;
      for (const resolve of this.#waiting.splice(0)) resolve(undefined);
    }
  };

  /** Undefined when the call ends before there is one. */
  next(): Promise<Turn | undefined> {
    const turn = this.#turns.shift();
    if (turn !== undefined || this.#isOver) return Promise.resolve(turn);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }
}
