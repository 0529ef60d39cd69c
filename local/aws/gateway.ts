import { randomUUID } from 'node:crypto';
import { createFaults } from './faults.ts';
import { answerLocally, type Health } from './local-pages.ts';
import type { Clock, LogSink, Service } from './service.ts';
import { AwsError } from './wire/aws-error.ts';
import { decodeRequest } from './wire/decode-request.ts';
import { createOperationFinder } from './wire/find-operation.ts';
import type { Call } from './wire/find-operation.ts';
import type { Incoming, Listener, Outgoing } from './wire/one-port-server.ts';
import { TruncatedBodyError } from './wire/read-body.ts';
import { sendError, sendResponse } from './wire/send-response.ts';

export interface GatewayOptions {
  readonly services: readonly Service[];
  readonly health: () => Health;
  readonly log: LogSink;
  readonly now: Clock;
}

/** The path of every request, HTTP/1.1 or HTTP/2. */
export function createGateway({ services, health, log, now }: GatewayOptions): Listener {
  const findOperation = createOperationFinder(services);
  const views = services.flatMap((service) => service.views ?? []);
  const local = { health, faults: createFaults(now), views };

  const answer = async (incoming: Incoming, outgoing: Outgoing): Promise<void> => {
    const requestId = randomUUID();
    const started = now();
    const isAwsJson = 'x-amz-target' in incoming.headers;
    const signal = abortedWith(outgoing);
    let call: Call | undefined;
    const toAwsError = (error: unknown): AwsError => {
      if (error instanceof AwsError) return error;
      log('internal-error', { operation: call?.operation.name ?? '', requestId, error: stackOf(error) });
      return internalError(isAwsJson);
    };
    const answerer = () => ({ service: call?.service, isAwsJson, requestId, toAwsError });

    try {
      const page = await answerLocally(incoming, local, signal);
      if (page) return await sendResponse(outgoing, page, answerer());
      call = findOperation(incoming);
      const request = await decodeRequest(incoming, call, { requestId, signal });
      await local.faults.strike(call.operation.name, signal);
      await sendResponse(outgoing, await call.operation.handler(request), answerer());
    } catch (error) {
      // Nobody reads an answer after a broken request, and one that has begun cannot be taken back.
      if (error instanceof TruncatedBodyError || outgoing.headersSent) outgoing.destroy();
      else sendError(outgoing, toAwsError(error), answerer());
    } finally {
      const { statusCode: status } = outgoing;
      log('request', { operation: call?.operation.name ?? '', status, milliseconds: now() - started, requestId });
    }
  };

  return (incoming, outgoing) => {
    // A reset HTTP/2 stream is an error of the request even after it was read; without a listener it ends the process.
    incoming.on('error', () => outgoing.destroy());
    answer(incoming, outgoing).catch(() => outgoing.destroy());
  };
}

/** The cause is in the log; it must not reach the client. */
const internalError = (isAwsJson: boolean): AwsError =>
  new AwsError({
    type: isAwsJson ? 'InternalFailure' : 'InternalServerException',
    status: 500,
    message: 'The request processing has failed because of an unknown error, exception or failure.',
  });

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

function abortedWith(outgoing: Outgoing): AbortSignal {
  const controller = new AbortController();
  outgoing.on('close', () => {
    // Not writableFinished: HTTP/2 has it true for a response that was cut as well.
    if (!outgoing.writableEnded) controller.abort();
  });
  return controller.signal;
}
