import { describe, expect, test } from '@jest/globals';
import { jwtVerify } from 'jose';
import { identityClaims } from '../../../bot-definition/contract/identity-claims.ts';
import { createIdentitySigner } from '../../../channels/identity-token.ts';

const secret = 'the secret of both sides, 32 bytes';
const now = new Date('2026-12-01T09:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const sign = createIdentitySigner({ secret, now: () => now });
const verify = (token: string, currentDate: Date, key = secret) =>
  jwtVerify(token, new TextEncoder().encode(key), { issuer: 'frontdesk', algorithms: ['HS256'], currentDate });

describe('the identity token', () => {
  const person = { id: 'U1', audience: 'staff', verified: true } as const;

  test('carries the claims of the contract, bound to the session', async () => {
    const { payload } = await verify(await sign(person, 'slack-1'), now);
    expect(identityClaims.parse(payload)).toEqual({ sub: 'U1', sid: 'slack-1', audience: 'staff' });
  });

  test('lives five minutes', async () => {
    const token = await sign(person, 'slack-1');
    await expect(verify(token, later(299))).resolves.toBeDefined();
    await expect(verify(token, later(300))).rejects.toThrow(/exp/);
  });

  test('means nothing under another key', async () => {
    await expect(verify(await sign(person, 'slack-1'), now, `${secret}!`)).rejects.toThrow(/signature/);
  });
});
