import type { conversationIntents } from '../../../bot-definition/intents/conversation.ts';
import type { DoorSession, Input, Reply } from '../../channel.ts';
import { ConversationError } from '../../conversation-error.ts';
import type { Conversation } from '../../conversation.ts';
import type { CallEvent, EndReason } from './call-event.ts';
import type { CallLine } from './call-line.ts';
import type { CallTiming } from './call-timing.ts';
import type { CallWords } from './call-words.ts';
import type { Clock } from './clock.ts';
import { Listener } from './listener.ts';
import { Speaker } from './speaker.ts';
import type { Said } from './speaker.ts';
import type { Voice } from './voice.ts';

export interface CallOptions {
  readonly session: DoorSession;
  readonly conversation: Conversation;
  readonly voice: Voice;
  readonly words: CallWords;
  readonly line: CallLine;
  readonly timing: CallTiming;
  readonly clock: Clock;
  readonly watch: (event: CallEvent) => void;
}

type IntentName = keyof typeof conversationIntents;
const welcome: IntentName = 'Welcome';
const stop: IntentName = 'Stop';

/** How often a silent caller is asked whether they are there, and how often in a row the bot may fail. */
const mostSilences = 2;
const mostFailures = 2;

/**
 * One call, from the greeting to the end. The bot speaks; the caller listens or interrupts; what they said or pressed is asked of
 * Lex, and what they say while it thinks is asked next. It ends by itself: with a goodbye, with a handoff, or in silence.
 */
export class CallSession {
  readonly #options: CallOptions;
  readonly #listener: Listener;
  readonly #speaker: Speaker;
  readonly #begunAt: number;
  readonly #cancelEnd: () => void;
  /** Nothing that the caller does counts any more: the bot says its last words, or the call is over. */
  #deaf = false;
  #over = false;
  #thinking = false;
  /** Said or pressed while the bot was still thinking about what came before. */
  #next: Input | undefined;
  #silences = 0;
  #failures = 0;
  /** The caller is waited for. */
  #cancelWait: () => void = () => {};

