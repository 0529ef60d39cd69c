import { createGateway } from './gateway.ts';
import type { Clock, LogSink, Service } from './service.ts';
import { createDynamoDbService } from './services/dynamodb/create-dynamodb-service.ts';
import { serveOnePort } from './wire/one-port-server.ts';
import type { Listener } from './wire/one-port-server.ts';

export interface LocalAwsOptions {
  /** 0, unless given, takes any free port. */
  readonly port?: number;
  /** 127.0.0.1 unless given: signatures are not checked, so whoever reaches the port may do everything. */
  readonly host?: string;
  /** Where tables are kept. In memory, and gone with the process, unless given. */
  readonly dataFolder?: string;
  readonly now?: Clock;
  readonly log?: LogSink;
}

export interface LocalAws {
  readonly port: number;
  /** The endpoint for every AWS client, such as "http://127.0.0.1:4566". */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * AWS, enough of it, on this machine. Rejects with an error whose `code` is PORT_IN_USE or DATA_FOLDER_IN_USE when another
 * program was first.
 */
export async function startLocalAws(options: LocalAwsOptions = {}): Promise<LocalAws> {
  const { host = '127.0.0.1', now = Date.now, log = () => {} } = options;
  let listener = notReady;
  // The port comes first: a second start must be told of the first one, not of its open files.
  const server = await serveOnePort((incoming, outgoing) => listener(incoming, outgoing), {
    host,
    port: options.port ?? 0,
  });
  try {
    const services = await openServices({ ...options, now, log });
    const health = () => ({ status: 'ok', ...healthOf(services) });
    listener = createGateway({ services, health, now, log });
    return {
      port: server.port,
      url: `http://${host}:${server.port}`,
      async close() {
        await server.close();
        for (const service of services) await service.close?.();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

const notReady: Listener = (_incoming, outgoing) => void outgoing.writeHead(503).end();

type Settings = LocalAwsOptions & { readonly now: Clock; readonly log: LogSink };

async function openServices({ dataFolder, now, log }: Settings): Promise<readonly Service[]> {
  const folder = dataFolder === undefined ? undefined : `${dataFolder}/dynamodb`;
  return [await createDynamoDbService({ folder, now, log })];
}

const healthOf = (services: readonly Service[]) => ({
  services: services.map(({ name, operations }) => ({
    name,
    operations: operations.map((operation) => operation.name),
  })),
  standIns: services.flatMap(({ standIns = [] }) => standIns),
});
