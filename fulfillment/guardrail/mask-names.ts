import { dateFormat } from '../formatters.ts';
import { languageWords } from '../language-words.ts';
import { nameParticles } from '../name-particles.ts';
import { onceEach } from '../once-each.ts';
import { locales } from '../../bot-definition/bot.ts';
import { wordsPattern } from '../words-pattern.ts';

/** A name as it is written: "Ana María da Silva", "O’Neill", "Müller-Lüdenscheidt". */
const WORD = String.raw`\p{Lu}[\p{L}'’-]+`;
const PARTICLE = `(?:${nameParticles.join('|')})`;
const NAME = `${WORD}(?: (?:${PARTICLE} )*${WORD}){0,3}`;
const FULL_NAME = `${WORD}(?: (?:${PARTICLE} )*${WORD}){1,3}`;
/** Whoever types without capitals: one word or two, and none that goes on with the sentence ("my name is spelled wrong"). */
const GOES_ON =
  '(?:and|but|i|on|in|not|wrong|spell?ed|spelt|misspell?ed|misspelt|missing|incorrect|different|too|longer|the|a|same|und|aber|ich|falsch|nicht|auf|anders|der|die|das|y|pero|no|mal|está|en|el|la|et|mais|je|pas|sur|le|est|with|from|please|bitte|por|s|back|later|again|now|today|tomorrow|when|if|at|very|zu|muy|demasiado|trop|très)';
const TYPED = String.raw`(?!${GOES_ON}(?!\p{L}))\p{L}[\p{L}'’-]+(?: (?!${GOES_ON}(?!\p{L}))\p{L}[\p{L}'’-]+)?`;

/** Said of nothing but a name. */
const CALLED =
  "(?:(?:my|the|her|his|our) (?:full |first |last |sur|family )?name(?:['’]s| is| was)|surname is|i am called|call me|(?:mein|der|ihr|sein|unser) (?:vor|nach|familien)?name (?:ist|lautet)|ich heiße|ich heisse|wir heißen|me llamo|(?:mi|su|el) (?:nombre|apellido) es|je m['’]appelle|(?:mon|le) (?:nom|prénom)(?: de famille)? est)";
const ANNOUNCED = "(?:i['’]?m|i am|this is|it['’]?s|ich bin|hier ist|hier spricht|soy|habla|je suis|c['’]est|ici)";

/** Cities of more than one word, however a language calls them; "Milan" and "Paris" are also first names. */
const CITIES = Object.values(locales)
  .flatMap(({ slotTypes }) => Object.entries(slotTypes.TravelCity).flatMap(([city, synonyms]) => [city, ...synonyms]))
  .filter((spelling) => spelling.includes(' '));
/** What has a name or a number of its own: "Terminal Five", "Heathrow Terminal Five". */
const THINGS =
  '(?:Terminal|Gate|Flight|Airport|Hotel|Class|Business|Economy|Premium|First|Flug|Flughafen|Vuelo|Aeropuerto|Puerta|Vol|Aéroport|Porte)';
const NO_PERSON = String.raw`(?!(?:${CITIES.join('|')}|(?:${WORD} )?${THINGS})(?!\p{L}))`;

const TITLE = '(?:Mr|Mrs|Ms|Miss|Dr|Herrn?|Frau|Señora?|Sra?|Monsieur|Madame|Mme|Mlle)';

/** Whom somebody is to the person who speaks. */
const RELATION =
  '(?:colleague|co-?worker|boss|manager|assistant|wife|husband|partner|girlfriend|boyfriend|friend|neighbou?r|son|daughter|child|brother|sister|mother|father|mum|mom|dad|cousin|uncle|aunt|nephew|niece|grand(?:mother|father|son|daughter)|kolleg(?:e|in|en)|chef(?:in)?|frau|mann|ehefrau|ehemann|partner(?:in)?|freund(?:in)?|nachbar(?:in)?|sohn|tochter|bruder|schwester|mutter|vater|cousine?|onkel|tante|neffe|nichte|oma|opa|colega|compañer(?:o|a)|jef(?:e|a)|espos(?:o|a)|marido|mujer|novi(?:o|a)|amig(?:o|a)|vecin(?:o|a)|hij(?:o|a)|herman(?:o|a)|madre|padre|mamá|papá|prim(?:o|a)|tí(?:o|a)|sobrin(?:o|a)|abuel(?:o|a)|collègue|patronn?e?|cheffe|femme|mari|conjointe?|compagn(?:e|on)|ami(?:e)?|voisine?|fils|fille|frère|sœur|soeur|mère|père|oncle|neveu|nièce)';
