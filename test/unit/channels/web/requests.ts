import type { Hono } from 'hono';
import { z } from 'zod';

const sessionResponse = z.object({ token: z.string(), expiresAt: z.string() });
const errorResponse = z.object({
  error: z.strictObject({ code: z.string(), message: z.string(), retryable: z.boolean() }),
});
const messageResponse = z.looseObject({ session: sessionResponse.optional() });

export async function newToken(app: Hono, locale?: unknown): Promise<string> {
  const body = JSON.stringify({ locale });
  const headers = { 'Content-Type': 'application/json' };
  const response = await app.request('/api/session', { method: 'POST', body, headers });
  return sessionResponse.parse(await response.json()).token;
}

export interface Sent {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const send = (app: Hono, body: string, { token, headers }: Sent = {}) =>
  app.request('/api/messages', {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/json',
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...headers,
    },
  });

export const sendText = (app: Hono, text: string, sent: Sent = {}) => send(app, JSON.stringify({ text }), sent);
export const errorOf = async (response: Response) => errorResponse.parse(await response.json()).error;
export const replyOf = async (response: Response) => messageResponse.parse(await response.json());
