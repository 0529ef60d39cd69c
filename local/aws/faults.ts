import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Clock } from './service.ts';
import { AwsError, validationException } from './wire/aws-error.ts';

/** Trouble that AWS has now and then, made to order: how a program bears it can be tried out. */
const fault = z.strictObject({
  /** Such as "ConverseStream", or "*" for every operation. */
  operation: z.string().min(1),
  /** The exception that is answered, such as "ThrottlingException". Without it the operation is only slow. */
  error: z.string().min(1).optional(),
  status: z.number().int().min(400).max(599).default(429),
  message: z.string().default('Made to order by /_local/faults.'),
  /** What an answer waits before it is given, error or not. */
  delayMs: z.number().int().min(0).max(600_000).default(0),
  /** How many of the requests it strikes: 1 is all of them. */
  share: z.number().gt(0).max(1).default(1),
  /** It ends by itself after so many seconds; without it, when it is taken away. */
  seconds: z.number().positive().max(86_400).optional(),
});
export type Fault = z.input<typeof fault>;

const faults = z.array(fault).max(100);

interface Running {
  readonly fault: z.output<typeof fault>;
  readonly until: number;
}

export interface Faults {
  /** Puts these in the place of those before. @throws AwsError that says what is wrong with them. */
  readonly set: (wanted: unknown) => void;
  readonly list: () => readonly z.output<typeof fault>[];
  /** Waits, throws, or does nothing. */
  readonly strike: (operation: string, signal: AbortSignal) => Promise<void>;
}

export function createFaults(now: Clock, random: () => number = Math.random): Faults {
  let running: readonly Running[] = [];
  const current = () => running.filter(({ until }) => now() < until).map((one) => one.fault);

  return {
    set(wanted) {
      const parsed = faults.safeParse(wanted);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw validationException(`Not a list of faults: ${issue?.path.join('.') || 'the body'}: ${issue?.message}.`);
      }
      running = parsed.data.map((one) => ({ fault: one, until: now() + (one.seconds ?? Infinity) * 1000 }));
    },
    list: current,
    async strike(operation, signal) {
      const struck = current().find((one) => one.operation === operation || one.operation === '*');
      if (!struck || random() >= struck.share) return;
      const { delayMs, error: type, status, message } = struck;
      if (delayMs > 0) await sleep(delayMs, undefined, { signal });
      if (type !== undefined) throw new AwsError({ type, status, message });
    },
  };
}
