import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { z } from 'zod/mini';
import { FulfillmentError } from './errors.ts';

/** One table, as each store is given it. */
export interface DocumentTable {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

/** Both ends of a turn wait for DynamoDB: a call that hangs is given up, and tried once more, well inside Lex's 30 seconds. */
const requestTimeout = 2000;

/** Told of each request as it is sent, for the bill: a read, or a write. */
export type OnRequest = (request: 'read' | 'write') => void;

/** The endpoint is the SDK's own affair (AWS_ENDPOINT_URL). */
export function createDocumentClient(onRequest: OnRequest = () => {}): DynamoDBDocumentClient {
  const client = new DynamoDBClient({ maxAttempts: 2, requestHandler: { requestTimeout, connectionTimeout: 1000 } });
  client.middlewareStack.add(
    (next, { commandName }) =>
      (request) => {
        onRequest(/^(Get|Query|BatchGet|Scan)/.test(commandName ?? '') ? 'read' : 'write');
        return next(request);
      },
    { step: 'initialize', name: 'countRequests' },
  );
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}

/** Gives a failed call its place in the closed set of errors. */
export async function fromTable<T>(table: DocumentTable, call: Promise<T>): Promise<T> {
  return call.catch((cause: unknown) => {
    throw new FulfillmentError('STORE_UNAVAILABLE', `table ${table.name} did not answer`, { cause });
  });
}

/** A row as the port describes it. @throws {FulfillmentError} ROW_UNREADABLE */
export function readRow<Schema extends z.ZodMiniType>(
  table: DocumentTable,
  schema: Schema,
  row: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new FulfillmentError('ROW_UNREADABLE', `a row of ${table.name} is wrong at ${where}`);
}
