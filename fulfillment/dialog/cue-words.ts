import type { LocaleId } from '../../bot-definition/locales/frontdesk-locale.ts';

/** What the cues of one locale are read by. */
export interface CueWords {
  readonly questionStart: RegExp;
  /** Of an utterance that puts something right, wherever the words stand in it. */
  readonly correction: RegExp;
  readonly oneWay: RegExp;
  readonly wayBack: RegExp;
  /** The whole of an utterance. */
  readonly yes: RegExp;
  /** Anywhere in an utterance that begins with a yes: what makes it none. */
  readonly reservation: RegExp;
  /** What stands before the city where a trip begins, and before the one where it ends; for a regular expression. */
  readonly from: string;
  readonly to: string;
}

const english: CueWords = {
  questionStart:
    /^(?:(?:and|so|but|ok(?:ay)?|wait|sorry|excuse me)[, ]+)?(?:what|when|where|who|whose|which|why|how|can|could|do|does|did|is|are|am|was|will|would|should|may|must|has|have|tell me|i wonder|i(?:'d| would) like to know)\b/i,
  correction:
    /^(?:no|nope|not|sorry|wait|actually|i mean(?:t)?|i said|make (?:it|that)|rather|oops|correction|change)\b|\binstead\W*$/i,
  oneWay: /\b(?:one[- ]way|single ticket|no return|not? (?:a )?round[- ]?trip)\b/i,
  wayBack: /\b(?:return(?:ing)?|round[- ]?trip|both ways|there and back|(?:come|coming|fly|way) (?:back|home))\b/i,
  yes: /^(?:yes|yeah|yep|sure|ok(?:ay)?|please|of course|go ahead|do that)(?:[ ,]+(?:please|do|thanks|thank you))?\W*$/i,
  reservation: /\b(?:but|if|unless|provided|as long as|except)\b|\?/i,
  from: 'from',
  to: 'to',
};

/** A German question without a question word begins with its verb: "Kostet ein Koffer extra?" */
const german: CueWords = {
  questionStart:
    /^(?:(?:und|aber|also|ok(?:ay)?|moment|warten sie|entschuldigung|übrigens|sagen sie(?: mal)?)[, ]+)?(?:was|wann|wo|wohin|woher|wer|we[mns]|wessen|welche[mnrs]?|warum|wieso|weshalb|wofür|womit|wie|wieviele?|kann|können|könnten?|darf|dürfen|dürfte|muss|müssen|soll(?:te|ten|en)?|ist|sind|war|gibt es|hat|haben|habe ich|wird|werden|würden?|kostet|kosten|gilt|gelten|zählt|bekomm(?:e|en|t)|brauch(?:e|en|t)|nehmen sie|bieten sie|erstatten sie|wissen sie|sagen sie mir|ich (?:wüsste|möchte|würde) gerne? wissen|mich interessiert)(?!\p{L})/iu,
  correction:
    /^(?:nein|nee|nö|nicht|sorry|entschuldigung|moment|halt|warten sie|doch|eigentlich|ich mein(?:e|te)|ich sagte|ach|quatsch|falsch|korrektur|sondern)(?!\p{L})|(?<!\p{L})(?:lieber|stattdessen)(?!\p{L})/iu,
  oneWay: /(?<!\p{L})(?:nur hin(?:flug)?|einfacher? (?:flug|strecke)|oneway|(?:kein|keinen|ohne) rückflug)(?!\p{L})/iu,
  wayBack: /(?<!\p{L})(?:rückflug|rückreise|rückweg|heimflug|retour|(?<!geld )zurück(?:fliegen|kommen)?)(?!\p{L})/iu,
  yes: /^(?:ja|jawohl|gerne?|klar|sicher|ok(?:ay)?|bitte|natürlich|selbstverständlich|einverstanden|in ordnung|(?:machen|tun) sie das)(?:[ ,]+(?:bitte|gerne?|danke))?[^\p{L}]*$/iu,
  reservation: /(?<!\p{L})(?:aber|wenn|falls|sofern|solange|außer|vorausgesetzt)(?!\p{L})|\?/iu,
  from: 'von|ab|aus',
  to: 'nach',
};

export const cueWords: Readonly<Record<LocaleId, CueWords>> = { en_US: english, de_DE: german };
