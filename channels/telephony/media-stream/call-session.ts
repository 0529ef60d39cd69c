import type { conversationIntents } from '../../../bot-definition/intents/conversation.ts';
import type { Reply } from '../../channel.ts';
import { ConversationError } from '../../conversation-error.ts';
import { decodeMuLaw } from '../audio/mu-law.ts';
import type { EndReason } from './call-event.ts';
import type { CallOptions, FirstWords } from './call-options.ts';
import { type Said, Speaker } from './speaker.ts';
import type { Talk, TalkEvent } from './talk.ts';
import { Thinking } from './thinking.ts';

const stop: keyof typeof conversationIntents = 'Stop';

/** How often a silent caller is asked whether they are there, and how often in a row the bot may fail. */
const mostSilences = 2;
const mostFailures = 2;

type Answer = Extract<TalkEvent, { readonly kind: 'answer' }>;

/** One call in one language, from its first words to a goodbye, a handoff, silence, or a wish for another language. */
export class CallSession {
  readonly #options: CallOptions;
  readonly #speaker: Speaker;
  readonly #thinking: Thinking;
  readonly #cancelEnd: () => void;
  #talk: Talk | undefined;
  /** Nothing that the caller does counts any more: the bot says its last words, or the call is over. */
  #deaf = false;
  #over = false;
  #silences = 0;
  #failures = 0;
  #interruptions = 0;
  /** The caller is waited for. */
  #cancelWait: () => void = () => {};

  constructor(options: CallOptions) {
    const { clock, timing, words, begunAt } = options;
    this.#options = options;
    this.#speaker = new Speaker(options);
    const bridge = () => this.#speaker.say([{ text: words.oneMoment() }]);
    this.#thinking = new Thinking({ clock, patience: timing.patience, bridge });
    const left = begunAt + timing.longestCall - clock.now();
    this.#cancelEnd = clock.after(left, () => this.#run(this.#sayGoodbye('too long')));
  }

  /** The bot speaks first. */
  begin(first: FirstWords): void {
    this.#run(this.#speakFirst(first));
  }

