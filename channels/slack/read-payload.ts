import * as z from 'zod/mini';

/** A request's body in Slack's three shapes: JSON (events), a form with JSON in it (buttons), a bare form (ssl_check). */
export type Payload =
  | { readonly kind: 'ssl-check' }
  | { readonly kind: 'url-verification'; readonly challenge: string }
  | { readonly kind: 'other'; readonly value: unknown }
  | { readonly kind: 'unreadable' };

const urlVerification = z.object({ type: z.literal('url_verification'), challenge: z.string() });

/** Reads the body as UTF-8, whether or not anybody has signed it. */
export function readPayload(body: Uint8Array, contentType: string | undefined): Payload {
  const text = new TextDecoder().decode(body);
  if (!/^application\/x-www-form-urlencoded\b/i.test(contentType ?? '')) return readJson(text);
  const form = new URLSearchParams(text);
  if (form.get('ssl_check') === '1') return { kind: 'ssl-check' };
  return readJson(form.get('payload') ?? '');
}

function readJson(text: string): Payload {
  try {
    const value: unknown = JSON.parse(text);
    const verification = urlVerification.safeParse(value);
    return verification.success
      ? { kind: 'url-verification', challenge: verification.data.challenge }
      : { kind: 'other', value };
  } catch {
    return { kind: 'unreadable' };
  }
}
