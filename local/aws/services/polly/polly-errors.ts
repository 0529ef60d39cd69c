import { AwsError } from '../../wire/aws-error.ts';

const refusal =
  (type: string, status = 400) =>
  (message: string): AwsError =>
    new AwsError({ type, status, message });

/** Polly's errors; each status is the model's. */
export const pollyErrors = {
  engineNotSupported: refusal('EngineNotSupportedException'),
  invalidSampleRate: refusal('InvalidSampleRateException'),
  invalidSsml: refusal('InvalidSsmlException'),
  languageNotSupported: refusal('LanguageNotSupportedException'),
  lexiconNotFound: refusal('LexiconNotFoundException', 404),
  marksNotSupported: refusal('MarksNotSupportedForFormatException'),
  serviceFailure: refusal('ServiceFailureException', 500),
  textLengthExceeded: refusal('TextLengthExceededException'),
} as const;
