import { describe, expect, test } from '@jest/globals';
import { readEnvironment, webEnvironment } from '../../../channels/environment.ts';

const complete = {
  LEX_BOT_ID: 'FRONTDESK1',
  LEX_BOT_ALIAS_ID: 'TSTALIASID',
  LEX_LOCALE_ID: 'en_US',
  WEB_SESSION_SECRET: 'x'.repeat(32),
};

describe('the environment of the web door', () => {
  test('has defaults for what may be left out', () => {
    expect(readEnvironment(webEnvironment, complete)).toMatchObject({
      LEX_LOCALE_ID: ['en_US'],
      ALLOWED_ORIGINS: [],
      WEB_ASSETS: 'web-assets',
    });
  });

  test('reads lists', () => {
    const environment = {
      ...complete,
      LEX_LOCALE_ID: 'en_US, fr_FR',
      ALLOWED_ORIGINS: 'https://a.example,https://b.example:8443',
    };
    expect(readEnvironment(webEnvironment, environment)).toMatchObject({
      LEX_LOCALE_ID: ['en_US', 'fr_FR'],
      ALLOWED_ORIGINS: ['https://a.example', 'https://b.example:8443'],
    });
  });

  test.each([
    { name: 'no bot', change: { LEX_BOT_ID: undefined }, names: 'LEX_BOT_ID' },
    { name: 'no locale', change: { LEX_LOCALE_ID: ' , ' }, names: 'LEX_LOCALE_ID' },
    { name: 'a short secret', change: { WEB_SESSION_SECRET: 'short' }, names: 'WEB_SESSION_SECRET' },
    { name: 'an origin with a path', change: { ALLOWED_ORIGINS: 'https://a.example/x' }, names: 'ALLOWED_ORIGINS' },
    { name: 'an origin without a scheme', change: { ALLOWED_ORIGINS: 'a.example' }, names: 'ALLOWED_ORIGINS' },
    { name: 'any origin', change: { ALLOWED_ORIGINS: '*' }, names: 'ALLOWED_ORIGINS' },
  ])('$name: fails by name, and does not say the value', ({ change, names }) => {
    const read = () => readEnvironment(webEnvironment, { ...complete, ...change });
    expect(read).toThrow(names);
    expect(read).not.toThrow(/short|xxxx/);
  });
});
