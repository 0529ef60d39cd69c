import { validationException } from '../../../wire/aws-error.ts';
import type { Session } from '../dialogue/session.ts';
import type { TurnResult } from '../dialogue/take-turn.ts';
import type { Answer } from '../ears/spoken-answer.ts';
import { answerIn } from '../ears/spoken-answer.ts';
import type { Utterances } from '../ears/recognize-utterance.ts';
import { wireAnswer } from '../wire-answer.ts';
import type { SessionLabels } from '../wire-request.ts';
import type { ClientEvent, Configuration } from './client-event.ts';
import type { UserInput } from './listener.ts';
import { Listener } from './listener.ts';
import type { ListeningWindows } from './listening-windows.ts';
import { listeningWindows } from './listening-windows.ts';
import type { Outbox } from './outbox.ts';
import { Speaker } from './speaker.ts';
import type { After } from './timers.ts';

export interface ConversationOptions extends Utterances {
  readonly labels: SessionLabels;
  readonly mode: 'AUDIO' | 'TEXT';
  readonly requestId: string;
  readonly outbox: Outbox;
  readonly after: After;
}

/** What the client said when it opened the stream, and how it wants to be answered. */
interface Opened {
  readonly configuration: Configuration;
  readonly answer: Answer;
}

/** One conversation over one stream: whose turn it is, and what happens when nobody takes it. Methods throw AwsError. */
export class ConversationStream {
  readonly #options: ConversationOptions;
  readonly #listener: Listener;
  readonly #speaker: Speaker;
  #opened: Opened | undefined;
  #windows: ListeningWindows | undefined;
  /** What is asked of the user, if anything is. */
  #open: Session['open'];
  readonly #inputs: UserInput[] = [];
  #turns: Promise<void> | undefined;
  #cancelWait: () => void = () => {};

