import { AwsError, validationException } from '../../../wire/aws-error.ts';
import { EngineError } from '../../../engine/engine.ts';
import { answerSlot, withAnswerSlots } from '../answer-slots.ts';
import type { LocaleModel } from '../bot-model.ts';
import type { Session } from '../dialogue/session.ts';
import type { Ears } from './ears.ts';
import { createEars, NoEarsError } from './ears.ts';
import type { Expected } from './grammar/bot-phrases.ts';
import type { Recording } from './hearing/ears-thread.ts';
import type { Heard } from './hearing/heard.ts';

/** A conversation before someone speaks in it. */
export interface Conversation {
  readonly locale: LocaleModel;
  readonly session: Session;
}

/** The ears of all bots, made for a locale when it is first spoken to. */
export class BotEars {
  readonly #ears = new Map<LocaleModel, Ears>();

  /** Throws ValidationException for a language without an acoustic model, InternalServerException when the ears broke. */
  async hear(recording: Recording, conversation: Conversation): Promise<Heard> {
    const ears = this.#of(conversation.locale);
    try {
      return await ears.recognize(recording, expectedIn(conversation));
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      // What broke once may have broken its memory: the next caller gets new ears.
      await ears.close();
      const message = 'The recording could not be recognised.';
      throw new AwsError({ type: 'InternalServerException', status: 500, message, cause: error });
    }
  }

  /** Once an answer is on its way, its question is what the next speaker will answer. */
  prepare(conversation: Conversation): void {
    this.#ears.get(conversation.locale)?.prepare(expectedIn(conversation));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#ears.values()].map((ears) => ears.close()));
  }

  #of(locale: LocaleModel): Ears {
    const known = this.#ears.get(locale);
    if (known) return known;
    try {
      const ears = createEars(withAnswerSlots(locale));
      this.#ears.set(locale, ears);
      return ears;
    } catch (error) {
      throw error instanceof NoEarsError ? validationException(error.message) : error;
    }
  }
}

function expectedIn({ locale, session: { intent, open } }: Conversation): Expected {
  if (open?.kind === 'confirmation') return 'confirmation';
  if (open?.kind !== 'slot' || !intent) return undefined;
  const { slot, subSlot } = open;
  return subSlot === undefined
    ? { intent: intent.name, slot }
    : answerSlot(locale, { intent: intent.name, slot, subSlot });
}
