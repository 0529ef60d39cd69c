import { describe, expect, test } from '@jest/globals';
import { isSigned, signRequest } from '../../../../channels/telephony/media-stream/twilio-signature.ts';

/** The worked example of Twilio's documentation, and its signature. */
const token = '12345';
const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
const fields = [
  ['Digits', '1234'],
  ['CallSid', 'CA1234567890ABCDE'],
  ['To', '+18005551212'],
  ['From', '+14158675309'],
  ['Caller', '+14158675309'],
] as const;
const signature = 'RSOYDt4T1cUTdK1PDd93/VVr8B8=';

describe('X-Twilio-Signature', () => {
  test('is as Twilio documents it', () => {
    expect(signRequest(token, { url, fields })).toBe(signature);
  });

  test('a value that is sent twice is signed once', () => {
    const twice = [
      ['Sid', 'CA123'],
      ['SidAccount', 'AC123'],
      ['Digits', '5678'],
      ['Digits', '1234'],
      ['Digits', '1234'],
    ] as const;
    expect(signRequest(token, { url, fields: twice })).toBe('IK+Dwps556ElfBT0I3Rgjkr1wJU=');
  });

  test.each([
    { name: 'the request itself', request: { url, fields }, given: signature, accepted: true },
    { name: 'no signature', request: { url, fields }, given: undefined, accepted: false },
    { name: 'an empty signature', request: { url, fields }, given: '', accepted: false },
    { name: 'a shorter signature', request: { url, fields }, given: signature.slice(0, 10), accepted: false },
    {
      name: 'a field added',
      request: { url, fields: [...fields, ['x', 'y'] as const] },
      given: signature,
      accepted: false,
    },
    { name: 'another address', request: { url: `${url}&x=1`, fields }, given: signature, accepted: false },
  ])('$name: $accepted', ({ request, given, accepted }) => {
    expect(isSigned(token, request, given)).toBe(accepted);
  });

  test('another key signs otherwise', () => {
    expect(isSigned('54321', { url, fields }, signature)).toBe(false);
  });

  test.each([
    { ours: 'https://phone.example.com/phone/call', signed: 'https://phone.example.com:443/phone/call' },
    { ours: 'https://phone.example.com:8443/phone/call', signed: 'https://phone.example.com/phone/call' },
    { ours: 'wss://phone.example.com/phone/stream', signed: 'wss://phone.example.com/phone/stream/' },
    { ours: 'wss://phone.example.com/phone/stream', signed: 'wss://phone.example.com:443/phone/stream' },
  ])('$ours may be signed as $signed', ({ ours, signed }) => {
    expect(isSigned(token, { url: ours }, signRequest(token, { url: signed }))).toBe(true);
  });
});
