import { z } from 'zod';
import { checkDynalite, createDynaliteStore, runDynalite } from './dynalite.ts';
import { keepTables } from './known-tables.ts';
import type { BatchEntry, DynaliteOperation, DynaliteOutput, DynaliteStore, Json, SubDatabase } from './dynalite.ts';

export type ItemWrite = 'BatchWriteItem' | 'DeleteItem' | 'PutItem' | 'UpdateItem';

/** Writes that are not yet committed. */
export interface Stage {
  /** The checks that need no item. */
  check(operation: ItemWrite, input: Json): void;
  run(operation: ItemWrite, input: Json): Promise<DynaliteOutput>;
  /** Runs an operation for its checks and its condition alone: what it would write is dropped. */
  rehearse(operation: ItemWrite, input: Json): Promise<DynaliteOutput>;
  /** Reads what was committed before this stage. */
  read(operation: 'DescribeTable' | 'GetItem', input: Json): Promise<DynaliteOutput>;
}

export interface TableStore {
  /** An operation that does not write items. Not isolated from writes, but never sees half of one. */
  run(operation: DynaliteOperation, input: Json): Promise<DynaliteOutput>;
  /**
   * One stage at a time; when `work` resolves, all that it wrote is committed at once, with its index entries, and when it
   * rejects, nothing is. What is committed is in the kernel's hands: it survives the end of this process, however it ends.
   */
  write<T>(work: (stage: Stage) => Promise<T>): Promise<T>;
  /** Waits for the writes before it and keeps others out, for operations on tables. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** A setting that dynalite has no place for. */
  getSetting(name: string): Promise<unknown>;
  putSetting(name: string, value: unknown): Promise<void>;
  close(): Promise<void>;
}

/** Another process has the folder open. */
export class DataFolderInUseError extends Error {
  readonly code = 'DATA_FOLDER_IN_USE';

  constructor(folder: string, options: ErrorOptions) {
    super(`The data folder ${folder} is in use by another program.`, options);
    this.name = 'DataFolderInUseError';
  }
}

export async function openTableStore(folder: string | undefined): Promise<TableStore> {
  const created = createDynaliteStore(folder);
  await open(created, folder);
  await finishInterruptedTables(created);
  const { store, forget } = keepTables(created);
  const alone = createQueue();
  return {
    run: async (operation, input) => {
      if (!CHANGES_TABLES.has(operation)) return runDynalite(store, operation, input);
      forget();
      return runDynalite(created, operation, input).finally(forget);
    },
    alone,
    write: (work) =>
      alone(async () => {
        const entries: BatchEntry[] = [];
        const staged = stageOf(store, entries);
        const result = await work({
          // A copy, as the checks change what they check.
          check: (operation, input) => void checkDynalite(store, operation, structuredClone(input)),
          run: (operation, input) => runDynalite(staged, operation, input),
          rehearse: (operation, input) => runDynalite(stageOf(store, []), operation, input),
          read: (operation, input) => runDynalite(store, operation, input),
        });
        if (entries.length > 0) await store.db.batch(entries);
        return result;
      }),
    getSetting: (name) => store.db.get(settingKey(name)),
    putSetting: (name, value) => store.db.put(settingKey(name), value),
    close: () => alone(() => store.db.close()),
  };
}

const CHANGES_TABLES: ReadonlySet<DynaliteOperation> = new Set(['CreateTable', 'DeleteTable', 'UpdateTable']);

const settingKey = (name: string): string => `local-aws~${name}`;

const lockedDatabase = z.object({ cause: z.object({ code: z.literal('LEVEL_LOCKED') }) });

async function open(store: DynaliteStore, folder: string | undefined): Promise<void> {
  try {
    await store.db.open();
  } catch (error) {
    const isLocked = lockedDatabase.safeParse(error).success;
    throw isLocked ? new DataFolderInUseError(folder ?? '', { cause: error }) : error;
  }
}

function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
}

/** dynalite writes an item and its index entries one by one. This store collects them under the prefixes dynalite uses. */
function stageOf(store: DynaliteStore, entries: BatchEntry[]): DynaliteStore {
  const collect = (prefix: string, committed: SubDatabase): SubDatabase => ({
    // Nobody else writes while a stage is open.
    lock: (_key, work) => work((callback) => callback),
    get: (key, callback) => committed.get(key, callback),
    put(key, value, callback) {
      entries.push({ type: 'put', key: `${prefix}~${key}`, value });
      setImmediate(callback, null);
    },
    del(key, callback) {
      entries.push({ type: 'del', key: `${prefix}~${key}` });
      setImmediate(callback, null);
    },
  });
  return {
    ...store,
    getItemDb: (table) => collect(`item-${table}`, store.getItemDb(table)),
    getIndexDb: (type, table, index) =>
      collect(`index-${type.toLowerCase()}~${table}~${index}`, store.getIndexDb(type, table, index)),
  };
}

const storedTable = z.looseObject({
  TableStatus: z.string(),
  GlobalSecondaryIndexes: z.array(z.looseObject({})).optional(),
});

/** A process that ended between dynalite's two writes of a table left it CREATING or DELETING for ever. */
async function finishInterruptedTables(store: DynaliteStore): Promise<void> {
  for (const TableName of await tableNames(store)) {
    const key = `table~${TableName}`;
    const table = storedTable.parse(await store.db.get(key));
    const indexes = table.GlobalSecondaryIndexes?.map((index) => ({ ...index, IndexStatus: 'ACTIVE' }));
    const finished = { ...table, TableStatus: 'ACTIVE', ...(indexes && { GlobalSecondaryIndexes: indexes }) };
    if (table.TableStatus === 'DELETING') await runDynalite(store, 'DeleteTable', { TableName });
    else if (table.TableStatus !== 'ACTIVE') await store.db.put(key, finished);
  }
}

async function tableNames(store: DynaliteStore, after?: string): Promise<readonly string[]> {
  const start = after === undefined ? {} : { ExclusiveStartTableName: after };
  const { TableNames = [], LastEvaluatedTableName: last } = await runDynalite(store, 'ListTables', start);
  return last === undefined ? TableNames : [...TableNames, ...(await tableNames(store, last))];
}
