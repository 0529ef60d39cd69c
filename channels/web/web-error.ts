import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ConversationError } from '../conversation-error.ts';
import type { ErrorResponse, WebErrorCode } from './messages.ts';

const statuses = {
  'invalid-request': 400,
  'utterance-empty': 400,
  'utterance-too-long': 400,
  'session-missing': 401,
  'session-invalid': 401,
  'origin-not-allowed': 403,
  'speech-not-said': 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'not-json': 415,
  'too-many-requests': 429,
  'too-many-waiting': 429,
  internal: 500,
  'bot-unavailable': 502,
  'dependency-failed': 502,
  'speech-unavailable': 502,
  throttled: 503,
  unreachable: 503,
} as const satisfies Record<WebErrorCode, number>;

const ownMessages = {
  'invalid-request': 'Send a JSON object such as {"text": "Can I bring a bicycle?"}.',
  'session-missing':
    'Start a session with POST /api/session and send its token as "Authorization: Bearer …" with each message.',
  'session-invalid': 'This session is over. Start a new one with POST /api/session.',
  'origin-not-allowed': 'This site may not use the chat. Its origin has to be added to ALLOWED_ORIGINS.',
  'speech-not-said': 'Only what was said in this session can be read aloud.',
  'speech-unavailable': 'This cannot be read aloud right now. Please try again in a moment.',
  'not-found': 'There is nothing at this address.',
  'too-large': 'That is too much at once. A message may have at most 1,024 characters.',
  'not-json': 'Send the request with "Content-Type: application/json".',
  'too-many-requests': 'That was a lot of messages in a short time. Please wait a moment.',
  internal: 'Something went wrong on our side. Please try again in a moment.',
} as const;

/** A request that the web door itself refuses; what the conversation refuses is a ConversationError. */
export class WebError extends Error {
  override readonly name = 'WebError';
  readonly code: keyof typeof ownMessages;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: keyof typeof ownMessages, retryAfterSeconds?: number, cause?: unknown) {
    super(ownMessages[code], { cause });
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

const retryable: ReadonlySet<WebErrorCode> = new Set(['too-many-requests', 'internal', 'speech-unavailable']);

/** Any error as the answer the person may see: never a stack, a cause or an internal name. */
export function toErrorAnswer(error: unknown) {
  const shown = error instanceof WebError || error instanceof ConversationError ? error : unexpected(error);
  const body: ErrorResponse = {
    error: {
      code: shown.code,
      message: shown.message,
      retryable: shown instanceof ConversationError ? shown.retryable : retryable.has(shown.code),
    },
  };
  const retryAfter = shown instanceof WebError ? shown.retryAfterSeconds : undefined;
  return { body, status: statuses[shown.code], retryAfter };
}

/** Hono throws HTTPException for a request that it cannot read itself. */
function unexpected(error: unknown): WebError {
  return new WebError(error instanceof HTTPException && error.status < 500 ? 'invalid-request' : 'internal');
}

export interface Problem {
  readonly code: WebErrorCode;
  readonly cause: unknown;
}

/** Hono's error handler: answers in JSON, and reports what is our trouble and not the visitor's. */
export function answerErrors(report: (problem: Problem) => void) {
  return (error: Error, context: Context): Response => {
    const { body, status, retryAfter } = toErrorAnswer(error);
    if (status >= 500) report({ code: body.error.code, cause: error.cause ?? error });
    if (retryAfter !== undefined) context.header('Retry-After', String(retryAfter));
    return context.json(body, status);
  };
}
