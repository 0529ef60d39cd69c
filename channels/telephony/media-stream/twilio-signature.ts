import { createHmac, timingSafeEqual } from 'node:crypto';

/** What Twilio signed: the address as it knows it, and the fields of a form. */
export interface SignedRequest {
  readonly url: string;
  readonly fields?: Iterable<readonly [name: string, value: string]>;
}

/** Base64 of HMAC-SHA1, keyed with the account's auth token (Twilio: webhook security). */
export function signRequest(authToken: string, { url, fields = [] }: SignedRequest): string {
  const sorted = [...fields].sort((one, other) => compare(one[0], other[0]) || compare(one[1], other[1]));
  // A value that is sent twice under one name is signed once.
  const signed = url + [...new Set(sorted.map(([name, value]) => name + value))].join('');
  return createHmac('sha1', authToken).update(signed, 'utf8').digest('base64');
}

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);

/** Whether X-Twilio-Signature is of this request. */
export function isSigned(authToken: string, request: SignedRequest, signature: string | undefined): boolean {
  if (signature === undefined) return false;
  const given = Buffer.from(signature);
  const variants = urlVariants(request.url).map((url) => Buffer.from(signRequest(authToken, { ...request, url })));
  // All are compared, so that the time tells nothing.
  return variants.filter((wanted) => wanted.length === given.length && timingSafeEqual(wanted, given)).length > 0;
}

const standardPort: Readonly<Record<string, string>> = { 'https:': '443', 'wss:': '443', 'http:': '80', 'ws:': '80' };

/** Twilio signs the address with the port or without, and a WebSocket's sometimes with a slash at its end. */
function urlVariants(address: string): readonly string[] {
  const url = new URL(address);
  const rest = address.slice(address.indexOf('/', `${url.protocol}//`.length));
  const hosts = [url.host, url.hostname, `${url.hostname}:${url.port || standardPort[url.protocol]}`];
  const ends = url.protocol.startsWith('ws') ? [rest, `${rest}/`] : [rest];
  return [...new Set(hosts.flatMap((host) => ends.map((end) => `${url.protocol}//${host}${end}`)))];
}
