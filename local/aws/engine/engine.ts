import { ReadableStream } from 'node:stream/web';
import { Worker } from 'node:worker_threads';
import type { EngineTypes, FromEngine, ToEngine } from './serve-engine.ts';

/**
 * A program that computes for longer than a server may stand still, such as speech, in a thread of its own. The thread starts
 * with the first call or `warm`, is started anew after it died, and keeps no process alive.
 */
export interface Engine<Request, Value> {
  /** Resolves when the thread answers at once. */
  warm(): Promise<void>;
  /** What the thread says to one request, piece by piece; whoever stops reading stops the work. Fails with EngineError. */
  call(request: Request): ReadableStream<Value>;
  close(): Promise<void>;
}

/** The work itself failed (`cause` has what the thread said), or its thread ended. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}

interface Call<Value> {
  readonly push: (value: Value) => void;
  readonly end: () => void;
  readonly fail: (error: EngineError) => void;
}

interface Thread<Value> {
  readonly worker: Worker;
  readonly calls: Map<number, Call<Value>>;
}

/** `entry` is a TypeScript module that calls serveEngine with the same types. */
export function createEngine<Types extends EngineTypes>(
  entry: URL,
  setup: Types['setup'],
): Engine<Types['request'], Types['value']> {
  type Value = Types['value'];
  let thread: Thread<Value> | undefined;
  let calls = 0;

  const running = (): Thread<Value> =>
    (thread ??= startThread({ entry, setup }, (ended) => {
      if (thread === ended) thread = undefined;
    }));
  const open = (order: { readonly request: Types['request'] } | { readonly warm: true }): ReadableStream<Value> => {
    const id = ++calls;
    const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    return new ReadableStream<Value>({
      start(controller) {
        const { worker, calls } = running();
        calls.set(id, {
          push: (value) => controller.enqueue(value),
          end: () => controller.close(),
          fail: (error) => controller.error(error),
        });
        worker.ref();
        worker.postMessage({ ...order, id, stop } satisfies ToEngine<Types['request']>, []);
      },
      cancel() {
        Atomics.store(stop, 0, 1);
        if (thread) forget(thread, id);
      },
    });
  };

  return {
    async warm() {
      await open({ warm: true }).getReader().closed;
    },
    call: (request) => open({ request }),
    async close() {
      await thread?.worker.terminate();
    },
  };
}

/** Node 20 runs no TypeScript, and does not hand its main thread's loader on to a worker. */
const BOOT = `const { workerData } = require('node:worker_threads');
  import(workerData.loader).then(() => import(workerData.entry));`;

interface Program {
  readonly entry: URL;
  readonly setup: unknown;
}

function startThread<Value>({ entry, setup }: Program, onEnd: (thread: Thread<Value>) => void): Thread<Value> {
  const workerData = { entry: entry.href, setup, loader: import.meta.resolve('@oxc-node/core/register') };
  const worker = new Worker(BOOT, { eval: true, execArgv: [], workerData });
  const thread: Thread<Value> = { worker, calls: new Map() };
  let cause: unknown;
  worker.on('message', (message: FromEngine<Value>) => receive(thread, message));
  worker.on('error', (error) => (cause = error));
  worker.on('exit', () => {
    onEnd(thread);
    for (const call of thread.calls.values()) call.fail(new EngineError('The engine’s thread ended.', { cause }));
    thread.calls.clear();
  });
  return thread;
}

function receive<Value>(thread: Thread<Value>, message: FromEngine<Value>): void {
  const call = thread.calls.get(message.id);
  if (!call) return;
  if ('value' in message) {
    call.push(message.value);
    return;
  }
  forget(thread, message.id);
  if ('error' in message) call.fail(new EngineError('The engine failed.', { cause: message.error }));
  else call.end();
}

function forget<Value>({ worker, calls }: Thread<Value>, id: number): void {
  calls.delete(id);
  if (calls.size === 0) worker.unref();
}
