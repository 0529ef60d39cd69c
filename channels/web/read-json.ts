import type { HonoRequest } from 'hono';
import { WebError } from './web-error.ts';

/** Only `application/json` is read: a form of another site cannot send it without asking first (CORS preflight). */
export async function readJson(request: HonoRequest): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.header('content-type') ?? '')) throw new WebError('not-json');
  try {
    return await request.json<unknown>();
  } catch {
    throw new WebError('invalid-request');
  }
}
