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

/** How many requests were sent, for the bill. */
export interface Requests {
  reads: number;
  writes: number;
}

/** The endpoint is the SDK's own affair (AWS_ENDPOINT_URL). */
export function createDocumentClient(sent: Requests = { reads: 0, writes: 0 }): DynamoDBDocumentClient {
  const client = new DynamoDBClient({ maxAttempts: 2, requestHandler: { requestTimeout, connectionTimeout: 1000 } });
  client.middlewareStack.add(
    (next, { commandName }) =>
      (request) => {
        sent[/^(Get|Query|BatchGet|Scan)/.test(commandName ?? '') ? 'reads' : 'writes'] += 1;
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
