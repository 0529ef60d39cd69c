import { setTimeout as sleep } from 'node:timers/promises';
import { StartConversationCommand } from '@aws-sdk/client-lex-runtime-v2';
import type {
  ConfigurationEvent,
  ConversationMode,
  LexRuntimeV2Client,
  StartConversationRequestEventStream,
  StartConversationResponseEventStream,
} from '@aws-sdk/client-lex-runtime-v2';
import { pcmBytes } from '../../../local/aws/audio/pcm.ts';

export const LINE_SOUND = 'audio/lpcm; sample-rate=8000; sample-size-bits=16; channel-count=1; is-big-endian=false';

export interface StreamRequest {
  readonly lex: LexRuntimeV2Client;
  readonly sessionId: string;
  readonly localeId?: string;
  readonly botId?: string;
  readonly mode?: ConversationMode;
  readonly configuration?: Partial<ConfigurationEvent>;
}

/** The union without the member that newer services might send. */
type EventName = Exclude<
  StartConversationResponseEventStream extends infer Union ? (Union extends unknown ? keyof Union : never) : never,
  '$unknown'
>;

/** One conversation by StartConversation, with the SDK as it is. */
export class LexStream {
  readonly events: StartConversationResponseEventStream[] = [];
  /** How it ended: the error that the SDK threw, or undefined. */
  readonly ended: Promise<unknown>;
  #toSend: StartConversationRequestEventStream[] = [];
  #isClosed = false;
  #isOver = false;
  #error: unknown;
  #wake: () => void = () => {};
  #looked = 0;

  constructor(request: StreamRequest) {
    const { configuration = {} } = request;
    this.send({ ConfigurationEvent: { responseContentType: 'text/plain; charset=utf-8', ...configuration } });
    this.ended = this.#follow(request)
      .catch((error: unknown) => error)
      .then((error) => {
        this.#isOver = true;
        this.#error = error;
        return error;
      });
  }

  send(event: StartConversationRequestEventStream): void {
    this.#toSend.push(event);
    this.#wake();
  }

  /** In pieces of 20 ms; as fast as it goes, or at the speed of speech. */
  async hear(samples: Int16Array, pace?: 'real time'): Promise<void> {
    const begun = performance.now();
    for (let at = 0; at < samples.length; at += 160) {
      this.send({
        AudioInputEvent: { contentType: LINE_SOUND, audioChunk: pcmBytes(samples.subarray(at, at + 160)) },
      });
      if (pace) await sleep(Math.max(0, begun + Math.min(at + 160, samples.length) / 8 - performance.now()));
    }
  }

  press(keys: string): void {
    for (const inputCharacter of keys) this.send({ DTMFInputEvent: { inputCharacter } });
  }

  played(): void {
    this.send({ PlaybackCompletionEvent: {} });
  }

  /** Ends the client's side. */
  close(): void {
    this.#isClosed = true;
    this.#wake();
  }

  names(): string[] {
    return this.events.map((event) => Object.keys(event)[0] ?? '');
  }

  /** The next event of that name after those that were waited for before. */
  async next<Name extends EventName>(name: Name, withinMs = 100_000) {
    const until = Date.now() + withinMs;
    for (;;) {
      for (; this.#looked < this.events.length; this.#looked++) {
        const found = this.events[this.#looked]?.[name];
        if (found) {
          this.#looked++;
          return found;
        }
      }
      const isOver = this.#isOver || Date.now() > until;
      if (isOver) throw new Error(`No ${name} came, but ${this.names().join(', ')}; ${String(this.#error)}`);
      await sleep(5);
    }
  }

  async #follow({ lex, botId = 'FRONTDESK1', localeId = 'en_US', sessionId, mode = 'AUDIO' }: StreamRequest) {
    const { responseEventStream } = await lex.send(
      new StartConversationCommand({
        botId,
        botAliasId: 'TSTALIASID',
        localeId,
        sessionId,
        conversationMode: mode,
        requestEventStream: this.#requests(),
      }),
    );
    for await (const event of responseEventStream ?? []) this.events.push(event);
    return undefined;
  }

  async *#requests(): AsyncGenerator<StartConversationRequestEventStream> {
    for (;;) {
      const event = this.#toSend.shift();
      if (event) yield event;
      else if (this.#isClosed) return;
      else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }
}
