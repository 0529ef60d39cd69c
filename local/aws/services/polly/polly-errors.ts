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
  invalidNextToken: refusal('InvalidNextTokenException'),
  invalidLexicon: refusal('InvalidLexiconException'),
  languageNotSupported: refusal('LanguageNotSupportedException'),
  lexiconNotFound: refusal('LexiconNotFoundException', 404),
  lexiconSizeExceeded: refusal('LexiconSizeExceededException'),
  marksNotSupported: refusal('MarksNotSupportedForFormatException'),
  maxLexemeLengthExceeded: refusal('MaxLexemeLengthExceededException'),
  maxLexiconsNumberExceeded: refusal('MaxLexiconsNumberExceededException'),
  serviceFailure: refusal('ServiceFailureException', 500),
  ssmlMarksNotSupported: refusal('SsmlMarksNotSupportedForTextTypeException'),
  textLengthExceeded: refusal('TextLengthExceededException'),
  unsupportedPlsAlphabet: refusal('UnsupportedPlsAlphabetException'),
  unsupportedPlsLanguage: refusal('UnsupportedPlsLanguageException'),
} as const;
