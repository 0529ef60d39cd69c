import type { StreamEvent } from '../../../service.ts';

/** So many events may wait for a client that reads slowly, before sound is made for it only as it reads. */
const MOST_WAITING = 64;

/** The events of one stream on their way to the client, numbered as Lex numbers them: RESPONSE-1, RESPONSE-2 … */
export class Outbox {
  readonly #events: StreamEvent[] = [];
  #count = 0;
  #end: { readonly error?: unknown } | undefined;
  #wakeReader: () => void = () => {};
  #wakeWriters: (() => void)[] = [];

  get isOpen(): boolean {
    return this.#end === undefined;
  }

  send(type: string, members: Readonly<Record<string, unknown>> = {}): void {
    if (!this.isOpen) return;
    this.#events.push({ type, payload: { ...members, eventId: `RESPONSE-${++this.#count}` } });
    this.#wakeReader();
  }

  /** Nothing follows; an error reaches the client after all that was sent before it. */
  end(end: { readonly error?: unknown } = {}): void {
    this.#end ??= end;
    this.#wakeReader();
    this.#wake();
  }

  /** Resolves when the client has read most of what was sent, or reads no more. */
  async room(): Promise<void> {
    while (this.isOpen && this.#events.length >= MOST_WAITING) {
      await new Promise<void>((resolve) => this.#wakeWriters.push(resolve));
    }
  }

  /** For one reader. */
  async *read(): AsyncGenerator<StreamEvent> {
    for (;;) {
      const event = this.#events.shift();
      if (event) {
        if (this.#events.length < MOST_WAITING) this.#wake();
        yield event;
      } else if (this.#end) {
        if ('error' in this.#end) throw this.#end.error;
        return;
      } else {
        await new Promise<void>((resolve) => {
          this.#wakeReader = resolve;
        });
      }
    }
  }

  #wake(): void {
    for (const wake of this.#wakeWriters.splice(0)) wake();
  }
}