const OUR = '(?:my|our|her|his|meine?n?|unsere?n?|seine?n?|ihre?n?|mi|mis|nuestr(?:o|a)|su|mon|ma|mes|notre|son|sa)';
const IS = '(?:is|was|ist|war|heißt|es|era|est|était)';
/** What comes between: "my late wife", "mein neuer Kollege". */
const SOME = String.raw`(?:\p{Ll}+ )?`;

/** After "Anna Garcia", and after "garcia". */
const IS_OURS = String.raw`(?= ${anyCase(IS)} ${anyCase(OUR)} ${SOME}${anyCase(RELATION)}(?!\p{L}))`;
const IS_RELATION = wordsPattern(String.raw`(?<!\p{L})(?:${NAME}|\p{L}[\p{L}'’-]+)${IS_OURS}`, 'gu');
/** "My colleague Garcia", "my wife is called Anna Garcia". */
const RELATION_IS = wordsPattern(
  String.raw`(?=\p{Lu})(?<=(?<!\p{L})${anyCase(OUR)} ${SOME}${anyCase(RELATION)},?(?: (?:is|ist|es|est)(?: called| named)?| heißt| se llama| s.appelle)? )${NO_PERSON}${NAME}`,
  'gu',
);

/** "She is my wife": any language's commonest words, which are nobody's name. */
const commonWords = onceEach(() => new Set(Object.values(languageWords).flatMap((words) => words.split(' '))));

type Take = (name: string) => string;

/** "And Garcia" → "And [name]". */
function withoutName(said: string, take: Take): string {
  const words = said.split(' ');
  const start = words.findIndex((word) => !commonWords().has(word.toLowerCase()));
  return start < 0 ? said : [...words.slice(0, start), take(words.slice(start).join(' '))].join(' ');
}

const PATTERNS: readonly RegExp[] = [
  wordsPattern(String.raw`(?<=(?<!\p{L})${TITLE}\.? )${NAME}`, 'gu'),
  // Capitals count in a name and not in what announces it, and one flag holds for all of a pattern.
  wordsPattern(String.raw`(?<=(?<!\p{L})${anyCase(CALLED)}:? )${NAME}`, 'gu'),
  wordsPattern(String.raw`(?<=(?<!\p{L})${CALLED}:? )${TYPED}`, 'giu'),
];
const ANNOUNCED_NAME = wordsPattern(String.raw`(?<=(?<!\p{L})${anyCase(ANNOUNCED)},? )${NO_PERSON}${FULL_NAME}`, 'gu');

function anyCase(pattern: string): string {
  return pattern.replaceAll(/(?<![\\(?])\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** "Friday", "vendredi". Made when a name was announced: four calendars take as long as all else that a cold start makes here. */
const namesOfDays = onceEach((): ReadonlySet<string> => {
  const formats = Object.keys(locales).map((localeId) =>
    dateFormat(localeId.replace('_', '-'), { weekday: 'long', timeZone: 'UTC' }),
  );
  const week = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1 + day));
  return new Set(formats.flatMap((format) => week.map((day) => format.format(day).toLowerCase())));
});

/** "It's Black Friday", "c'est Vendredi Saint": what has a day in it is one. */
function isDay(name: string): boolean {
  const days = namesOfDays();
  return name.split(' ').some((word) => days.has(word.toLowerCase()));
}

const replaceNames = (text: string, take: Take): string =>
  PATTERNS.reduce((masked, pattern) => masked.replaceAll(pattern, take), text)
    .replaceAll(ANNOUNCED_NAME, (name) => (isDay(name) ? name : take(name)))
    .replaceAll(RELATION_IS, take)
    .replaceAll(IS_RELATION, (said) => withoutName(said, take));

/** Names where a person says that they are names, or whose: "my name is …", "Señora …", "this is Jo Fielding", "Garcia is my colleague". */
export const maskNames = (text: string): string => replaceNames(text, () => '[name]');

/** The same names, to know them again where they are said in passing. A word that any sentence has is none. */
export function namesIn(text: string): readonly string[] {
  const names: string[] = [];
  replaceNames(text, (name) => {
    names.push(...name.split(' ').filter((word) => !commonWords().has(word.toLowerCase())));
    return '[name]';
  });
  return names;
}
