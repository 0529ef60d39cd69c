import type { Turn } from '../turn.ts';
import { countTranslated } from '../telemetry/turn-meter.ts';
import type { LanguagePair, TranslationOrder } from '../../translation/translate-text.ts';

/** A sentence takes Translate a tenth of this. */
const longest = 3000;
/** Kept of a turn's time for what comes after. */
const reserve = 1000;

/** Translation within the time that the turn has left, with the names that the person has given. */
export function translationOrder(turn: Turn, pair: LanguagePair): TranslationOrder {
  const time = Math.max(1, Math.min(longest, turn.deadline.remaining() - reserve));
  return { ...pair, names: namesIn(turn), signal: AbortSignal.timeout(time), onSent: countTranslated(turn.meter) };
}

/** Values of slots that begin with a capital: people, hotels, cities. */
const namesIn = ({ intent }: Turn): readonly string[] =>
  Object.values(intent.slots).flatMap((slot) =>
    slot === undefined
      ? []
      : [slot.interpreted, slot.original].filter((value) => /^\p{Lu}/u.test(value) && value.length <= 50),
  );
