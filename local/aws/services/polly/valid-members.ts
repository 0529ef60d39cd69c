import type { z } from 'zod';
import { validationException } from '../../wire/aws-error.ts';

/** The members of a request. @throws ValidationException that names each which is not valid. */
export function validMembers<Members>(given: unknown, schema: z.ZodType<Members>): Members {
  const { data, error } = schema.safeParse(given, { reportInput: true });
  if (error) throw validationException(describe(error));
  return data;
}

/** In the words of AWS's validation, which names members in camel case and a missing one null. */
function describe(error: z.ZodError): string {
  const problems = error.issues.map((issue) => {
    const member = String(issue.path[0] ?? '');
    const value = issue.input ?? null;
    const allowed =
      issue.code === 'invalid_value' ? `satisfy enum value set: [${issue.values.join(', ')}]` : 'be valid';
    return [
      `Value ${value === null ? 'null' : `'${typeof value === 'string' ? value : JSON.stringify(value)}'`}`,
      `at '${member.charAt(0).toLowerCase()}${member.slice(1)}'`,
      `failed to satisfy constraint: Member must ${value === null ? 'not be null' : allowed}`,
    ].join(' ');
  });
  return `${problems.length} validation error${problems.length === 1 ? '' : 's'} detected: ${problems.join('; ')}`;
}
