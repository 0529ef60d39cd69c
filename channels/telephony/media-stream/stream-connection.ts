import type { WebSocket } from 'ws';
import type { BeginCall } from './begin-calls.ts';
import type { CallLine } from './call-line.ts';
import type { Call } from './call.ts';
import type { Clock } from './clock.ts';
import { receiveFrame } from './receive-frame.ts';
import type { Frame, StartFrame } from './receive-frame.ts';

export interface StreamLimits {
  /** Milliseconds in which the stream has to say which call it is. */
  readonly start: number;
  /** Milliseconds: a side that in this time has sent nothing, and then answers no ping for as long, is gone. */
  readonly heartbeat: number;
  /** Messages that were not understood. */
  readonly garbage: number;
  /** Bytes that wait for a side which does not read; 20 s of speech are 300 KB. */
  readonly waiting: number;
}

const usual: StreamLimits = { start: 10_000, heartbeat: 20_000, garbage: 100, waiting: 512 * 1024 };

export interface StreamOptions {
  readonly limits: Partial<StreamLimits>;
  readonly clock: Clock;
  readonly begin: BeginCall;
}

/** WebSocket's own codes (RFC 6455). */
const normal = 1000;
const policyViolation = 1008;

/** One WebSocket, from its first message to its last. */
export function carryStream(socket: WebSocket, options: StreamOptions): void {
  new StreamConnection(socket, options).open();
}

class StreamConnection {
  readonly #socket: WebSocket;
  readonly #options: StreamOptions;
  readonly #limits: StreamLimits;
  #call: Call | undefined;
  #garbage = 0;
  /** The number of the last piece of sound: one that is late is of no use. */
  #chunk = -1;
  #alive = true;
  #cancelStart: () => void = () => {};
  #cancelHeartbeat: () => void = () => {};

  constructor(socket: WebSocket, options: StreamOptions) {
    this.#socket = socket;
    this.#options = options;
    this.#limits = { ...usual, ...options.limits };
  }

  open(): void {
    const socket = this.#socket;
    this.#cancelStart = this.#options.clock.after(this.#limits.start, () => socket.close(policyViolation));
    this.#beat();
    // With its `binaryType` as it is, ws gives one Buffer a message.
    socket.on('message', (data, isBinary) => this.#receive(isBinary || !Buffer.isBuffer(data) ? '' : data.toString()));
    socket.on('pong', () => {
      this.#alive = true;
    });
    socket.on('close', () => this.#closed());
    // A broken connection or a message that is too long: `close` follows.
    socket.on('error', () => {});
  }

  #beat(): void {
    this.#cancelHeartbeat = this.#options.clock.after(this.#limits.heartbeat, () => {
      if (!this.#alive) return this.#cut();
      this.#alive = false;
      this.#socket.ping();
      this.#beat();
    });
  }

  #receive(text: string): void {
    this.#alive = true;
    const frame = receiveFrame(text);
    if (frame === undefined) {
      this.#garbage += 1;
      if (this.#garbage > this.#limits.garbage) this.#socket.close(policyViolation);
      return;
    }
    this.#act(frame);
  }

  #act(frame: Frame): void {
    if (frame.event === 'start') this.#start(frame);
    else if (this.#call) this.#pass(frame, this.#call);
  }

  #pass(frame: Frame, call: Call): void {
    switch (frame.event) {
      case 'media':
        if (frame.media.track !== 'inbound' || frame.media.chunk <= this.#chunk) return;
        this.#chunk = frame.media.chunk;
        return call.hear(Buffer.from(frame.media.payload, 'base64'));
      case 'dtmf':
        return call.press(frame.dtmf.digit);
      case 'mark':
        return call.marked(frame.mark.name);
      case 'stop':
        call.hungUp();
        return this.#socket.close(normal);
      case 'connected':
      case 'start':
        return;
    }
  }

  /** A stream is of one call: a second start changes nothing. */
  #start({ streamSid, start }: StartFrame): void {
    if (this.#call) return;
    this.#call = this.#options.begin(start.callSid, start.customParameters, this.#lineTo(streamSid));
    if (!this.#call) return this.#socket.close(policyViolation);
    this.#cancelStart();
    this.#call.begin();
  }

  #lineTo(streamSid: string): CallLine {
    const send = (message: object) => this.#send({ ...message, streamSid });
    return {
      play: (frame) => send({ event: 'media', media: { payload: Buffer.from(frame).toString('base64') } }),
      mark: (name) => send({ event: 'mark', mark: { name } }),
      clear: () => send({ event: 'clear' }),
      close: () => this.#socket.close(normal),
    };
  }

  #send(message: object): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > this.#limits.waiting) return this.#cut();
    this.#socket.send(JSON.stringify(message));
  }

  #cut(): void {
    this.#call?.hungUp('cut off');
    this.#socket.terminate();
  }

  #closed(): void {
    this.#cancelStart();
    this.#cancelHeartbeat();
    this.#call?.hungUp();
  }
}
