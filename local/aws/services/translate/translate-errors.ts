import { AwsError } from '../../wire/aws-error.ts';

const refusal =
  (type: string, status = 400) =>
  (message: string, extra: Readonly<Record<string, unknown>> = {}): AwsError =>
    new AwsError({ type, status, message, extra });

/** Translate's errors; each status is the model's. */
export const translateErrors = {
  detectedLanguageLowConfidence: refusal('DetectedLanguageLowConfidenceException'),
  invalidParameter: refusal('InvalidParameterValueException'),
  invalidRequest: refusal('InvalidRequestException'),
  limitExceeded: refusal('LimitExceededException'),
  resourceNotFound: refusal('ResourceNotFoundException', 404),
  textSizeLimitExceeded: refusal('TextSizeLimitExceededException'),
  unsupportedLanguagePair: refusal('UnsupportedLanguagePairException'),
} as const;
