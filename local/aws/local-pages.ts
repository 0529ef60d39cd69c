import type { Faults } from './faults.ts';
import type { AwsResponse, LocalView } from './service.ts';
import { validationException } from './wire/aws-error.ts';
import { pathOf } from './wire/find-operation.ts';
import type { Incoming } from './wire/one-port-server.ts';
import { readBody } from './wire/read-body.ts';

export const HEALTH_PATH = '/_local/health';

/** The answer to GET /_local/health: with 503 while what is started cannot be talked to. */
export interface Health {
  readonly status: 'ok' | 'starting';
  readonly [fact: string]: unknown;
}

export interface LocalPages {
  readonly health: () => Health;
  readonly faults: Faults;
  readonly views: readonly LocalView[];
}

/**
 * What AWS does not have: GET /_local/health, GET, PUT and DELETE /_local/faults, and what the services let be watched. Undefined for
 * everything else.
 */
export async function answerLocally(
  incoming: Incoming,
  { health, faults, views }: LocalPages,
  signal: AbortSignal,
): Promise<AwsResponse | undefined> {
  switch (`${incoming.method} ${pathOf(incoming)}`) {
    case `GET ${HEALTH_PATH}`:
      return tell(health());
    case 'PUT /_local/faults':
      faults.set(await readJson(incoming));
      return { json: faults.list() };
    case 'DELETE /_local/faults':
      faults.set([]);
      return { json: [] };
    case 'GET /_local/faults':
      return { json: faults.list() };
    default: {
      const view = views.find(({ path }) => incoming.method === 'GET' && path === pathOf(incoming));
      return view && openView(view, incoming, signal);
    }
  }
}

const tell = (health: Health): AwsResponse => ({ status: health.status === 'ok' ? 200 : 503, json: health });

const openView = ({ contentType, open }: LocalView, { url }: Incoming, signal: AbortSignal): AwsResponse => ({
  headers: { 'content-type': contentType },
  body: open(new URLSearchParams(url?.split('?')[1] ?? ''), signal),
});

async function readJson(incoming: Incoming): Promise<unknown> {
  const body = Buffer.from(await readBody(incoming)).toString('utf8');
  try {
    return JSON.parse(body);
  } catch {
    throw validationException('The body is not JSON.');
  }
}
