import type { Context, MiddlewareHandler } from 'hono';
import { WebError } from './web-error.ts';

/** Whether the browser says that our own page sent this. Behind a proxy, Host is not the name the browser knows us by. */
export function isSameOrigin({ req: request }: Context): boolean {
  const origin = request.header('origin');
  if (request.header('sec-fetch-site') === 'same-origin') return true;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === request.header('host');
}

/**
 * CORS alone keeps another site from reading the answer, but not from sending; with the cookie, sending is enough to speak for a
 * visitor. A request without an Origin comes from no browser's page, and carries only what its sender already has.
 */
export function onlyFromOrigins(allowed: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('origin');
    if (origin !== undefined && !allowed.includes(origin) && !isSameOrigin(context)) {
      throw new WebError('origin-not-allowed');
    }
    await next();
  };
}
