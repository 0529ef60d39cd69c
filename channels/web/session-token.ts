import { SignJWT, errors, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import type { SessionResponse } from './messages.ts';

/** A visitor's conversation, as the signed token of the web door says it. */
export interface WebSession {
  /** The Lex session id. */
  readonly id: string;
  readonly locale?: string;
  /** Epoch seconds. */
  readonly startedAt: number;
  readonly expiresAt: number;
}

export interface SessionTokenOptions {
  /** At least 32 bytes, and not the secret of identity-token.ts: this key must not be able to make a member of staff. */
  readonly secret: string;
  readonly now: () => Date;
  readonly newId: () => string;
}

export interface SessionTokens {
  create(locale?: string): Promise<SessionResponse & { readonly session: WebSession }>;
  /** Undefined for a token that is altered, expired, or made for something else. */
  verify(token: string): Promise<WebSession | undefined>;
  /**
   * A fresh token when the session has used half of this one, or goes on in another locale; undefined while it need not or may
   * not be renewed.
   */
  renew(session: WebSession, locale?: string): Promise<SessionResponse | undefined>;
}

export const sessionLifetimeSeconds = 30 * 60;
/** However busy a session is, it ends: a stolen token cannot be renewed for ever. */
const longestSessionSeconds = 12 * 60 * 60;
/** Issuer and audience of its own: the identity token of the other doors is never a web session. */
const stamp = { issuer: 'frontdesk-web', audience: 'frontdesk-web-session' } as const;

const claims = z.object({
  sub: z.string().check(z.regex(/^web-[0-9a-zA-Z-]{1,90}$/)),
  locale: z.optional(z.string()),
  since: z.number(),
  exp: z.number(),
});

export function createSessionTokens({ secret, now, newId }: SessionTokenOptions): SessionTokens {
  const key = new TextEncoder().encode(secret);
  const seconds = () => Math.floor(now().getTime() / 1000);

  const sign = async ({ id, locale, startedAt, expiresAt }: WebSession): Promise<SessionResponse> => ({
    token: await new SignJWT({ since: startedAt, ...(locale !== undefined && { locale }) })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(id)
      .setIssuer(stamp.issuer)
      .setAudience(stamp.audience)
      .setExpirationTime(expiresAt)
      .sign(key),
    expiresAt: new Date(expiresAt * 1000).toISOString(),
  });

  return {
    create: async (locale) => {
      const startedAt = seconds();
      const session: WebSession = {
        id: `web-${newId()}`,
        startedAt,
        expiresAt: startedAt + sessionLifetimeSeconds,
        ...(locale !== undefined && { locale }),
      };
      return { ...(await sign(session)), session };
    },
    verify: async (token) => {
      try {
        const { payload } = await jwtVerify(token, key, { ...stamp, algorithms: ['HS256'], currentDate: now() });
        const { sub, locale, since, exp } = claims.parse(payload);
        return { id: sub, startedAt: since, expiresAt: exp, ...(locale !== undefined && { locale }) };
      } catch (error) {
        if (error instanceof errors.JOSEError || error instanceof z.core.$ZodError) return undefined;
        throw error;
      }
    },
    renew: async (session, locale) => {
      const time = seconds();
      if (locale === undefined && session.expiresAt - time > sessionLifetimeSeconds / 2) return undefined;
      const expiresAt = Math.min(time + sessionLifetimeSeconds, session.startedAt + longestSessionSeconds);
      if (locale !== undefined) return sign({ ...session, locale, expiresAt });
      return expiresAt > session.expiresAt ? sign({ ...session, expiresAt }) : undefined;
    },
  };
}
