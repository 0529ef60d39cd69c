import { HEALTH_PATH } from './local-pages.ts';
import { pathOf } from './wire/find-operation.ts';
import type { Incoming, Listener, Outgoing } from './wire/one-port-server.ts';

/** Requests that come before the services are open: they wait for them. Who asks whether they are is told at once. */
export function createEarlyRequests() {
  const waiting: (readonly [Incoming, Outgoing])[] = [];
  const listener: Listener = (incoming, outgoing) => {
    // A reset HTTP/2 stream is an error of the request; without a listener it ends the process.
    incoming.on('error', () => outgoing.destroy());
    if (pathOf(incoming) === HEALTH_PATH) tellStarting(outgoing);
    else waiting.push([incoming, outgoing]);
  };
  return {
    listener,
    handOver(gateway: Listener): void {
      for (const request of waiting.splice(0)) gateway(...request);
    },
  };
}

const tellStarting = (outgoing: Outgoing): void =>
  void outgoing.writeHead(503, { 'content-type': 'application/json' }).end('{"status":"starting"}');
