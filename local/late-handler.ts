import { setTimeout as sleep } from 'node:timers/promises';
import type { LambdaHandler } from './aws/lambda/handler.ts';

export interface LateHandler {
  readonly handler: LambdaHandler;
  readonly isThere: () => boolean;
  readonly comes: (handler: LambdaHandler) => void;
  /** Whoever waits is told so. */
  readonly cannotCome: (reason: unknown) => void;
}

/** Three times what a first start takes on a slow machine, and half of what Lex gives a Lambda: the person hears why. */
const LONGEST_WAIT_MS = 15_000;

/** Lex listens before its Lambda can be loaded: who is faster than that waits for it, and not for ever. */
export function createLateHandler(longestWaitMs = LONGEST_WAIT_MS): LateHandler {
  let there: LambdaHandler | undefined;
  const { promise: loaded, resolve, reject } = withResolvers<LambdaHandler>();
  // It is told of where it was begun; somebody may be waiting, or nobody.
  loaded.catch(unheard);

  const soon = async (): Promise<LambdaHandler> => {
    const inTime = new AbortController();
    const late = sleep(longestWaitMs, undefined, { signal: inTime.signal, ref: false }).then(() => {
      throw new Error('Frontdesk is still starting: try again when GET /_local/health says ok.');
    });
    try {
      return await Promise.race([loaded, late]);
    } finally {
      late.catch(unheard);
      inTime.abort();
    }
  };
  return {
    handler: async (event, context) => (there ?? (await soon()))(event, context),
    isThere: () => there !== undefined,
    comes: (handler) => {
      there = handler;
      resolve(handler);
    },
    cannotCome: reject,
  };
}

const unheard = (): void => {};

/** Promise.withResolvers, which Node 20 has not. */
function withResolvers<Value>() {
  let resolve: (value: Value) => void = unheard;
  let reject: (reason: unknown) => void = unheard;
  const promise = new Promise<Value>((fulfilled, failed) => {
    resolve = fulfilled;
    reject = failed;
  });
  return { promise, resolve, reject };
}
