import { randomUUID } from 'node:crypto';
import type { Clock } from '../service.ts';
import type { LambdaContext, LambdaHandler } from './handler.ts';

export interface LocalLambda {
  readonly functionName: string;
  readonly handler: LambdaHandler;
}

export interface InvokeOptions {
  /** Milliseconds; 30,000 unless given, which is Lex's limit for a code hook. */
  readonly timeoutMs?: number;
  /** Bytes of JSON; Lambda's own 6,291,556 unless given. Lex takes 50 KB. */
  readonly maxAnswerBytes?: number;
  readonly now?: Clock;
  readonly newId?: () => string;
  /** Resolves after that many milliseconds; when aborted, rejects or does nothing. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

/** `errorType` and `errorMessage` are as Lambda's Invoke reports a function error. */
export type LambdaOutcome =
  | { readonly kind: 'answered'; readonly answer: unknown }
  | {
      readonly kind: 'failed';
      readonly code: 'THREW' | 'TIMED_OUT' | 'NOT_JSON' | 'TOO_LARGE';
      readonly errorType: string;
      readonly errorMessage: string;
    };

/** What AWS allows a synchronous answer: 6 MB and some bytes of envelope. */
const MAX_ANSWER_BYTES = 6_291_556;

/**
 * Calls a handler as AWS would: the event and the answer cross as JSON, within a time limit. Never rejects for what the
 * handler does; a handler that is too late goes on running, but nothing waits for it.
 */
export async function invokeLambda(
  lambda: LocalLambda,
  event: unknown,
  options: InvokeOptions = {},
): Promise<LambdaOutcome> {
  const timeoutMs = options.timeoutMs ?? 30_000;
  const context = newContext(lambda.functionName, timeoutMs, options);
  const answered = new AbortController();
  const running = run(lambda.handler, overTheWire(event), context);
  const late = (options.sleep ?? sleepFor)(timeoutMs, answered.signal).then(
    () => timedOut(context.awsRequestId, timeoutMs),
    () => running,
  );
  const outcome = await Promise.race([running, late]);
  answered.abort('answered');
  return outcome.kind === 'failed' ? outcome : serialise(outcome.answer, options.maxAnswerBytes ?? MAX_ANSWER_BYTES);
}

/** Rejects never: an error, with its stack, for every answer that comes in time would be work for nothing. */
const sleepFor = (milliseconds: number, signal: AbortSignal): Promise<unknown> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds).unref();
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });

async function run(handler: LambdaHandler, event: unknown, context: LambdaContext): Promise<LambdaOutcome> {
  try {
    return { kind: 'answered', answer: await handler(event, context) };
  } catch (error) {
    const [errorType, errorMessage] =
      error instanceof Error ? [error.name, error.message] : [typeof error, String(error)];
    return { kind: 'failed', code: 'THREW', errorType, errorMessage };
  }
}

function serialise(answer: unknown, maxBytes: number): LambdaOutcome {
  let json: string | undefined;
  try {
    json = JSON.stringify(answer ?? null);
  } catch (error) {
    return marshalError(String(error));
  }
  // JSON.stringify gives undefined for a function or a symbol.
  if (json === undefined) return marshalError(`a ${typeof answer} is not JSON`);
  if (Buffer.byteLength(json) > maxBytes) {
    return {
      kind: 'failed',
      code: 'TOO_LARGE',
      errorType: 'Function.ResponseSizeTooLarge',
      errorMessage: `Response payload size exceeded maximum allowed payload size (${maxBytes} bytes).`,
    };
  }
  return { kind: 'answered', answer: JSON.parse(json) };
}

const marshalError = (why: string): LambdaOutcome => ({
  kind: 'failed',
  code: 'NOT_JSON',
  errorType: 'Runtime.MarshalError',
  errorMessage: `Unable to stringify response body: ${why}`,
});

const timedOut = (requestId: string, timeoutMs: number): LambdaOutcome => ({
  kind: 'failed',
  code: 'TIMED_OUT',
  errorType: 'Sandbox.Timedout',
  errorMessage: `RequestId: ${requestId} Error: Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`,
});

/** A handler must not see objects of ours: what JSON drops or changes is dropped and changed here too. */
const overTheWire = (event: unknown): unknown => JSON.parse(JSON.stringify(event));

function newContext(functionName: string, timeoutMs: number, options: InvokeOptions): LambdaContext {
  const now = options.now ?? Date.now;
  const deadline = now() + timeoutMs;
  return {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:us-east-1:000000000000:function:${functionName}`,
    memoryLimitInMB: '1024',
    awsRequestId: (options.newId ?? randomUUID)(),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - now()),
  };
}
