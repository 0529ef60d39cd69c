import type { z } from 'zod';
import { translateErrors } from './translate-errors.ts';

/** @throws Translate's InvalidRequestException, naming the members that are wrong. */
export function parseRequest<Schema extends z.ZodType>(schema: Schema, json: unknown): z.output<Schema> {
  const { data, error } = schema.safeParse(json);
  if (!error) return data;
  const members = error.issues.map((issue) => issue.path.join('.') || 'the body').join(', ');
  throw translateErrors.invalidRequest(`The request is not valid: ${members}.`);
}
