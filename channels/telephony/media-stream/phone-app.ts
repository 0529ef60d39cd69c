import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod';
import type { HandoffQueue } from '../../../bot-definition/contract/session-attributes.ts';
import type { LexSession } from '../../lex-address.ts';
import type { CallTickets } from './call-ticket.ts';
import { callLanguage, phoneSessionId } from './call-words.ts';
import { sid } from './receive-frame.ts';
import { isSigned } from './twilio-signature.ts';
import { connectStream, dial, hangUp, response, say } from './twiml.ts';

/** What a call came to when its stream has ended. */
export type Outcome =
  | { readonly kind: 'finished' }
  | { readonly kind: 'handoff'; readonly queue: HandoffQueue }
  /** The bot went away in the middle of it. */
  | { readonly kind: 'broken off' };

/** Rejects when Lex cannot be asked. */
export type ReadOutcome = (session: LexSession) => Promise<Outcome>;

/** A telephone number for each queue; those that have none are answered by the general one. */
export type HandoffNumbers = Partial<Readonly<Record<HandoffQueue, string>>> & { readonly general: string };

export interface PhoneAppOptions {
  /** The account's auth token: with it Twilio signs each request. */
  readonly authToken: string;
  /** How Twilio reaches this server, such as "https://phone.example.com". */
  readonly publicUrl: string;
  readonly locales: readonly [string, ...string[]];
  readonly handoffNumbers: HandoffNumbers;
  readonly tickets: CallTickets;
  readonly readOutcome: ReadOutcome;
  readonly report: (cause: unknown, callSid: string) => void;
}

/** Twilio is told the first; it learns the other two from our answers. */
export const phonePaths = { call: '/phone/call', after: '/phone/after', stream: '/phone/stream' } as const;

/** Withheld numbers come as words ("anonymous"), or not at all. */
const callFields = z.object({
  CallSid: sid('CA'),
  From: z.string().max(100).default(''),
  CallStatus: z.string().max(20).default('in-progress'),
});
const locale = z.string().regex(/^([a-zA-Z]{2,3}([-_][a-zA-Z]{2})?)?$/);
const mostBytes = 16 * 1024;

/**
 * The two webhooks of a call, as TwiML: what to do when it comes, and when the bot has done its part. `?locale=fr` behind the
 * first one's address is the language of the number that was rung.
 */
export function createPhoneApp(options: PhoneAppOptions): Hono {
  const { authToken, publicUrl, locales, handoffNumbers, tickets, readOutcome, report } = options;
  const app = new Hono();
  app.get('/phone/health', (context) => context.json({ status: 'ok' }));
  app.use('/phone/*', bodyLimit({ maxSize: mostBytes }));

  /** The form that Twilio sent, or undefined when it was somebody else. */
  const receive = async (context: Context): Promise<z.output<typeof callFields> | undefined> => {
    const fields = new URLSearchParams(await context.req.text());
    const { pathname, search } = new URL(context.req.url);
    const request = { url: publicUrl + pathname + search, fields };
    return isSigned(authToken, request, context.req.header('x-twilio-signature'))
      ? callFields.safeParse(Object.fromEntries(fields)).data
      : undefined;
  };

  app.post(phonePaths.call, async (context) => {
    const call = await receive(context);
    if (!call) return refused(context);
    const ticket = {
      callSid: call.CallSid,
      caller: tickets.callerOf(call.From),
      locale: locale.catch('').parse(context.req.query('locale')),
    };
    return twiml(
      context,
      connectStream({
        streamUrl: publicUrl.replace(/^http/, 'ws') + phonePaths.stream,
        actionUrl: `${publicUrl}${phonePaths.after}?locale=${encodeURIComponent(ticket.locale)}`,
        parameters: tickets.write(ticket),
      }),
    );
  });

  app.post(phonePaths.after, async (context) => {
    const call = await receive(context);
    if (!call) return refused(context);
    // Whoever has hung up needs nothing more, and Lex's session may be about to be deleted: it would look as if it broke off.
    if (call.CallStatus === 'completed') return twiml(context, hangUp);
    const begunIn = callLanguage(locale.catch('').parse(context.req.query('locale')), locales);
    const sessions = [...new Set([begunIn.localeId, ...locales])].map((localeId) => ({
      sessionId: phoneSessionId(call.CallSid),
      localeId,
    }));
    const { localeId, ...outcome } = await outcomeOf(sessions, readOutcome).catch((cause: unknown) => {
      report(cause, call.CallSid);
      return { kind: 'broken off', localeId: begunIn.localeId } as const;
    });
    const apology = say(callLanguage(localeId, locales).words.trouble(), localeId.replace('_', '-'));
    return twiml(context, ...afterwards(outcome, handoffNumbers, apology));
  });

  return app;
}

/** A call may have gone on in another language than it began in: Lex has a session where it ended. */
async function outcomeOf(sessions: readonly LexSession[], readOutcome: ReadOutcome) {
  for (const session of sessions) {
    const outcome = await readOutcome(session);
    if (outcome.kind !== 'finished') return { ...outcome, localeId: session.localeId };
  }
  return { kind: 'finished', localeId: '' } as const;
}

function afterwards(outcome: Outcome, numbers: HandoffNumbers, apology: string): readonly string[] {
  switch (outcome.kind) {
    case 'finished':
      return [hangUp];
    case 'handoff':
      return [dial(numbers[outcome.queue] ?? numbers.general)];
    case 'broken off':
      return [apology, dial(numbers.general)];
  }
}

const twiml = (context: Context, ...verbs: readonly string[]): Response =>
  context.body(response(...verbs), 200, { 'content-type': 'text/xml; charset=utf-8', 'cache-control': 'no-store' });

const refused = (context: Context): Response => context.text('', 403);
