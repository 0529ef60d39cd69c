import { SignJWT, errors, jwtVerify } from 'jose';
import * as z from 'zod/mini';

/** What a reply sounds like: documents of SSML, said one after the other by the voice of a locale. */
export interface Sayable {
  readonly localeId: string;
  readonly documents: readonly string[];
}

export interface SpeechReceipts {
  /** Says that the bot has said this in that session. */
  sign(said: Sayable, sessionId: string): Promise<string>;
  /** Undefined for what was altered, or was said in another session. */
  verify(receipt: string, sessionId: string): Promise<Sayable | undefined>;
}

/** A session token is no receipt, and a receipt opens no session. */
const stamp = { issuer: 'frontdesk-web', audience: 'frontdesk-web-speech' } as const;
const claims = z.object({ sub: z.string(), locale: z.string(), ssml: z.array(z.string()) });

/**
 * The browser keeps what it may have read aloud, signed: nothing has to be stored for it here, and nobody has a sentence of
 * their own spoken at our cost. It lasts as long as the session, whose token is asked for with it.
 */
export function createSpeechReceipts(secret: string): SpeechReceipts {
  const key = new TextEncoder().encode(secret);
  return {
    sign: ({ localeId, documents }, sessionId) =>
      new SignJWT({ locale: localeId, ssml: documents })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(sessionId)
        .setIssuer(stamp.issuer)
        .setAudience(stamp.audience)
        .sign(key),
    verify: async (receipt, sessionId) => {
      try {
        const { payload } = await jwtVerify(receipt, key, { ...stamp, algorithms: ['HS256'], subject: sessionId });
        const { locale, ssml } = claims.parse(payload);
        return { localeId: locale, documents: ssml };
      } catch (error) {
        if (error instanceof errors.JOSEError || error instanceof z.core.$ZodError) return undefined;
        throw error;
      }
    },
  };
}
