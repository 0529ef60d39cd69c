import { parentPort, workerData } from 'node:worker_threads';

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

/** What the two sides of an engine say to each other; all of it can be cloned between threads. */
export interface EngineTypes {
  /** Given to the thread when it starts. */
  readonly setup: unknown;
  readonly request: unknown;
  /** What a request is answered with, any number of times. */
  readonly value: unknown;
}

/** The thread's side of createEngine: loads the engine once, then answers one request after the other. */
export function serveEngine<Types extends EngineTypes>(
  load: (setup: Types['setup']) => Promise<Serve<Types['request'], Types['value']>>,
): void {
  const port = parentPort;
  if (!port) throw new Error('An engine is served from a worker thread.');
  const { setup }: { readonly setup: Types['setup'] } = workerData;
  const loaded = load(setup);
  const send = (part: FromEngine<Types['value']>): void => port.postMessage(part);
  const answer = async (order: ToEngine<Types['request']>): Promise<void> => {
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
  port.on('message', (order: ToEngine<Types['request']>) => {
    previous = previous.then(() => answer(order));
  });
}
