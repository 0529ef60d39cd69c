import type { conversationIntents } from '../../../bot-definition/intents/conversation.ts';
import type { DoorSession } from '../../channel.ts';
import type { EndReason } from './call-event.ts';
import type { CallOptions, InAnotherLanguage } from './call-options.ts';
import { CallSession } from './call-session.ts';
import { lexWindows } from './call-timing.ts';

const welcome: keyof typeof conversationIntents = 'Welcome';

export interface WholeCallOptions extends Omit<CallOptions, 'session' | 'voice' | 'words' | 'begunAt' | 'goOn'> {
  /** The voice of a locale, and what a call says in it by itself. */
  readonly languageOf: (locale: string) => Pick<CallOptions, 'voice' | 'words'>;
}

/** One call. It is held in one language at a time: what the line brings goes to the session of that one. */
export class Call {
  readonly #options: WholeCallOptions;
  readonly #begunAt: number;
  readonly #greet: () => void;
  #session: CallSession;
  #hungUp: readonly [reason?: EndReason] | undefined;

  constructor(session: DoorSession, options: WholeCallOptions) {
    const { clock, conversation, timing } = options;
    this.#options = options;
    this.#begunAt = clock.now();
    this.#session = this.#sessionOf(session);
    const opening = { intent: welcome, sessionAttributes: lexWindows(timing) };
    this.#greet = () => this.#session.begin({ isGreeting: true, reply: () => conversation.open(session, opening) });
  }

  /** The bot speaks first. */
  begin(): void {
    this.#greet();
  }

  /** Mu-law from the caller. */
  hear(bytes: Uint8Array): void {
    this.#session.hear(bytes);
  }

  /** A key: 0–9, A–D, * or #. */
  press(key: string): void {
    this.#session.press(key);
  }

  /** The caller has heard what was sent before this mark. */
  marked(name: string): void {
    this.#session.marked(name);
  }

  /** The line is gone: nothing more is said, and nothing is left behind. */
  hungUp(...reason: [reason?: EndReason]): void {
    this.#hungUp = reason;
    this.#session.hungUp(...reason);
  }

  #sessionOf(session: DoorSession): CallSession {
    const { languageOf, ...options } = this.#options;
    return new CallSession({
      ...options,
      ...languageOf(session.locale ?? ''),
      session,
      begunAt: this.#begunAt,
      goOn: (inAnother) => void this.#goOn(session, inAnother),
    });
  }

  /** What was said is said again in the language that was asked for. A call that cannot be moved stays where it is. */
  async #goOn(before: DoorSession, { answer, reply, said }: InAnotherLanguage): Promise<void> {
    const { conversation } = this.#options;
    const localeId = await conversation.follow(before, answer).catch(() => undefined);
    const session = localeId === undefined ? before : { ...before, locale: localeId };
    this.#session = this.#sessionOf(session);
    // Who has hung up meanwhile leaves nothing behind.
    if (this.#hungUp) return this.#session.hungUp(...this.#hungUp);
    const again = { ...session, input: { kind: 'text', text: said } } as const;
    const sayAgain = async () =>
      localeId === undefined ? reply : { ...(await conversation.say(again)), heard: said, localeId };
    this.#session.begin({ isGreeting: false, reply: sayAgain });
  }
}
