import type { WebSocket } from 'ws';
import { z } from 'zod';
import { decodeMuLaw, encodeMuLaw } from '../aws/audio/g711.ts';

export interface StreamIds {
  readonly accountSid: string;
  readonly callSid: string;
  readonly streamSid: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const frameBytes = 160;
const frameMilliseconds = 20;
const silence = new Uint8Array(frameBytes).fill(0xff);
/** Less is the line. */
const audible = 150;
/** The bot has finished when this many frames (400 ms) were silent: two sentences may come with a short gap. */
const quietFrames = 20;

const fromDoor = z.discriminatedUnion('event', [
  z.object({ event: z.literal('media'), streamSid: z.string(), media: z.object({ payload: z.base64() }) }),
  z.object({ event: z.literal('mark'), streamSid: z.string(), mark: z.object({ name: z.string() }) }),
  z.object({ event: z.literal('clear'), streamSid: z.string() }),
]);
type FromDoor = z.output<typeof fromDoor>;

/** What waits to be heard by the caller: sound, and marks between it. */
type Queued = { readonly frame: Uint8Array } | { readonly mark: string };

/**
 * A telephone and the line it is on, as Twilio carries it: every 20 ms a frame each way, whether somebody speaks or not. What the
 * door sends is played at the speed of speech; marks are said again when they are reached, or cleared.
 */
export class PhoneLine {
  readonly #socket: WebSocket;
  readonly #ids: StreamIds;
  readonly #caller: Uint8Array[] = [];
  readonly #bot: Uint8Array[] = [];
  /** Frames that the caller has yet to say. */
  #toSay: Uint8Array[] = [];
  #toHear: Queued[] = [];
  #silentFor = 0;
  #sequence = 1;
  #dead = false;
  #timer: NodeJS.Timeout | undefined;
  #waiting: { readonly until: () => boolean; readonly resolve: () => void }[] = [];
  /** How often the door took back what it had sent. */
  clears = 0;

  constructor(socket: WebSocket, ids: StreamIds) {
    this.#socket = socket;
    this.#ids = ids;
    socket.on('message', (data) => {
      if (Buffer.isBuffer(data)) this.#receive(fromDoor.parse(JSON.parse(data.toString())));
    });
  }

  /** Both sides from the beginning, at 8 kHz and of the same length. */
  get recording(): { readonly caller: Int16Array; readonly bot: Int16Array } {
    return { caller: decodeMuLaw(Buffer.concat(this.#caller)), bot: decodeMuLaw(Buffer.concat(this.#bot)) };
  }

  /** Milliseconds since the call began, in sound. */
  get elapsed(): number {
    return this.#caller.length * frameMilliseconds;
  }

  /** When the bot was first heard after a moment of the call, in milliseconds; NaN when it was not. */
  firstSoundAfter(milliseconds: number): number {
    const { bot } = this.recording;
    const at = bot.findIndex((sample, place) => place >= milliseconds * 8 && Math.abs(sample) > audible);
    return at < 0 ? Number.NaN : at / 8;
  }

  get isBotSpeaking(): boolean {
    return this.#toHear.length > 0;
  }

  start(): void {
    const { accountSid, callSid, parameters } = this.#ids;
    this.#send({ event: 'connected', protocol: 'Call', version: '1.0.0' });
    this.send('start', {
      accountSid,
      callSid,
      streamSid: this.#ids.streamSid,
      tracks: ['inbound'],
      customParameters: parameters,
      mediaFormat: { encoding: 'audio/x-mulaw', sampleRate: 8000, channels: 1 },
    });
    const begun = performance.now();
    const tick = () => {
      while (performance.now() - begun > this.elapsed) this.#frame();
      this.#timer = setTimeout(tick, begun + this.elapsed - performance.now());
    };
    tick();
  }

  /** Says something, at 8 kHz; resolves when the last of it has been sent. */
  async say(samples: Int16Array): Promise<void> {
    const bytes = encodeMuLaw(samples);
    for (let at = 0; at < bytes.length; at += frameBytes) {
      const frame = silence.slice();
      frame.set(bytes.subarray(at, at + frameBytes));
      this.#toSay.push(frame);
    }
    await this.#until(() => this.#toSay.length === 0);
  }

  press(keys: string): void {
    for (const digit of keys) this.send('dtmf', { track: 'inbound_track', digit });
  }

  /** The bot is heard, or was heard and has come to an end. */
  async botSpeaks(): Promise<void> {
    await this.#until(() => this.isBotSpeaking);
  }

  async botIsQuiet(): Promise<void> {
    await this.#until(() => this.#silentFor >= quietFrames);
  }

  hangUp(): void {
    this.send('stop', { accountSid: this.#ids.accountSid, callSid: this.#ids.callSid });
    this.stop();
    this.#socket.close();
  }

  /** The line is dead: nothing is sent any more, and nobody waits for anything. */
  stop(): void {
    this.#dead = true;
    clearTimeout(this.#timer);
    for (const { resolve } of this.#waiting.splice(0)) resolve();
  }

  /** A message of Twilio's about this stream. */
  send(event: string, content: object): void {
    this.#sequence += 1;
    this.#send({ event, sequenceNumber: `${this.#sequence}`, streamSid: this.#ids.streamSid, [event]: content });
  }

  #send(message: object): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #receive(message: FromDoor): void {
    switch (message.event) {
      case 'media':
        this.#toHear.push({ frame: Buffer.from(message.media.payload, 'base64') });
        return;
      case 'mark':
        this.#toHear.push({ mark: message.mark.name });
        return;
      case 'clear':
        this.clears += 1;
        for (const queued of this.#toHear.splice(0)) this.#reach(queued);
    }
  }

  /** 20 ms of the call. */
  #frame(): void {
    const said = this.#toSay.shift() ?? silence;
    const timestamp = `${this.elapsed}`;
    this.#caller.push(said);
    this.send('media', {
      track: 'inbound',
      chunk: `${this.#caller.length}`,
      timestamp,
      payload: Buffer.from(said).toString('base64'),
    });
    this.#bot.push(this.#nextHeard());
    this.#waiting = this.#waiting.filter(({ until, resolve }) => {
      if (until()) resolve();
      return !until();
    });
  }

  #nextHeard(): Uint8Array {
    for (let queued = this.#toHear.shift(); queued; queued = this.#toHear.shift()) {
      if ('frame' in queued) {
        this.#silentFor = 0;
        return queued.frame;
      }
      this.#reach(queued);
    }
    this.#silentFor += 1;
    return silence;
  }

  #reach(queued: Queued): void {
    if ('mark' in queued) this.send('mark', { name: queued.mark });
  }

  #until(condition: () => boolean): Promise<void> {
    if (this.#dead) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push({ until: condition, resolve });
    });
  }
}
