import {
  AccessDeniedException,
  ConflictException,
  DependencyFailedException,
  ResourceNotFoundException,
  ThrottlingException,
  ValidationException,
} from '@aws-sdk/client-lex-runtime-v2';
import { ConversationError } from './conversation-error.ts';
import type { ConversationErrorCode } from './conversation-error.ts';

/** What the SDK threw, as doors know it. `localeId`: the locale in which the person is told. */
export const asConversationError = (error: unknown, localeId?: string): ConversationError =>
  error instanceof ConversationError ? error : new ConversationError(codeOf(error), error, localeId);

function codeOf(error: unknown): ConversationErrorCode {
  if (error instanceof ThrottlingException) return 'throttled';
  if (error instanceof ConflictException) return 'conflict';
  if (error instanceof DependencyFailedException) return 'dependency-failed';
  // A wrong bot, alias or locale, a missing permission, or a request Lex refuses: saying it again does not help.
  const refused = [ResourceNotFoundException, AccessDeniedException, ValidationException];
  if (refused.some((kind) => error instanceof kind)) return 'bot-unavailable';
  // InternalServerException, BadGatewayException, a broken connection, a timeout.
  return 'unreachable';
}
