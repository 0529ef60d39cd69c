/** An engine for tests of engines: counts, fails and dies when it is told to. */
import { serveEngine } from '../../../../../local/aws/engine/serve-engine.ts';

export interface EchoEngine {
  readonly setup: { readonly greeting: string };
  readonly request:
    | { readonly kind: 'greet'; readonly names: readonly string[] }
    | { readonly kind: 'count until stopped'; readonly progress: Int32Array }
    | { readonly kind: 'fail'; readonly reason: string }
    | { readonly kind: 'die' };
  readonly value: string;
}

serveEngine<EchoEngine>(async ({ greeting }) => {
  if (greeting === '') throw new Error('nothing to say');
  return (request, { emit, stopped }) => {
    switch (request.kind) {
      case 'greet':
        for (const name of request.names) emit(`${greeting}, ${name}`);
        return;
      case 'count until stopped':
        emit('counting');
        while (!stopped()) Atomics.add(request.progress, 0, 1);
        Atomics.store(request.progress, 0, -1);
        Atomics.notify(request.progress, 0);
        return;
      case 'fail':
        throw new Error(request.reason);
      case 'die':
        process.exit(3);
    }
  };
});
