import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { z } from 'zod';
import { FulfillmentError } from './errors.ts';

/** One table, as each store is given it. */
export interface DocumentTable {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

/** Both ends of a turn wait for DynamoDB: a call that hangs is given up, and tried once more, well inside Lex's 30 seconds. */
const requestTimeout = 2000;

/** The endpoint is the SDK's own affair (AWS_ENDPOINT_URL). */
export const createDocumentClient = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({ maxAttempts: 2, requestHandler: { requestTimeout, connectionTimeout: 1000 } }),
    { marshallOptions: { removeUndefinedValues: true } },
  );

/** Gives a failed call its place in the closed set of errors. */
export async function fromTable<T>(table: DocumentTable, call: Promise<T>): Promise<T> {
  return call.catch((cause: unknown) => {
    throw new FulfillmentError('STORE_UNAVAILABLE', `table ${table.name} did not answer`, { cause });
  });
}

/** A row as the port describes it. @throws {FulfillmentError} ROW_UNREADABLE */
export function readRow<Schema extends z.ZodType>(
  table: DocumentTable,
  schema: Schema,
  row: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new FulfillmentError('ROW_UNREADABLE', `a row of ${table.name} is wrong at ${where}`);
}
