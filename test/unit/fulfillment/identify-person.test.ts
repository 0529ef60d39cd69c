import { describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import { createIdentifyPerson } from '../../../fulfillment/identify-person.ts';
import { now } from './support/a-turn.ts';

const secret = 'a secret of at least thirty-two bytes';
const seconds = Math.floor(now.getTime() / 1000);

interface Overrides {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly issuer?: string;
  readonly expires?: number;
  readonly key?: string;
  readonly algorithm?: string;
}

function sign({
  claims = {},
  issuer = 'frontdesk',
  expires = seconds + 300,
  key = secret,
  algorithm = 'HS256',
}: Overrides) {
  return new SignJWT({ sub: 'desk-7', sid: 'session-1', audience: 'staff', ...claims })
    .setProtectedHeader({ alg: algorithm })
    .setIssuer(issuer)
    .setIssuedAt(seconds)
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(key));
}

const identify = (token: string | undefined) => createIdentifyPerson(secret)({ token, sessionId: 'session-1', now });
const anonymous = { id: 'session-1', audience: 'public', verified: false };

describe('identifyPerson', () => {
  test("believes a door's token for this session", async () => {
    expect(await identify(await sign({}))).toEqual({ id: 'desk-7', audience: 'staff', verified: true });
  });

  test.each<{ name: string } & Overrides>([
    { name: 'for another session', claims: { sid: 'session-2' } },
    { name: 'that has expired', expires: seconds - 1 },
    { name: 'of another issuer', issuer: 'someone-else' },
    { name: 'signed with another key', key: 'another secret of thirty-two bytes!!' },
    { name: 'signed with another algorithm', algorithm: 'HS512', key: secret.repeat(2) },
    { name: 'with an audience that does not exist', claims: { audience: 'root' } },
    { name: 'without a person', claims: { sub: undefined } },
  ])('a token $name is nobody', async (overrides) => {
    expect(await identify(await sign(overrides))).toEqual(anonymous);
  });

  test('an altered, an unsigned and a missing token, and one without an expiry, are nobody', async () => {
    const token = await sign({ claims: { audience: 'public' } });
    const [header = '', payload = '', signature = ''] = token.split('.');
    const staff = Buffer.from(payload, 'base64url').toString().replace('"public"', '"staff"');
    const altered = [header, Buffer.from(staff).toString('base64url'), signature].join('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const lasting = await new SignJWT({ sub: 'desk-7', sid: 'session-1', audience: 'staff' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('frontdesk')
      .sign(new TextEncoder().encode(secret));
    for (const forged of [
      altered,
      `${none}.${Buffer.from(staff).toString('base64url')}.`,
      'rubbish',
      '',
      undefined,
      lasting,
    ]) {
      expect(await identify(forged)).toEqual(anonymous);
    }
  });
});
