import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The webhook tells the stream which call it is for: by parameters of the TwiML, which Twilio hands on, under a signature of
 * ours. The signature of a stream's own address is the same for each call, so it cannot say that.
 */
export interface CallTicket {
  readonly callSid: string;
  /** An opaque id of the caller: their number is personal data, and stays in the webhook. */
  readonly caller: string;
  /** The language of the line they rang, such as "fr"; empty for the bot's first one. */
  readonly locale: string;
}

/** As `<Parameter>`s: names and values under 500 characters. */
export type TicketParameters = Readonly<Record<'caller' | 'locale' | 'until' | 'seal', string>>;

export interface CallTickets {
  write(ticket: CallTicket): TicketParameters;
  /** Undefined for a ticket that is altered, of another call, or too old. */
  read(callSid: string, parameters: Readonly<Record<string, string>>): CallTicket | undefined;
  /** The opaque id of a telephone number. */
  callerOf(number: string): string;
}

/** Twilio opens the stream at once. */
const lifetime = 60_000;

export function createCallTickets(secret: string, now: () => number = Date.now): CallTickets {
  const mac = (purpose: string, text: string) =>
    createHmac('sha256', secret).update(`${purpose}\n${text}`, 'utf8').digest('base64url');
  const sealOf = (ticket: CallTicket, until: string) =>
    mac('ticket', [ticket.callSid, ticket.caller, ticket.locale, until].join('\n'));

  return {
    write(ticket) {
      const until = String(now() + lifetime);
      return { caller: ticket.caller, locale: ticket.locale, until, seal: sealOf(ticket, until) };
    },
    read(callSid, { caller = '', locale = '', until = '', seal = '' }) {
      const ticket = { callSid, caller, locale };
      const [given, wanted] = [Buffer.from(seal), Buffer.from(sealOf(ticket, until))];
      const isOurs = given.length === wanted.length && timingSafeEqual(given, wanted);
      return isOurs && Number(until) >= now() ? ticket : undefined;
    },
    callerOf: (number) => `phone-${mac('caller', number).slice(0, 22)}`,
  };
}
