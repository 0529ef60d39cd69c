import { fieldsOf, textOf } from './parse-json.ts';

/** Most answers are there sooner; then nobody need look for their beginning. */
const beforeLooking = 700;

/** Shows what there is of an answer until it is stopped. The server waits a little when there is no more yet. */
export function lookForParts(
  call: (method: string, path: string) => Promise<Response>,
  onPart: ((soFar: string) => void) | undefined,
): { readonly id: string | undefined; readonly stop: () => void } {
  // A page without https has no random ids, and sees its answers whole.
  if (!onPart || !isSecureContext) return { id: undefined, stop: () => undefined };
  const id = crypto.randomUUID();
  const stopped = new AbortController();

  const look = async (): Promise<void> => {
    let length = 0;
    await new Promise((begin) => setTimeout(begin, beforeLooking));
    while (!stopped.signal.aborted) {
      const response = await call('GET', `/api/partial?message=${id}&after=${length}`);
      if (!response.ok) return;
      const text = response.status === 200 ? textOf(fieldsOf(await response.json())['text']) : '';
      if (stopped.signal.aborted || text.length <= length) continue;
      length = text.length;
      onPart(text);
    }
  };
  // Whatever goes wrong with the beginning, the answer itself is on its way.
  look().catch(() => undefined);
  return {
    id,
    stop: () => stopped.abort(),
  };
}
