import type { CallEvent } from '../../../../channels/telephony/media-stream/call-event.ts';
import type { CallLine } from '../../../../channels/telephony/media-stream/call-line.ts';
import { Call } from '../../../../channels/telephony/media-stream/call.ts';
import type { CallWords } from '../../../../channels/telephony/media-stream/call-words.ts';
import { lexTiming } from '../../../../channels/telephony/media-stream/call-timing.ts';
import { VoiceError } from '../../../../channels/telephony/media-stream/voice.ts';
import type { Voice } from '../../../../channels/telephony/media-stream/voice.ts';
import { createConversation } from '../../../../channels/conversation.ts';
import { encodeMuLaw } from '../../../../local/aws/audio/g711.ts';
import { createFakeLexRuntime } from '../fake-lex-runtime.ts';
import type { Script } from '../fake-lex-runtime.ts';
import { createFakeTalks } from './fake-talk.ts';
import { createManualClock } from './manual-clock.ts';
import { cut, silence } from './sounds.ts';

const frame = 20;
/** What Twilio still has to play when the last frame arrives. */
const lead = 200;

/** Each letter takes 50 ms to say, so that the length of what is played tells what was said. */
const millisecondsOf = (text: string): number => text.length * 50;

const callWords: CallWords = {
  oneMoment: () => 'moment',
  stillThere: () => 'there?',
  goodbye: () => 'goodbye',
  trouble: () => 'trouble',
};

/** A call whose Lex says what the test says, a voice of silence, and a line that notes what is sent on it. Time passes only when it is told to. */
export function aCall(voiceFails: () => boolean = () => false, script?: Script) {
  const clock = createManualClock();
  const lex = createFakeLexRuntime(script);
  const talks = createFakeTalks();
  const events: CallEvent[] = [];
  const said: string[] = [];
  const languages: string[] = [];
  const line = { frames: 0, clears: 0, closed: false };
  /** Those that have been sent and not come back: the network's, and not the call's. */
  let marks = 0;
  const voice: Voice = {
    async *speak({ text }) {
      if (voiceFails()) throw new VoiceError('no voice');
      said.push(text);
      yield new Uint8Array(millisecondsOf(text) * 8);
    },
  };
  const callLine: CallLine = {
    play: () => {
      line.frames += 1;
    },
    mark: (name) => {
      marks += 1;
      clock.after(lead, () => {
        marks -= 1;
        session.marked(name);
      });
    },
    clear: () => {
      line.clears += 1;
    },
    close: () => {
      line.closed = true;
    },
  };
  const session = new Call(
    {
      channel: 'phone',
      sessionId: 'phone-1',
      person: { id: 'phone-x', audience: 'public', verified: false },
      accepts: ['PlainText', 'SSML'],
    },
    {
      conversation: createConversation({ lex, locales: ['en_US', 'de_DE'], wait: async () => {} }),
      openTalk: talks.openTalk,
      languageOf: (locale) => {
        languages.push(locale);
        return { voice, words: callWords };
      },
      timing: lexTiming,
      watch: (event) => events.push(event),
      line: callLine,
      clock,
    },
  );
  return {
    session,
    clock,
    lex,
    talks,
    line,
    said,
    /** Those that the call was held in, one after the other. */
    languages,
    events,
    /** The caller makes a sound, and time passes with it. */
    hear: async (sound: Int16Array) => {
      for (const piece of cut(sound, [160])) {
        session.hear(encodeMuLaw(piece));
        await clock.pass(frame);
      }
    },
    press: async (keys: string) => {
      for (const key of keys) {
        session.press(key);
        await clock.pass(frame);
      }
    },
    /** Timers that the call has set. */
    get timers() {
      return clock.pending - marks;
    },
    get ended() {
      return events.flatMap((event) => (event.kind === 'ended' ? [event.reason] : []));
    },
  };
}

/** A call whose greeting has been heard, one and a half seconds ago. */
export async function aGreetedCall(script?: Script) {
  const call = aCall(undefined, script);
  call.session.begin();
  await call.hear(silence(2000));
  return call;
}
