import { AwsError, validationException } from '../../../wire/aws-error.ts';
import { EngineError } from '../../../engine/engine.ts';
import { answerSlot, withAnswerSlots } from '../answer-slots.ts';
import type { LocaleModel } from '../bot-model.ts';
import type { Session } from '../dialogue/session.ts';
import type { Ears, Line } from './ears.ts';
import { createEars, NoEarsError } from './ears.ts';
import type { Expected } from './grammar/bot-phrases.ts';
import type { Recording } from './hearing/ears-thread.ts';
import type { Heard } from './hearing/heard.ts';
import type { SpeechWindows } from './hearing/listening.ts';

/** A conversation before someone speaks in it. */
export interface Conversation {
  readonly locale: LocaleModel;
  readonly session: Session;
  /** What the bot can be asked about besides. */
  readonly topics: () => readonly string[];
}

/** The ears of all bots, made for a locale when it is first spoken to. */
export class BotEars {
  readonly #ears = new Map<LocaleModel, Ears>();

  /** Throws ValidationException for a language without an acoustic model, InternalServerException when the ears broke. */
  async hear(recording: Recording, conversation: Conversation): Promise<Heard> {
    const ears = this.#of(conversation);
    return ears.recognize(recording, expectedIn(conversation)).catch((error: unknown) => broken(ears, error));
  }

  /** A line that stays open for the answer to a conversation's question. Throws and rejects as `hear` does. */
  listen(conversation: Conversation, windows: SpeechWindows): Line {
    const ears = this.#of(conversation);
    const expected = expectedIn(conversation);
    const line = ears.listen(expected, windows);
    ears.prepare(expected);
    return {
      async *hear(samples) {
        try {
          yield* line.hear(samples);
        } catch (error) {
          await broken(ears, error);
        }
      },
      stop: () => line.stop().catch((error: unknown) => broken(ears, error)),
      hangUp: () => line.hangUp(),
    };
  }

  /** Once an answer is on its way, its question is what the next speaker will answer. */
  prepare(conversation: Conversation): void {
    this.#ears.get(conversation.locale)?.prepare(expectedIn(conversation));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#ears.values()].map((ears) => ears.close()));
  }

  #of({ locale, topics }: Conversation): Ears {
    const known = this.#ears.get(locale);
    if (known) return known;
    try {
      const ears = createEars(withAnswerSlots(locale), { topics: topics() });
      this.#ears.set(locale, ears);
      return ears;
    } catch (error) {
      throw error instanceof NoEarsError ? validationException(error.message) : error;
    }
  }
}

/** What broke once may have broken its memory: the next caller gets new ears. */
async function broken(ears: Ears, error: unknown): Promise<never> {
  if (!(error instanceof EngineError)) throw error;
  await ears.close();
  const message = 'What was said could not be recognised.';
  throw new AwsError({ type: 'InternalServerException', status: 500, message, cause: error });
}

function expectedIn({ locale, session: { intent, open } }: Conversation): Expected {
  if (open?.kind === 'confirmation') return 'confirmation';
  if (open?.kind !== 'slot' || !intent) return undefined;
  const { slot, subSlot } = open;
  return subSlot === undefined
    ? { intent: intent.name, slot }
    : answerSlot(locale, { intent: intent.name, slot, subSlot });
}
