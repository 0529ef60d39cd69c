import type { ListeningWindows } from './listening-windows.ts';

export interface Keys {
  readonly keys: string;
  /** No more are waited for. */
  readonly isComplete: boolean;
}

/** The end key sends what was pressed; the deletion key takes it all back and ends the input as well (DG session-attribs-speech). */
export function collectKey(
  keys: string,
  key: string,
  { endKey, deletionKey, mostKeys }: Pick<ListeningWindows, 'deletionKey' | 'endKey' | 'mostKeys'>,
): Keys {
  if (key === endKey) return { keys, isComplete: true };
  if (key === deletionKey) return { keys: '', isComplete: true };
  const all = keys + key;
  return { keys: all, isComplete: all.length >= mostKeys };
}
