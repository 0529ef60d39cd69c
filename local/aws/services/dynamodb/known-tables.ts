import type { DynaliteStore } from './dynalite.ts';

export interface KnownTables {
  /** The store for operations on items. */
  readonly store: DynaliteStore;
  /** To be called before and after an operation that changes a table. */
  readonly forget: () => void;
}

/**
 * dynalite reads a table's definition from LevelDB for each item that it gets, and once more for all: of a batch of three, four of
 * seven reads. Here it is read when it is first asked for and after a table has changed; one that is being made or deleted is not
 * kept.
 */
export function keepTables(store: DynaliteStore): KnownTables {
  const tables = new Map<string, unknown>();
  let changes = 0;
  const getTable: DynaliteStore['getTable'] = (name, ...more) => {
    const [callback] = more;
    // Operations on tables say whether its status matters, and want it as it is now.
    if (typeof callback !== 'function') return store.getTable(name, ...more);
    const known = tables.get(name);
    if (known !== undefined) return process.nextTick(callback, null, known);
    const changesBefore = changes;
    store.getTable(name, (error, table) => {
      if (!error && changes === changesBefore && isSettled(table)) tables.set(name, table);
      callback(error, table);
    });
  };
  return {
    store: { ...store, getTable },
    forget: () => {
      changes += 1;
      tables.clear();
    },
  };
}

const isSettled = (table: unknown): boolean =>
  typeof table === 'object' && table !== null && 'TableStatus' in table && table.TableStatus === 'ACTIVE';
