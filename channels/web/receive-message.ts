import type { HonoRequest } from 'hono';
import * as z from 'zod/mini';
import { catch as orElse } from 'zod/mini';
import type { DoorSession, Utterance } from '../channel.ts';
import type { MessageRequest, SessionRequest } from './messages.ts';
import { readJson } from './read-json.ts';
import type { WebSession } from './session-token.ts';
import { WebError } from './web-error.ts';

const messageId = z.string().check(z.regex(/^[0-9a-f-]{36}$/i));
const messageRequest = z.object({ text: z.string(), id: orElse(z.optional(messageId), undefined) });
/** A language we cannot read is no hint; it is no reason to refuse a visitor. */
const locale = orElse(z.optional(z.string().check(z.regex(/^[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{2,8}){0,3}$/))), undefined);

/** @throws WebError `not-json` or `invalid-request` */
export async function receiveMessage(request: HonoRequest): Promise<MessageRequest> {
  const parsed = messageRequest.safeParse(await readJson(request));
  if (!parsed.success) throw new WebError('invalid-request');
  const { text, id } = parsed.data;
  return { text, ...(id !== undefined && { id }) };
}

/** Only whoever has the session can look there: its id is in the signed token. */
export const placeOf = (session: WebSession, id: string): string => `${session.id}:${id}`;

/** @throws WebError `invalid-request` */
export function receivePartialRequest(request: HonoRequest): { readonly id: string; readonly after: number } {
  const id = messageId.safeParse(request.query('message'));
  const after = Number(request.query('after') ?? 0);
  if (!id.success || !Number.isInteger(after)) throw new WebError('invalid-request');
  return { id: id.data, after };
}

/** @throws WebError `not-json` or `invalid-request` */
export async function receiveSessionRequest(request: HonoRequest): Promise<SessionRequest> {
  if (request.raw.body === null) return {};
  const parsed = z.object({ locale }).safeParse(await readJson(request));
  if (!parsed.success) throw new WebError('invalid-request');
  return parsed.data.locale === undefined ? {} : { locale: parsed.data.locale };
}

/** A visitor is nobody in particular: an unverified member of the public, known by the session alone. */
export function toDoorSession({ id, locale }: WebSession): DoorSession {
  return {
    channel: 'web',
    sessionId: id,
    person: { id, audience: 'public', verified: false },
    accepts: ['PlainText', 'SSML', 'CustomPayload', 'ImageResponseCard'],
    remembersLocale: true,
    ...(locale !== undefined && { locale }),
  };
}

export function toUtterance(session: WebSession, { text, id }: MessageRequest): Utterance {
  const place = id === undefined ? {} : { showAt: placeOf(session, id) };
  return { ...toDoorSession(session), ...place, input: { kind: 'text', text } };
}
