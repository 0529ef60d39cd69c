import { setTimeout as sleep } from 'node:timers/promises';

/** What there is of an answer at a place; undefined when there is nothing yet. */
export type ReadPartial = (place: string) => Promise<string | undefined>;

const LONGEST_WAIT_MS = 2_000;
const PAUSE_MS = 120;

/**
 * Waits until there is more of an answer than so many characters, but not for long: the same in a Lambda behind an HTTP API, which
 * cannot send an answer in parts, as on a laptop.
 */
export async function awaitPartial(
  read: ReadPartial | undefined,
  { place, after }: { readonly place: string; readonly after: number },
): Promise<string | undefined> {
  if (!read) return undefined;
  const until = Date.now() + LONGEST_WAIT_MS;
  while (Date.now() < until) {
    const text = await read(place);
    if (text !== undefined && text.length > after) return text;
    await sleep(PAUSE_MS);
  }
  return undefined;
}
