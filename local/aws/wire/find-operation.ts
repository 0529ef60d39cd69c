import type { Operation, RestJsonOperation, Service } from '../service.ts';
import { AwsError } from './aws-error.ts';
import type { Incoming } from './one-port-server.ts';

/** An operation that was asked for, with the path's labels decoded. */
export interface Call {
  readonly service: Service;
  readonly operation: Operation;
  readonly labels: Readonly<Record<string, string>>;
}

export type FindOperation = (incoming: Incoming) => Call;

/**
 * awsJson services are told apart by X-Amz-Target, restJson1 services by method and path, and by the credential scope where
 * two of them have the same path. Throws AWS's own UnknownOperationException for what is not there.
 */
export function createOperationFinder(services: readonly Service[]): FindOperation {
  const targets = new Map(services.flatMap(targetsOf));
  const routes = services.flatMap(routesOf);

  return (incoming) => {
    const target = incoming.headers['x-amz-target'];
    if (typeof target === 'string') return found(targets.get(target), incoming);
    const segments = pathOf(incoming).split('/');
    const calls = routes.filter(({ method }) => method === incoming.method).flatMap((route) => route.match(segments));
    const scope = signingNameOf(incoming);
    return found(calls.find(({ service }) => service.signingName === scope) ?? calls[0], incoming);
  };
}

export const pathOf = (incoming: Incoming): string => (incoming.url ?? '').split('?', 1)[0] ?? '';

function found(call: Call | undefined, incoming: Incoming): Call {
  if (call) return call;
  const isAwsJson = 'x-amz-target' in incoming.headers;
  throw new AwsError({
    type: 'UnknownOperationException',
    status: isAwsJson ? 400 : 404,
    message: 'The operation is unknown, or local AWS does not have it. SUPPORTED.md lists what there is.',
  });
}

function targetsOf(service: Service): (readonly [string, Call])[] {
  if (service.protocol === 'restJson1') return [];
  return service.operations.map((operation) => [
    `${service.targetPrefix}.${operation.name}`,
    { service, operation, labels: {} },
  ]);
}

interface Route {
  readonly method: string;
  readonly match: (segments: readonly string[]) => Call[];
}

function routesOf(service: Service): Route[] {
  if (service.protocol !== 'restJson1') return [];
  return service.operations.map((operation) => {
    const template = operation.path.split('/');
    return {
      method: operation.method,
      match(segments) {
        const labels = matchPath(template, segments);
        return labels ? [{ service, operation: operation satisfies RestJsonOperation, labels }] : [];
      },
    };
  });
}

/** Labels are decoded after the path is split, so that an encoded "/" stays inside its label. */
function matchPath(template: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const labels: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? '';
    const label = /^\{(.+)\}$/.exec(part)?.[1];
    if (label === undefined ? part !== segment : segment === '') return undefined;
    if (label !== undefined) labels[label] = decodeLabel(segment);
  }
  return labels;
}

function decodeLabel(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new AwsError({
      type: 'SerializationException',
      status: 400,
      message: 'The path is not percent-encoded UTF-8.',
    });
  }
}

/** "AWS4-HMAC-SHA256 Credential=key/20260101/us-east-1/lex/aws4_request, …" → "lex". The signature itself is not looked at. */
const signingNameOf = (incoming: Incoming): string | undefined =>
  /Credential=[^,\s]*\/\d{8}\/[^/,]+\/([^/,]+)\/aws4_request/.exec(incoming.headers.authorization ?? '')?.[1];