  /** Mu-law from the caller. */
  hear(bytes: Uint8Array): void {
    if (!this.#deaf) this.#talk?.hear(decodeMuLaw(bytes));
  }

  /** A key: 0–9, A–D, * or #. */
  press(key: string): void {
    if (this.#deaf) return;
    this.#interrupt();
    this.#talk?.press(key);
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

  async #speakFirst({ isGreeting, reply: first }: FirstWords): Promise<void> {
    // Who has said something waits for the answer to it.
    if (!isGreeting) this.#thinking.begin();
    try {
      const reply = await first();
      if (this.#deaf) return;
      this.#openTalk(isGreeting ? reply.messages : []);
      await this.#answer({ kind: 'answer', reply, afterSilence: false });
    } catch (cause) {
      if (!(cause instanceof ConversationError)) throw cause;
      await this.#fail(cause.message, cause);
    }
  }

  #openTalk(greeting: Reply['messages']): void {
    const { openTalk, session } = this.#options;
    const talk = openTalk({
      session,
      greeting,
      listen: (event) => {
        if (this.#talk === talk) this.#follow(event);
      },
    });
    this.#talk = talk;
  }

  #follow(event: TalkEvent): void {
    if (this.#deaf) return;
    switch (event.kind) {
      case 'interrupted':
        return this.#interrupt();
      case 'words':
        return this.#noteWords(event.transcript);
      case 'answer':
        return this.#run(this.#answer(event));
      case 'in another language':
        this.#stop();
        return this.#options.goOn(event);
      case 'failed':
        return this.#run(this.#fail(event.error.message, event.error));
    }
  }

  #interrupt(): void {
    this.#cancelWait();
    this.#interruptions += 1;
    if (this.#speaker.isSpeaking) this.#options.watch({ kind: 'interrupted' });
    this.#speaker.stop();
  }

  #noteWords(transcript: string): void {
    this.#cancelWait();
    // Of what the call says by itself Lex knows nothing, and of its interruption neither.
    if (transcript !== '' && this.#speaker.isSpeaking) this.#interrupt();
    this.#silences = 0;
    this.#thinking.begin();
  }

  async #answer({ reply, afterSilence }: Answer): Promise<void> {
    const interruptions = this.#interruptions;
    this.#cancelWait();
    const turn = await this.#thinking.end();
    // Whoever speaks on does not hear the answer, unless it ends the conversation with the bot.
    if (this.#deaf || (interruptions !== this.#interruptions && !reply.handoff)) return;
    this.#failures = 0;
    if (afterSilence) return this.#askIfThere(reply);
    const onSound = this.#soundOf(reply, turn);
    if (reply.handoff) {
      await this.#sayLast(reply.messages, onSound);
      return this.#leave('handed over');
    }
    if ((await this.#speaker.say(reply.messages, onSound)) === 'heard') this.#waitAfter(reply);
  }

  /** Tells how long the caller waited, when the first sound of the reply leaves. */
  #soundOf(reply: Reply, turn: number): () => void {
    const { clock, timing, watch } = this.#options;
    const window = reply.heard === undefined ? 0 : timing.end;
    const begun = clock.now();
    return () => watch({ kind: 'turn', reply, milliseconds: { window, turn, synthesis: clock.now() - begun } });
  }

  /** The bot has finished, and the caller has heard it. Lex waits for an answer; where it asked for none, the call does. */
  #waitAfter(reply: Reply): void {
    const { timing } = this.#options;
    this.#talk?.played();
    // Whoever has said goodbye need not be asked whether they are there.
    const saidGoodbye = reply.ended && reply.intent?.name === stop;
    this.#wait(reply.ended ? timing.start : timing.longestSilence, saidGoodbye);
  }

  #wait(milliseconds: number, saidGoodbye = false): void {
    this.#cancelWait();
    if (this.#deaf) return;
    this.#cancelWait = this.#options.clock.after(milliseconds, () =>
      this.#run(saidGoodbye ? this.#leave('finished') : this.#askIfThere()),
    );
  }

  /** @param reply what Lex says to silence: its question once more, if there is one. */
  async #askIfThere(reply?: Reply): Promise<void> {
    const { timing, words } = this.#options;
    this.#silences += 1;
    if (this.#silences > mostSilences) return this.#sayGoodbye('silence');
    const how = await this.#speaker.say([{ text: words.stillThere() }, ...questionIn(reply)]);
    if (how !== 'heard') return;
    if (reply) this.#waitAfter(reply);
    else this.#wait(timing.start);
  }

  /** The talk is over, and the call goes on with a new one, unless it happens again. */
  async #fail(apology: string, cause: unknown): Promise<void> {
    this.#failures += 1;
    this.#options.watch({ kind: 'failed', cause });
    this.#talk = undefined;
    await this.#thinking.end();
    if (this.#deaf) return;
    const isLast = this.#failures >= mostFailures;
    if (!isLast) this.#openTalk([]);
    const how = await (isLast ? this.#sayLast([{ text: apology }]) : this.#speaker.say([{ text: apology }]));
    if (isLast) await this.#leave('failed');
    else if (how === 'heard') this.#wait(this.#options.timing.start);
  }

  async #sayGoodbye(reason: EndReason): Promise<void> {
    await this.#sayLast([{ text: this.#options.words.goodbye() }]);
    await this.#leave(reason);
  }

  #sayLast(messages: Reply['messages'], onSound?: () => void): Promise<Said> {
    this.#deaf = true;
    this.#cancelWait();
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
    const { clock, watch, begunAt } = this.#options;
    this.#stop();
    watch({ kind: 'ended', reason, seconds: (clock.now() - begunAt) / 1000 });
  }

  #stop(): void {
    this.#over = true;
    this.#deaf = true;
    this.#cancelWait();
    this.#thinking.cancel();
    this.#cancelEnd();
    this.#talk?.close();
    this.#talk = undefined;
    this.#speaker.stop();
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

const questionIn = (reply: Reply | undefined): Reply['messages'] =>
  reply?.awaitsConfirmation || reply?.intent?.slotToElicit !== undefined ? reply.messages : [];
