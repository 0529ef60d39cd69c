import type { z } from 'zod';
import { AwsError, validationException } from '../../wire/aws-error.ts';

type Issue = z.core.$ZodIssue;

/**
 * A request's member as its shape. Throws AWS's ValidationException with each member that breaks a constraint of the runtime
 * model, or SerializationException when a member is of another JSON type. The values stay out of the message: they may be
 * what a person said.
 */
export function validated<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  const parsed = shape.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const misfit = issues.find(isOtherType);
  if (misfit) throw serializationException(misfit);
  const problems = issues.map(
    (issue) =>
      `Value${isMissing(issue) ? ' null' : ''} at '${placeOf(issue)}' failed to satisfy constraint: ${constraintOf(issue)}`,
  );
  const errors = problems.length === 1 ? '1 validation error' : `${problems.length} validation errors`;
  throw validationException(`${errors} detected: ${problems.join('; ')}`);
}

const isMissing = ({ input }: Issue): boolean => input === undefined || input === null;
const isOtherType = (issue: Issue): boolean => issue.code === 'invalid_type' && !isMissing(issue);
const placeOf = ({ path }: Issue): string => path.join('.');

function serializationException(issue: Issue): AwsError {
  const wanted = issue.code === 'invalid_type' ? issue.expected : '';
  const message = `The member '${placeOf(issue)}' is not of the type ${wanted}.`;
  return new AwsError({ type: 'SerializationException', status: 400, message });
}

/** In the words of AWS's front end. */
function constraintOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return 'Member must not be null';
    case 'too_small':
      return `Member must have ${sizeOf(issue.origin)} greater than or equal to ${issue.minimum}`;
    case 'too_big':
      return `Member must have ${sizeOf(issue.origin)} less than or equal to ${issue.maximum}`;
    case 'invalid_format':
      return `Member must satisfy regular expression pattern: ${issue.format === 'regex' ? unwrapped(issue.pattern) : issue.format}`;
    case 'invalid_value':
      return isMissing(issue)
        ? 'Member must not be null'
        : `Member must satisfy enum value set: [${issue.values.join(', ')}]`;
    case 'invalid_key':
      return `Map keys must satisfy constraint: [${issue.issues.map(constraintOf).join(', ')}]`;
    default:
      return issue.message;
  }
}

const sizeOf = (origin: string): string => (origin === 'number' || origin === 'int' ? 'value' : 'length');

/** zod keeps a pattern as "/…/". */
const unwrapped = (pattern = ''): string => pattern.replace(/^\/|\/[a-z]*$/g, '');
