import type { DoorSession } from '../../channel.ts';
import type { Conversation } from '../../conversation.ts';
import type { CallEvent } from './call-event.ts';
import type { CallLine } from './call-line.ts';
import type { CallTiming } from './call-timing.ts';
import type { CallWords } from './call-words.ts';
import type { Clock } from './clock.ts';
import type { OpenTalk } from './talk.ts';
import type { Voice } from './voice.ts';

export interface CallOptions {
  readonly session: DoorSession;
  /** Begins and ends the session; what is said in between goes over a talk. */
  readonly conversation: Conversation;
  readonly openTalk: OpenTalk;
  readonly voice: Voice;
  readonly words: CallWords;
  readonly line: CallLine;
  readonly timing: CallTiming;
  readonly clock: Clock;
  readonly watch: (event: CallEvent) => void;
}