  constructor(options: ConversationOptions) {
    const { ears, after, outbox } = options;
    this.#options = options;
    this.#speaker = new Speaker({ outbox, onPlayed: () => this.#wait(), onBroken: (error) => this.#break(error) });
    this.#listener = new Listener({
      ears,
      after,
      onBegin: (how, eventId) => this.#begin(how === 'DTMF' ? 'DTMF_START_DETECTED' : 'VOICE_START_DETECTED', eventId),
      onPartial: (transcript) => transcript !== '' && outbox.send('TranscriptEvent', { transcript }),
      onInput: (input) => this.#put(input),
      onBroken: (error) => this.#break(error),
    });
  }

  /** Resolves when the next event may be taken. */
  async take(event: ClientEvent): Promise<void> {
    if (event.kind === 'configuration') return this.#configure(event);
    const opened = this.#opened;
    if (!opened) throw validationException('The first event of a conversation must be a ConfigurationEvent.');
    switch (event.kind) {
      case 'sound':
        return this.#fromCaller(event, () => this.#listener.hear(event.samples, event.eventId));
      case 'key':
        return this.#fromCaller(event, () => this.#listener.press(event.key, event.eventId));
      case 'text':
        this.#needs('TEXT', event);
        this.#begin('TEXT_DETECTED', event.eventId);
        return this.#put({ inputMode: 'Text', text: event.text });
      case 'played':
        if (!opened.configuration.disablePlayback) return this.#speaker.played();
        throw validationException('A PlaybackCompletionEvent makes no sense where disablePlayback is true.');
      case 'disconnection':
        return this.#options.outbox.end();
    }
  }

  /** The client sends nothing more, and still reads: what it has begun to say is answered. */
  async finish(): Promise<void> {
    await this.#listener.finish();
    await this.#turns;
    await this.#speaker.said;
  }

  close(): void {
    this.#cancelWait();
    this.#listener.close();
    this.#speaker.stop();
  }

  async #configure(configuration: Configuration): Promise<void> {
    if (this.#opened) throw validationException('A conversation has one ConfigurationEvent.');
    const answer = answerIn(configuration.responseContentType, this.#options.synthesize);
    this.#opened = { configuration, answer };
    const { sessionState, welcomeMessages = [] } = configuration;
    const { provider, labels } = this.#options;
    if (sessionState) {
      const put = { sessionState, messages: welcomeMessages };
      const input = { inputMode: 'Text' as const, text: '' };
      const result = await provider.putSession(labels, this.#turnInput(input), put);
      if (sessionState.dialogAction) this.#say(result, input);
    }
    await this.#listen();
  }

  /** Somebody has begun to say something: what is being played to them ends here, and they are not waited for any more. */
  #begin(eventReason: string, causedByEventId: string | undefined): void {
    this.#cancelWait();
    if (!this.#speaker.isPlaying) return;
    this.#speaker.stop();
    this.#options.outbox.send('PlaybackInterruptionEvent', {
      eventReason,
      ...(causedByEventId !== undefined && { causedByEventId }),
    });
  }

  #put(input: UserInput): void {
    this.#cancelWait();
    this.#inputs.push(input);
    this.#turns ??= this.#takeTurns()
      .catch((error: unknown) => this.#break(error))
      .finally(() => {
        this.#turns = undefined;
      });
  }

  async #takeTurns(): Promise<void> {
    const { provider, labels, outbox } = this.#options;
    for (let input = this.#inputs.shift(); input && outbox.isOpen; input = this.#inputs.shift()) {
      if (isSaid(input)) outbox.send('TranscriptEvent', { transcript: input.text });
      this.#say(await provider.recognize(labels, this.#turnInput(input)), input);
    }
    await this.#listen();
  }

  #turnInput(input: UserInput) {
    const { requestId } = this.#options;
    const { configuration, answer } = this.#configured();
    const { requestAttributes = {} } = configuration;
    return {
      ...input,
      operation: 'StartConversation' as const,
      requestId,
      requestAttributes,
      responseContentType: answer.contentType,
    };
  }

  /** Sends what a turn came to, and begins to speak it. */
  #say(result: TurnResult, { inputMode }: Pick<UserInput, 'inputMode'>): void {
    const { outbox, labels, requestId, now } = this.#options;
    const { answer, configuration } = this.#configured();
    const { messages = [], ...members } = wireAnswer(result, { now: now(), requestId });
    outbox.send('IntentResultEvent', { inputMode, ...members, sessionId: labels.sessionId });
    if (messages.length > 0) outbox.send('TextResponseEvent', { messages });
    this.#speaker.say({
      answer,
      messages,
      isPlayed: configuration.disablePlayback !== true,
      locale: this.#options.provider.localeOf(labels),
    });
  }

  /** Opens the ears for what the bot has asked, or for whatever comes. */
  async #listen(): Promise<void> {
    const { provider, labels, mode } = this.#options;
    const conversation = await provider.conversation(labels);
    this.#open = conversation.session.open;
    this.#windows = listeningWindows(conversation);
    if (!this.#speaker.isPlaying) this.#wait();
    if (mode === 'AUDIO') await this.#listener.listen(conversation, this.#windows);
  }

  /** Whoever does not begin in time has said nothing, and is asked again. */
  #wait(): void {
    this.#cancelWait();
    const { mode, after } = this.#options;
    if (!this.#open || !this.#windows || this.#turns || this.#listener.isBusy) return;
    const { start, textStart } = this.#windows;
    const nothing: UserInput = { inputMode: mode === 'AUDIO' ? 'Speech' : 'Text', text: '' };
    this.#cancelWait = after(mode === 'AUDIO' ? start : textStart, () => this.#put(nothing));
  }

  /** Sound and keys: nothing of them counts while a question is played that must be heard to its end. */
  #fromCaller<Result>(event: ClientEvent, take: () => Result): Result | undefined {
    this.#needs('AUDIO', event);
    return this.#speaker.isPlaying && this.#windows?.interruptible === false ? undefined : take();
  }

  #needs(mode: ConversationOptions['mode'], { kind }: ClientEvent): void {
    if (mode === this.#options.mode) return;
    throw validationException(`A conversation in the mode ${this.#options.mode} takes no ${kind} events.`);
  }

  #configured(): Opened {
    if (!this.#opened) throw new Error('Nothing is said before the configuration.');
    return this.#opened;
  }

  #break(error: unknown): void {
    this.close();
    this.#options.outbox.end({ error });
  }
}

/** What was not understood has an empty transcript; silence, and keys that were taken back, have none. */
const isSaid = (input: UserInput): boolean =>
  input.text !== '' || (input.inputMode === 'Speech' && input.transcriptionConfidence !== undefined);
