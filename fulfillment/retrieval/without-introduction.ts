import { wordsPattern } from '../words-pattern.ts';

const GREETING =
  /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|hola|buen(?:os días|as tardes|as noches)|bonjour|bonsoir|salut)(?: there)?[\s,.!]+/iu;
const CALLED = /^(?:my name is|mein name ist|ich heiße|me llamo|mi nombre es|je m['’]appelle|mon nom est) +/iu;
const BEING = /^(?:i['’]?m|i am|this is|ich bin|soy|habla|je suis|ici) +/iu;
const NAME = wordsPattern(/^\p{Lu}[\p{L}'’-]*(?: (?:d[aeiou]s?|van|von|der|bin|al|el|la|\p{Lu}[\p{L}'’-]*)){0,4}/u);
const FULL_NAME = wordsPattern(
  /^\p{Lu}[\p{L}'’-]*(?: (?:d[aeiou]s?|van|von|der|bin|al|el|la))* \p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?/u,
);
const AFTER_NAME = wordsPattern(/^[\s,.!;:]*(?:(?:and|und|y|et)(?!\p{L}))?\s*/iu);

function withoutName(text: string, lead: RegExp, name: RegExp): string {
  const introduced = text.replace(lead, '');
  return introduced !== text && name.test(introduced) ? introduced.replace(name, '').replace(AFTER_NAME, '') : text;
}

/**
 * A question without the greeting and the name before it: no document tells of "Fatima Al-Sayed", and whoever says who they are
 * is to be answered as anybody else. "I'm Canadian" stays: it takes two names to be one.
 */
export function withoutIntroduction(text: string): string {
  const greeted = text.replace(GREETING, '');
  const asked = withoutName(withoutName(greeted, CALLED, NAME), BEING, FULL_NAME);
  return asked === '' ? text : asked;
}
