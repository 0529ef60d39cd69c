import type { Clock } from './clock.ts';

export interface ThinkingOptions {
  readonly clock: Clock;
  /** Milliseconds after which the caller hears that the line is not dead. */
  readonly patience: number;
  /** Says so. */
  readonly bridge: () => Promise<unknown>;
}

/** The time between what the caller has said and the answer to it. */
export class Thinking {
  readonly #options: ThinkingOptions;
  #since: number;
  #bridge: Promise<unknown> = Promise.resolve();
  #cancel: () => void = () => {};

  constructor(options: ThinkingOptions) {
    this.#options = options;
    this.#since = options.clock.now();
  }

  /** The caller has said something: anew with each of their words. */
  begin(): void {
    const { clock, patience, bridge } = this.#options;
    this.cancel();
    this.#since = clock.now();
    this.#cancel = clock.after(patience, () => {
      // Without a voice the answer fails too, and says so.
      this.#bridge = bridge().catch(() => undefined);
    });
  }

  /** There is an answer. @returns how long it took, once a word that bridged it has been heard. */
  async end(): Promise<number> {
    const took = this.#options.clock.now() - this.#since;
    this.cancel();
    await this.#bridge;
    return took;
  }

  cancel(): void {
    this.#cancel();
  }
}
