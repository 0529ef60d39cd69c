import { SignJWT } from 'jose';
import { identityIssuer } from '../bot-definition/contract/identity-claims.ts';
import type { IdentityClaims } from '../bot-definition/contract/identity-claims.ts';
import type { Person } from './channel.ts';

export interface IdentitySignerOptions {
  /** Shared with the fulfilment, at least 32 bytes. Who holds it can make a member of staff. */
  readonly secret: string;
  readonly now?: () => Date;
}

/** Long enough for a turn that waits in the queue and is tried again; short enough that a leaked token is soon worthless. */
const lifetimeSeconds = 5 * 60;

/** Makes the function that tells the fulfilment who speaks: a compact JWS (HS256), bound to one Lex session. */
export function createIdentitySigner({ secret, now = () => new Date() }: IdentitySignerOptions) {
  const key = new TextEncoder().encode(secret);
  return (person: Person, sessionId: string): Promise<string> => {
    const claims: IdentityClaims = { sub: person.id, sid: sessionId, audience: person.audience };
    const issuedAt = Math.floor(now().getTime() / 1000);
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(identityIssuer)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + lifetimeSeconds)
      .sign(key);
  };
}
