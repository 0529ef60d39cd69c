import { readSnapshot, openStore } from './load-snapshot.ts';
import { KnowledgeError } from './errors.ts';
import type { PassageStore } from './passage.ts';
import { openSnapshotSource, type SnapshotSource } from './snapshot-source.ts';

/** What the fulfilment may know of the knowledge: the only file of this folder that it imports. */
export type {
  Concept,
  ConceptName,
  Passage,
  PassageFilter,
  PassageStore,
  ScoredPassage,
  Vocabulary,
} from './passage.ts';
export { createTitanEmbedder } from './titan-embedder.aws.ts';

export interface PassageStoreSettings {
  /** How old the knowledge of the current version may grow before the address is asked again. */
  readonly checkEveryMs?: number;
  readonly now?: () => number;
  /** Told of a refresh that failed; the store already open goes on serving. */
  readonly onRefreshFailed?: (error: unknown) => void;
  readonly openSource?: (address: string) => Promise<SnapshotSource>;
}

/**
 * The passages published at an address (`file:///…` or `s3://bucket/key`). Each call gives the store to use for one turn: opened
 * at the first, exchanged when a new version has been published. A snapshot that cannot be read never replaces one that could.
 * The promise rejects only while no snapshot has been opened yet.
 */
export function openPassageStore(address: string, settings: PassageStoreSettings = {}): () => Promise<PassageStore> {
  const {
    checkEveryMs = 30_000,
    now = Date.now,
    onRefreshFailed = () => {},
    openSource = openSnapshotSource,
  } = settings;
  let current: { readonly store: PassageStore; readonly tag: string | undefined } | undefined;
  let checkedAt = 0;
  let refreshing: Promise<PassageStore> | undefined;

  const refresh = async (): Promise<PassageStore> => {
    checkedAt = now();
    const source = await openSource(address);
    const tag = await source.tag();
    if (current && tag === current.tag) return current.store;
    if (current && tag === undefined) throw new KnowledgeError('snapshot-missing', `${address} has been removed`);
    const store = openStore(readSnapshot(await source.read()));
    current = { store, tag };
    return store;
  };

  return async () => {
    if (current && now() - checkedAt < checkEveryMs) return current.store;
    // Turns that meet during a refresh share it.
    refreshing ??= refresh().finally(() => {
      refreshing = undefined;
    });
    try {
      return await refreshing;
    } catch (error) {
      if (!current) throw error;
      onRefreshFailed(error);
      return current.store;
    }
  };
}
