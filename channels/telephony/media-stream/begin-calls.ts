import type { Voice as VoiceName } from '../../../bot-definition/schema.ts';
import type { DoorSession } from '../../channel.ts';
import type { Conversation } from '../../conversation.ts';
import type { WatchCalls } from './call-event.ts';
import type { CallLine } from './call-line.ts';
import { Call } from './call.ts';
import type { CallTicket, CallTickets } from './call-ticket.ts';
import type { CallTiming } from './call-timing.ts';
import { callLanguage, phoneSessionId } from './call-words.ts';
import type { Clock } from './clock.ts';
import type { OpenTalk } from './talk.ts';
import type { Voice } from './voice.ts';

export interface CallDeskOptions {
  readonly conversation: Conversation;
  readonly openTalk: OpenTalk;
  readonly voiceOf: (name: VoiceName) => Voice;
  readonly locales: readonly [string, ...string[]];
  readonly tickets: CallTickets;
  readonly timing: CallTiming;
  readonly clock: Clock;
  readonly watch: WatchCalls;
}

/** The call of a stream; undefined when the stream brings no ticket of ours, or the call has a stream already. */
export type BeginCall = (
  callSid: string,
  parameters: Readonly<Record<string, string>>,
  line: CallLine,
) => Call | undefined;

export function createBeginCall(options: CallDeskOptions): BeginCall {
  const { tickets, locales, voiceOf, watch } = options;
  const going = new Set<string>();

  return (callSid, parameters, line) => {
    const ticket = tickets.read(callSid, parameters);
    if (ticket === undefined || going.has(callSid)) return undefined;
    going.add(callSid);
    return new Call(toDoorSession(ticket), {
      ...options,
      line,
      languageOf: (locale) => {
        const { voice, words } = callLanguage(locale, locales);
        return { words, voice: voiceOf(voice) };
      },
      watch: (event) => {
        if (event.kind === 'ended') going.delete(callSid);
        watch(event, callSid);
      },
    });
  };
}

/** A caller is nobody in particular: a telephone number can be forged, so it makes nobody a member of staff. */
function toDoorSession({ callSid, caller, locale }: CallTicket): DoorSession {
  return {
    channel: 'phone',
    sessionId: phoneSessionId(callSid),
    person: { id: caller, audience: 'public', verified: false },
    accepts: ['PlainText', 'SSML'],
    ...(locale !== '' && { locale }),
  };
}
