import { jwtVerify } from 'jose';
import { identityClaims, identityIssuer } from '../bot-definition/contract/identity-claims.ts';
import type { Person } from './turn.ts';

export interface IdentityCheck {
  /** As the door sent it, if it did. */
  readonly token: string | undefined;
  readonly sessionId: string;
  readonly now: Date;
}

export type IdentifyPerson = (check: IdentityCheck) => Promise<Person>;

/**
 * Believes a token that this company's doors signed (HS256), that has not expired, and that was made for this very Lex session.
 * Whatever else it is, the person is an anonymous member of the public: no reason is given to whoever tried.
 */
export function createIdentifyPerson(secret: string): IdentifyPerson {
  const key = new TextEncoder().encode(secret);
  return async ({ token, sessionId, now }) => {
    const anonymous: Person = { id: sessionId, audience: 'public', verified: false };
    if (token === undefined) return anonymous;
    const options = {
      algorithms: ['HS256'],
      issuer: identityIssuer,
      requiredClaims: ['exp'],
      currentDate: now,
    };
    const verified = await jwtVerify(token, key, options).catch(() => undefined);
    const claims = identityClaims.safeParse(verified?.payload);
    if (!claims.success || claims.data.sid !== sessionId) return anonymous;
    return { id: claims.data.sub, audience: claims.data.audience, verified: true };
  };
}