  constructor(options: CallOptions) {
    const { clock, timing } = options;
    this.#options = options;
    this.#speaker = new Speaker(options);
    this.#listener = new Listener({
      timing,
      clock,
      onBegin: () => this.#interrupt(),
      onInput: (input) => this.#take(input),
      onNothing: () => this.#listen(),
    });
    this.#begunAt = clock.now();
    this.#cancelEnd = clock.after(timing.longestCall, () => this.#run(this.#sayGoodbye('too long')));
  }

  /** The bot speaks first. */
  begin(): void {
    const { conversation, session } = this.#options;
    this.#run(this.#turn(() => conversation.open(session, welcome)));
  }

  /** Mu-law from the caller. */
  hear(bytes: Uint8Array): void {
    if (!this.#deaf) this.#listener.hear(bytes, this.#speaker.isSpeaking);
  }

  /** A key: 0–9, A–D, * or #. */
  press(key: string): void {
    if (!this.#deaf) this.#listener.press(key);
  }

  /** The caller has heard what was sent before this mark. */
  marked(name: string): void {
    this.#speaker.marked(name);
  }

  /** The line is gone: nothing more is said, and nothing is left behind. */
  hungUp(reason: EndReason = 'hung up'): void {
    if (this.#over) return;
    this.#finish(reason);
    this.#run(this.#forget());
  }

  #interrupt(): void {
    this.#cancelWait();
    if (this.#speaker.isSpeaking) this.#options.watch({ kind: 'interrupted' });
    this.#speaker.stop();
  }

  #take(input: Input): void {
    const { conversation, session } = this.#options;
    this.#silences = 0;
    if (this.#thinking) this.#next = input;
    else this.#run(this.#turn(() => conversation.say({ ...session, input })));
  }

  async #turn(ask: () => Promise<Reply>): Promise<void> {
    const { clock } = this.#options;
    const askedAt = clock.now();
    this.#thinking = true;
    const bridge = this.#bridge();
    const reply = await this.#ask(ask);
    const answeredAt = clock.now();
    await bridge.end();
    this.#thinking = false;
    if (this.#deaf) return;
    const next = this.#next;
    this.#next = undefined;
    // Whoever speaks on does not hear the answer, unless it ends the conversation with the bot.
    if (reply.handoff || !(next || this.#listener.isBusy)) {
      await this.#answer(reply, { turn: answeredAt - askedAt, answeredAt });
    } else if (next) this.#take(next);
  }

  async #ask(ask: () => Promise<Reply>): Promise<Reply> {
    const { words, watch } = this.#options;
    try {
      const reply = await ask();
      this.#failures = 0;
      return reply;
    } catch (cause) {
      this.#failures += 1;
      watch({ kind: 'failed', cause });
      const text = cause instanceof ConversationError ? cause.message : words.trouble();
      return { messages: [{ text }], citations: [], cards: [], suggestions: [], ended: false };
    }
  }

  async #answer(reply: Reply, { turn, answeredAt }: { turn: number; answeredAt: number }): Promise<void> {
    const { clock, timing, watch } = this.#options;
    const failed = this.#failures >= mostFailures;
    const isLast = failed || reply.handoff !== undefined;
    const window = reply.heard === undefined ? 0 : timing.end;
    const onSound = () =>
      watch({ kind: 'turn', reply, milliseconds: { window, turn, synthesis: clock.now() - answeredAt } });
    const how = isLast
      ? await this.#sayLast(reply.messages, onSound)
      : await this.#speaker.say(reply.messages, onSound);
    if (isLast) await this.#leave(failed ? 'failed' : 'handed over');
    else if (how === 'heard') this.#listen(reply.ended && reply.intent?.name === stop);
  }

  /** A word to say that the line is not dead, if the answer takes long; it is not cut off by the answer. */
  #bridge() {
    const { words, timing, clock } = this.#options;
    let saying: Promise<unknown> = Promise.resolve();
    const cancel = clock.after(timing.patience, () => {
      if (this.#deaf || this.#listener.isBusy) return;
      // Without a voice the answer fails too, and says so.
      saying = this.#speaker.say([{ text: words.oneMoment() }]).catch(() => undefined);
    });
    return {
      end: async () => {
        cancel();
        await saying;
      },
    };
  }

  /** @param saidGoodbye the caller has said that they want nothing more: they need not be asked whether they are there. */
  #listen(saidGoodbye = false): void {
    const { clock, timing } = this.#options;
    this.#cancelWait();
    if (this.#deaf) return;
    this.#cancelWait = clock.after(timing.start, () =>
      this.#run(saidGoodbye ? this.#leave('finished') : this.#askIfThere()),
    );
  }

  async #askIfThere(): Promise<void> {
    this.#silences += 1;
    if (this.#silences > mostSilences) return this.#sayGoodbye('silence');
    const how = await this.#speaker.say([{ text: this.#options.words.stillThere() }]);
    if (how === 'heard') this.#listen();
  }

  async #sayGoodbye(reason: EndReason): Promise<void> {
    await this.#sayLast([{ text: this.#options.words.goodbye() }]);
    await this.#leave(reason);
  }

  #sayLast(messages: Reply['messages'], onSound?: () => void): Promise<Said> {
    this.#deaf = true;
    this.#cancelWait();
    this.#listener.stop();
    return this.#speaker.say(messages, onSound);
  }

  /** Ends our part of the call. Where something comes after it, Lex keeps the session: it tells what. */
  async #leave(reason: EndReason): Promise<void> {
    if (this.#over) return;
    this.#finish(reason);
    if (reason !== 'handed over' && reason !== 'failed') await this.#forget();
    this.#options.line.close();
  }

  #forget(): Promise<void> {
    return this.#options.conversation.end(this.#options.session);
  }

  #finish(reason: EndReason): void {
    const { clock, watch } = this.#options;
    this.#over = true;
    this.#deaf = true;
    this.#cancelWait();
    this.#cancelEnd();
    this.#listener.stop();
    this.#speaker.stop();
    watch({ kind: 'ended', reason, seconds: (clock.now() - this.#begunAt) / 1000 });
  }

  /** What fails here (there is no voice, for one) leaves no way to speak: the call goes on with what follows the stream. */
  #run(work: Promise<unknown>): void {
    work.catch((cause: unknown) => {
      this.#options.watch({ kind: 'failed', cause });
      if (!this.#over) this.#finish('failed');
      this.#options.line.close();
    });
  }
}
