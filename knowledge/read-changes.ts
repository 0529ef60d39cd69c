import * as z from 'zod/mini';

/** What SQS hands over: each body is an event of S3 as EventBridge writes it. */
export interface ChangeEvent {
  readonly Records?: readonly { readonly body: string }[];
}

/** S3 gives times to the second, so a change may be almost a second later than it says. */
const PRECISION_MS = 1_000;

const s3Event = z.object({ time: z.iso.datetime() });

/** Epoch milliseconds before which all changes of the event happened; undefined when it does not say, as when run by hand. */
export function lastChangeOf(event: ChangeEvent | undefined): number | undefined {
  const records = event?.Records ?? [];
  const times = records.map(({ body }) => {
    try {
      return Date.parse(s3Event.parse(JSON.parse(body)).time) + PRECISION_MS;
    } catch {
      // A message of another kind asks for a run.
      return Infinity;
    }
  });
  return times.length === 0 ? undefined : Math.max(...times);
}
