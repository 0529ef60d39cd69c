import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import type { Reply } from '../channel.ts';
import type { Conversation } from '../conversation.ts';
import type { Synthesizer } from '../synthesizer.ts';
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
import { serveSpeech } from './serve-speech.ts';
import { createSessionTokens, sessionLifetimeSeconds } from './session-token.ts';
import type { SessionTokens, WebSession } from './session-token.ts';
import { createSpeechReceipts } from './speech-receipt.ts';
import type { Sayable } from './speech-receipt.ts';
import { WebError, answerErrors } from './web-error.ts';
import type { Problem } from './web-error.ts';

export interface WebAppOptions {
  readonly conversation: Conversation;
  /** At least 32 bytes; see session-token.ts. */
  readonly sessionSecret: string;
  /** Reads replies aloud. */
  readonly synthesizer: Synthesizer;
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
/** Speech that comes back: Lex's 4,000 units of text, three bytes each at most, in base64. */
const speechBytes = 24 * 1024;

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

  const receipts = createSpeechReceipts(options.sessionSecret);
  const admit = admission(tokens);

  const app = new Hono();
  app.onError(answerErrors(options.report));
  app.notFound(() => {
    throw new WebError('not-found');
  });
  servePages(app, options.assets);
  guardApi(app, allowedOrigins);
  app.get('/api/health', (context) => context.json({ status: 'ok' }));

  app.post('/api/session', async (context) => {
    const address = addressOf?.(context);
    if (address !== undefined) pass(limitSessions(address));
    const { locale } = await receiveSessionRequest(context.req);
    return context.json(remember(context, await tokens.create(locale)), 201);
  });

  app.post('/api/messages', async (context) => {
    const session = await admit(limitMessages)(context);
    const message = await receiveMessage(context.req);
    const reply = await conversation.say(toUtterance(session, message));
    const renewed = await tokens.renew(session, reply.localeId);
    return context.json({
      ...renderReply(reply),
      ...(await receiptOf(reply, (said) => receipts.sign(said, session.id))),
      ...(renewed && { session: remember(context, renewed) }),
    });
  });

  serveSpeech(app, { receipts, synthesizer: options.synthesizer, admit: admit(limitMessages, 'speech ') });

  app.get('/api/partial', async (context) => {
    const session = await admit(limitPartials)(context);
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

function servePages(app: Hono, assets: WebAssets): void {
  // Before the other headers, and so after them: it loosens one of them for the script.
  app.use('/frontdesk-chat.js', embeddable);
  app.use(pageHeaders);
  serveAssets(app, assets);
}

/** The session that asks, within its limit. @throws WebError */
const admission =
  (tokens: SessionTokens) =>
  (limit: (key: string) => number, what = '') =>
  async (context: Context): Promise<WebSession> => {
    const session = await readSession(context, tokens);
    pass(limit(what + session.id));
    return session;
  };

/** Who may ask, and how much. */
function guardApi(app: Hono, allowedOrigins: readonly string[]): void {
  const headers = ['Authorization', 'Content-Type'];
  app.use('/api/*', cors({ origin: [...allowedOrigins], allowHeaders: headers, maxAge: 600 }));
  app.use('/api/*', onlyFromOrigins(allowedOrigins), neverStored);
  app.use('/api/speech', within(speechBytes));
  app.use('/api/:path{session|messages|partial|health}', within(bodyBytes));
}

/** Who turned out to speak another language is answered, and read to, in it. */
async function receiptOf({ speech, localeId }: Reply, sign: (said: Sayable) => Promise<string>) {
  return speech && { speech: await sign({ ...speech, ...(localeId !== undefined && { localeId }) }) };
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

const within = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new WebError('too-large');
    },
  });

function pass(retryAfterSeconds: number): void {
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
