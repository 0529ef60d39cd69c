import { ofLocale } from '../../of-locale.ts';
import type { Turn } from '../../turn.ts';
import { wordsPattern } from '../../words-pattern.ts';
import { mentionedCities } from '../flights/mentioned-cities.ts';
import type { SaidToForm } from '../form/said-to-form.ts';
import { turnOfForm } from '../form/turn-of-form.ts';
import { nameOf, speaksOfName } from '../values/name-said.ts';
import { cueWordsOf } from '../values/cue-words.ts';
import { readsAsQuestion } from '../words/cues.ts';
import { wordsIn } from '../words/sample-words.ts';
import { slotOfOwnName } from './name-beside-assent.ts';

/** "The name is wrong", said of the name in an offer: another one is asked for. */
export function nameDenied({ turn, form, text }: SaidToForm): Turn | undefined {
  const slot = slotOfOwnName(form.intent);
  const said = text.replace(cueWordsOf(turn.localeId).courtesy, '').trim();
  const isDenied = slot !== undefined && form.slots[slot] !== undefined && denial(turn.localeId).test(said);
  return isDenied ? turnOfForm(form, turn, { [slot]: undefined }) : undefined;
}

const whole = (sentence: string) => wordsPattern(String.raw`^(?:${sentence})\W*$`, 'iu');

const denial = ofLocale({
  en_US: () =>
    whole(
      String.raw`(?:the|my) (?:last )?name(?:['’]s| is) (?:wrong|incorrect|misspelled|not (?:right|correct))|(?:the|my) (?:last )?name isn['’]t (?:right|correct)|(?:(?:that|this|it)(?:['’]s| is) )?(?:not my|(?:the )?wrong) (?:last )?name|(?:that|this|it) isn['’]t my (?:last )?name`,
    ),
  de_DE: () =>
    whole(
      String.raw`(?:der|mein) (?:nach)?name (?:ist (?:falsch|nicht richtig)|stimmt nicht)|(?:das|so) ist nicht mein (?:nach)?name|(?:der )?falscher? (?:nach)?name|so heiße ich nicht|ich heiße (?:nicht so|anders)`,
    ),
  es_US: () =>
    whole(
      String.raw`el (?:nombre|apellido) (?:está mal|es incorrecto|no es (?:correcto|ese))|(?:es[et]e|así)? ?no es mi (?:nombre|apellido)|no me (?:llamo|apellido) así`,
    ),
  fr_FR: () =>
    whole(
      String.raw`(?:le|mon) nom (?:est (?:faux|incorrect)|n['’]est pas (?:bon|le bon|correct|juste))|(?:ce n['’]|c['’])est pas (?:mon|le bon) nom|(?:c['’]est )?(?:le )?mauvais nom|je ne m['’]appelle pas (?:comme ça|ainsi)`,
    ),
});

/** "No, the name is Paris", where a flight to Rome is offered: that puts no city right. */
export function cityForName({ turn, form, text }: SaidToForm): Turn | undefined {
  const slot = slotOfOwnName(form.intent);
  const place = { intent: form.intent, localeId: turn.localeId };
  if (slot === undefined || readsAsQuestion(turn) || !speaksOfName(wordsIn(text), slot, place)) return undefined;
  const name = nameOf(text, { slot, ...place });
  if (name === undefined || mentionedCities(name, turn.localeId).length === 0) return undefined;
  // In what else was said the city would be one.
  return turnOfForm(form, { ...turn, utterance: name }, { [slot]: { interpreted: name, original: name } });
}
