import { createRequire } from 'node:module';
import { AwsError } from '../../wire/aws-error.ts';
import { guardCallbacks } from './guard-callbacks.ts';

/**
 * The door to dynalite, an implementation of DynamoDB on LevelDB. Its operations are called in process rather than through
 * its HTTP server: that saves a hop, and lets writes be collected and committed together (see table-store.ts).
 */
export type Json = Readonly<Record<string, unknown>>;
export type DynaliteOperation = (typeof DYNALITE_OPERATIONS)[number];

export const DYNALITE_OPERATIONS = [
  'BatchGetItem',
  'BatchWriteItem',
  'CreateTable',
  'DeleteItem',
  'DeleteTable',
  'DescribeTable',
  'GetItem',
  'ListTables',
  'ListTagsOfResource',
  'PutItem',
  'Query',
  'Scan',
  'TagResource',
  'UntagResource',
  'UpdateItem',
  'UpdateTable',
] as const;

export type BatchEntry =
  | { readonly type: 'put'; readonly key: string; readonly value: unknown }
  | { readonly type: 'del'; readonly key: string };

/** The members of answers that are looked at here; the others pass through. */
export interface DynaliteOutput extends Json {
  readonly Item?: Json;
  readonly Items?: readonly Json[];
  readonly LastEvaluatedKey?: Json;
  readonly TableNames?: readonly string[];
  readonly LastEvaluatedTableName?: string;
  readonly Table?: { readonly TableStatus: string; readonly KeySchema: readonly { readonly AttributeName: string }[] };
}

type Callback<Value = unknown> = (error: unknown, value?: Value) => void;

/** One table's items or one index, which dynalite keeps under a prefix of the one LevelDB. */
export interface SubDatabase {
  lock(key: string, work: (release: (callback: Callback) => Callback) => void): void;
  get(key: string, callback: Callback): void;
  put(key: string, value: unknown, callback: Callback): void;
  del(key: string, callback: Callback): void;
}

export interface DynaliteStore {
  readonly db: {
    open(): Promise<void>;
    close(): Promise<void>;
    get(key: string): Promise<unknown>;
    put(key: string, value: unknown): Promise<void>;
    batch(entries: readonly BatchEntry[]): Promise<void>;
  };
  /** With a callback alone: a table that items can be read from. */
  getTable(name: string, ...more: readonly [Callback] | readonly [checkStatus: boolean, Callback]): void;
  getItemDb(table: string): SubDatabase;
  getIndexDb(type: string, table: string, index: string): SubDatabase;
}

interface DatabaseModule {
  create(options: Json): DynaliteStore;
}
interface ValidationModule {
  checkTypes(input: unknown, types: unknown): unknown;
  checkValidations(input: unknown, types: unknown, custom: unknown, store: DynaliteStore): void;
}
interface OperationValidation {
  readonly types: unknown;
  readonly custom: unknown;
}
type Action = (store: DynaliteStore, input: unknown, callback: Callback<DynaliteOutput>) => void;

/** dynalite has no types: the annotations above and below are what is used of it. */
const require = createRequire(import.meta.url);
const database: DatabaseModule = require('dynalite/db');
const validations: ValidationModule = require('dynalite/validations');
const operations = new Map(
  DYNALITE_OPERATIONS.map((operation) => {
    const file = operation.charAt(0).toLowerCase() + operation.slice(1);
    const validation: OperationValidation = require(`dynalite/validations/${file}`);
    const action: Action = require(`dynalite/actions/${file}`);
    return [operation, { ...validation, action }] as const;
  }),
);

/** In memory without a folder. Tables are ready as soon as LevelDB has them. */
export function createDynaliteStore(folder: string | undefined): DynaliteStore {
  return database.create({ path: folder, createTableMs: 0, updateTableMs: 0, deleteTableMs: 0 });
}

/** Throws AwsError for what DynamoDB would refuse. `input` is changed: unknown members are dropped. */
export async function runDynalite(
  store: DynaliteStore,
  operation: DynaliteOperation,
  input: unknown,
): Promise<DynaliteOutput> {
  const { action } = operationNamed(operation);
  const checked = checkDynalite(store, operation, input);
  return new Promise((resolve, reject) => {
    action(guardCallbacks(store, reject), checked, (error, output) =>
      error ? reject(translated(error)) : resolve(output ?? {}),
    );
  });
}

/** The checks that need no item: member types, limits and expressions. Gives back the input with expressions parsed. */
export function checkDynalite(store: DynaliteStore, operation: DynaliteOperation, input: unknown): unknown {
  const { types, custom } = operationNamed(operation);
  try {
    const checked = validations.checkTypes(input, types);
    validations.checkValidations(checked, types, custom, store);
    return checked;
  } catch (error) {
    throw isRefusal(error) ? translated(error) : notAsModelled(error);
  }
}

/** dynalite's checks fail on some members that are null or of another type, where AWS fails to read them. */
const notAsModelled = (cause: unknown): AwsError =>
  new AwsError({
    type: 'SerializationException',
    status: 400,
    message: 'The request has a member that is not of its type.',
    cause,
  });

function operationNamed(operation: DynaliteOperation) {
  const found = operations.get(operation);
  if (!found) throw new Error(`dynalite has no operation ${operation}.`);
  return found;
}

interface Refusal {
  readonly statusCode: number;
  readonly body: { readonly __type: string; readonly message?: string; readonly Message?: string };
}

const isRefusal = (error: unknown): error is Refusal =>
  typeof error === 'object' && error !== null && 'statusCode' in error && 'body' in error;

function translated(error: unknown): unknown {
  if (!isRefusal(error)) return error;
  const { __type: type, message, Message, ...extra } = error.body;
  return new AwsError({ type, status: error.statusCode, message: message ?? Message ?? '', extra });
}
