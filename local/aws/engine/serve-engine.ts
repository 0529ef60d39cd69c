import { parentPort } from 'node:worker_threads';

export type ToEngine<Request> = {
  readonly id: number;
  /** Shared with the caller, who sets it to 1 when nobody reads the answer any more. */
  readonly stop: Int32Array;
} & ({ readonly request: Request } | { readonly warm: true });

export type FromEngine<Value> = { readonly id: number } & (
  { readonly value: Value } | { readonly error: unknown } | { readonly done: true }
);

export interface Caller<Value> {
  readonly emit: (value: Value) => void;
  /** Whether the caller has gone away; true as soon as it did, also in the middle of a long computation. */
  readonly stopped: () => boolean;
}

export type Serve<Request, Value> = (request: Request, caller: Caller<Value>) => void | Promise<void>;

/** The thread's side of createEngine: loads the engine once, then answers one request after the other. */
export function serveEngine<Request, Value>(load: () => Promise<Serve<Request, Value>>): void {
  const port = parentPort;
  if (!port) throw new Error('An engine is served from a worker thread.');
  const loaded = load();
  const send = (part: FromEngine<Value>): void => port.postMessage(part);
  const answer = async (order: ToEngine<Request>): Promise<void> => {
    const { id, stop } = order;
    const stopped = (): boolean => Atomics.load(stop, 0) === 1;
    try {
      const serve = await loaded;
      if ('request' in order && !stopped())
        await serve(order.request, { emit: (value) => send({ id, value }), stopped });
      send({ id, done: true });
    } catch (error) {
      send({ id, error });
    }
  };
  let previous = Promise.resolve();
  port.on('message', (order: ToEngine<Request>) => {
    previous = previous.then(() => answer(order));
  });
}
