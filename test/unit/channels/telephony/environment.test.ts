import { describe, expect, test } from '@jest/globals';
import { readEnvironment } from '../../../../channels/environment.ts';
import { phoneEnvironment } from '../../../../channels/telephony/environment.ts';

const complete = {
  LEX_BOT_ID: 'FRONTDESK1',
  LEX_BOT_ALIAS_ID: 'TSTALIASID',
  LEX_LOCALE_ID: 'en_US',
  TWILIO_AUTH_TOKEN: 't'.repeat(32),
  PUBLIC_URL: 'https://phone.example.com',
  HANDOFF_NUMBERS: 'general=+15550100, bookings=+15550101',
};

describe('the environment of the phone door', () => {
  test('names a number for each queue', () => {
    expect(readEnvironment(phoneEnvironment, complete).HANDOFF_NUMBERS).toEqual({
      general: '+15550100',
      bookings: '+15550101',
    });
  });

  test.each([
    { name: 'a short token', change: { TWILIO_AUTH_TOKEN: 'tttt' }, names: 'TWILIO_AUTH_TOKEN' },
    { name: 'an address with a path', change: { PUBLIC_URL: 'https://phone.example.com/' }, names: 'PUBLIC_URL' },
    { name: 'no general number', change: { HANDOFF_NUMBERS: 'bookings=+15550101' }, names: 'HANDOFF_NUMBERS.general' },
    {
      name: 'a queue that is none',
      change: { HANDOFF_NUMBERS: 'general=+15550100,sales=+15550101' },
      names: 'HANDOFF_NUMBERS',
    },
    {
      name: 'a number that is none',
      change: { HANDOFF_NUMBERS: 'general=0800 FLY' },
      names: 'HANDOFF_NUMBERS.general',
    },
    { name: 'nothing', change: { HANDOFF_NUMBERS: undefined }, names: 'HANDOFF_NUMBERS' },
  ])('$name: fails by name', ({ change, names }) => {
    expect(() => readEnvironment(phoneEnvironment, { ...complete, ...change })).toThrow(names);
  });
});
