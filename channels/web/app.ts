import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import type { Conversation } from '../conversation.ts';
import { embeddable, serveAssets } from './assets.ts';
import type { WebAssets } from './assets.ts';
import { isSameOrigin, onlyFromOrigins } from './browser-origin.ts';
import type { SessionResponse } from './messages.ts';
import { createRateLimit } from './rate-limit.ts';
import { awaitPartial, type ReadPartial } from './await-partial.ts';
import {
  placeOf,
  receiveMessage,
  receivePartialRequest,
  receiveSessionRequest,
  toDoorSession,
  toUtterance,
} from './receive-message.ts';
import { renderReply } from './render-reply.ts';
import { createSessionTokens, sessionLifetimeSeconds } from './session-token.ts';
import type { SessionTokens, WebSession } from './session-token.ts';
import { WebError, answerErrors } from './web-error.ts';
import type { Problem } from './web-error.ts';

export interface WebAppOptions {
  readonly conversation: Conversation;
  /** At least 32 bytes; see session-token.ts. */
  readonly sessionSecret: string;
  readonly assets: WebAssets;
  /** Hears of every answer that is our fault (5xx). */
  readonly report: (problem: Problem) => void;
  /** Other sites that may embed the widget, such as "https://www.example.com". */
  readonly allowedOrigins?: readonly string[];
  /** The visitor's network address, as the server in front knows it; without it, new sessions are not limited. */
  readonly addressOf?: (context: Context) => string | undefined;
  /** Reads the beginning of an answer; without it, answers come whole. */
  readonly readPartial?: ReadPartial;
  readonly messagesPerMinute?: number;
  readonly sessionsPerMinute?: number;
  readonly now?: () => Date;
  readonly newId?: () => string;
}

const cookieName = 'frontdesk-session';
/** 1,024 UTF-16 units are at most 6,144 bytes of JSON, when each is written as \uXXXX. */
const bodyBytes = 8 * 1024;

/**
 * The web door over HTTP. POST /api/session gives a token, POST /api/messages says something with it, DELETE /api/session ends it.
 * All answers are JSON of messages.ts.
 */
export function createWebApp(options: WebAppOptions): Hono {
  const { conversation, allowedOrigins = [], addressOf, now = () => new Date(), newId = randomUUID } = options;
  const tokens = createSessionTokens({ secret: options.sessionSecret, now, newId });
  const limitMessages = createRateLimit({ perMinute: options.messagesPerMinute ?? 30, now });
  const limitPartials = createRateLimit({ perMinute: 120, now });
  const limitSessions = createRateLimit({ perMinute: options.sessionsPerMinute ?? 60, now });

  const app = new Hono();
  app.onError(answerErrors(options.report));
  app.notFound(() => {
    throw new WebError('not-found');
  });
  // Before the other headers, and so after them: it loosens one of them for the script.
  app.use('/frontdesk-chat.js', embeddable);
  app.use(pageHeaders);
  serveAssets(app, options.assets);

  app.use(
    '/api/*',
    cors({ origin: [...allowedOrigins], allowHeaders: ['Authorization', 'Content-Type'], maxAge: 600 }),
  );
  app.use('/api/*', onlyFromOrigins(allowedOrigins), neverStored, withinBodyLimit);

  app.get('/api/health', (context) => context.json({ status: 'ok' }));

  app.post('/api/session', async (context) => {
    const address = addressOf?.(context);
    if (address !== undefined) within(limitSessions(address));
    const { locale } = await receiveSessionRequest(context.req);
    return context.json(remember(context, await tokens.create(locale)), 201);
  });

  app.post('/api/messages', async (context) => {
    const session = await readSession(context, tokens);
    within(limitMessages(session.id));
    const message = await receiveMessage(context.req);
    const reply = await conversation.say(toUtterance(session, message));
    const renewed = await tokens.renew(session, reply.localeId);
    return context.json({ ...renderReply(reply), ...(renewed && { session: remember(context, renewed) }) });
  });

  app.get('/api/partial', async (context) => {
    const session = await readSession(context, tokens);
    within(limitPartials(session.id));
    const { id, after } = receivePartialRequest(context.req);
    const text = await awaitPartial(options.readPartial, { place: placeOf(session, id), after });
    return text === undefined ? context.body(null, 204) : context.json({ text });
  });

  app.delete('/api/session', async (context) => {
    const session = await readSession(context, tokens);
    await conversation.end(toDoorSession(session));
    deleteCookie(context, cookieName, { path: '/api' });
    return context.body(null, 204);
  });

  return app;
}

/** The page runs our own script and nothing else; with Trusted Types, no text can become markup by accident. */
const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
  },
  xFrameOptions: 'DENY',
  permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
});

const neverStored: MiddlewareHandler = async (context, next) => {
  context.header('Cache-Control', 'no-store');
  await next();
};

const withinBodyLimit = bodyLimit({
  maxSize: bodyBytes,
  onError: () => {
    throw new WebError('too-large');
  },
});

function within(retryAfterSeconds: number): void {
  if (retryAfterSeconds > 0) throw new WebError('too-many-requests', retryAfterSeconds);
}

/** The header is meant; the cookie is what a browser without our script has. */
async function readSession(context: Context, tokens: SessionTokens): Promise<WebSession> {
  const token =
    /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? getCookie(context, cookieName);
  if (token === undefined) throw new WebError('session-missing');
  const session = await tokens.verify(token);
  if (session === undefined) throw new WebError('session-invalid');
  return session;
}

/** Sets the cookie where it can be used (our own pages); another site's page has the token of the body. */
function remember(context: Context, { token, expiresAt }: SessionResponse): SessionResponse {
  if (isSameOrigin(context) || context.req.header('origin') === undefined) {
    setCookie(context, cookieName, token, {
      path: '/api',
      httpOnly: true,
      sameSite: 'Strict',
      secure: new URL(context.req.url).protocol === 'https:' || context.req.header('x-forwarded-proto') === 'https',
      maxAge: sessionLifetimeSeconds,
    });
  }
  return { token, expiresAt };
}
