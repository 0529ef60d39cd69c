import { AwsError } from '../../wire/aws-error.ts';

const NAMESPACE = 'com.amazonaws.dynamodb.v20120810#';

export const dynamoDbError = (type: string, message: string, extra: Readonly<Record<string, unknown>> = {}): AwsError =>
  new AwsError({ type: `${NAMESPACE}${type}`, status: 400, message, extra });

export const dynamoDbValidation = (message: string): AwsError =>
  new AwsError({ type: 'com.amazon.coral.validate#ValidationException', status: 400, message });

/** Compares the name without its namespace. */
export const isDynamoDbError = (error: unknown, type: string): error is AwsError =>
  error instanceof AwsError && error.type.split('#').at(-1) === type;
