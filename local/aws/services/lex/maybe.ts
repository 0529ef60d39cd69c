import type { z } from 'zod';

/** What is optional may be absent or null, in exports as in what Lambdas answer: one meaning. */
export const maybe = <Shape extends z.ZodType>(shape: Shape) =>
  shape
    .nullish()
    .transform((value) => value ?? undefined)
    .optional();
