import { ofLocale } from '../../of-locale.ts';

/** How all that is being talked of is given up, and how a booking is cancelled; each for a regular expression. */
export interface GivingUpWords {
  /** "Forget it". */
  readonly givingUp: string;
  /** What is said with that and means no more by itself. */
  readonly besideGivingUp: string;
  /** How a booking is left as it is: "keep it". */
  readonly keeping: string;
  /** The verb, in any form. */
  readonly cancelling: string;
  /** How an offer to cancel is agreed to in its own words, and any other declined: "cancel it". */
  readonly cancellation: string;
  /** What may be named with that: "my booking". */
  readonly whatIsBooked: string;
}

const english = (): GivingUpWords => ({
  givingUp: 'stop|abort|quit|forget (?:it|that|about it)|never ?mind|scrap|drop it|leave it',
  besideGivingUp:
    'h+m+|u+[hm]+|ok|okay|oh|well|no|just|please|then|it|all|everything|the whole thing|for now|(?:as|the way|like) (?:it is|that|is)',
  keeping:
    "(?:i['’]ll |i will |i want to )?keep (?:it|that|this|my (?:booking|flight|reservation)|the (?:booking|flight|reservation))",
  cancelling: 'cancel(?:led|ling)?',
  cancellation: '(?:(?:please|then|just) )?cancel(?: it)?',
  whatIsBooked: '(?:the|my) (?:booking|reservation|flight|trip|hotel|room)',
});

const german = (): GivingUpWords => ({
  givingUp: 'abbrechen|abbruch|stopp?|vergiss|vergessen sie|lass|lassen sie|lassen wir',
  besideGivingUp:
    'h+m+|ä+h+m*|ok|okay|ach|na|nein|doch|einfach|bitte|dann|lieber|mal|es|das|ihn|alles|gut sein|sein|stecken|so|wie (?:es|sie|er) (?:ist|war)|dabei',
  keeping: '(?:ich )?behalten?(?: sie)?(?: (?:sie|ihn|es|das|die buchung|den flug))?|bleiben lassen',
  cancelling: 'stornier\\p{L}*',
  cancellation: '(?:bitte )?(?:(?:sie|ihn|es|das) )?stornier(?:en?|t)(?: sie)?(?: (?:sie|ihn|es|das))?',
  whatIsBooked: '(?:die|meine) (?:buchung|reservierung|reise)|(?:den|meinen) flug|(?:das|mein) (?:hotel|zimmer)',
});

const spanish = (): GivingUpWords => ({
  givingUp: 'stop|olv[ií]d\\p{L}*|d[eé]j[ae]l[oa]|alto|pare',
  besideGivingUp:
    'm+h*m+|e+h*|ok|okay|ay|no|bueno|pues|mejor|ya|entonces|lo|todo|eso|estar|as[ií]|(?:tal )?como est(?:[aá]|aba)',
  keeping: 'cons[eé]rv[ae]l[oa]|mant[eé]ng[ao]l[oa]|qu[eé]d[ae]me con (?:ell?[oa]|la reserva)',
  cancelling: 'cancel\\p{L}*|anul\\p{L}*',
  cancellation: '(?:cancel(?:a|e|ar|o)|an[uú]l(?:a|e|ar|o)|canc[eé]l[ae]r?l[oa]|an[uú]l[ae]r?l[oa])',
  whatIsBooked: '(?:la|mi) (?:reserva|reservaci[oó]n|habitaci[oó]n)|(?:el|mi) (?:vuelo|viaje|hotel)',
});

const french = (): GivingUpWords => ({
  givingUp: 'stop|laissez|laisse|oubliez?|arr[êe]tez?',
  besideGivingUp:
    "h+m+|e+u+h+|ok|okay|oh|bon|non|alors|plut[oô]t|tout|tomber|comme (?:c['’]est|c['’]était|ça|elle est)|l[ea]|[çc]a|cela",
  keeping: '(?:je )?(?:l[ea] )?gard(?:e|ez|er)(?:-l[ea])?(?: (?:la|ma) réservation)?',
  cancelling: 'annul\\p{L}*',
  cancellation: "(?:l['’])?annul(?:er|ez|e)(?:-l[ea])?",
  whatIsBooked: "(?:la|ma) (?:réservation|chambre)|(?:le|mon) (?:vol|voyage|hôtel)|l['’]hôtel",
});

export const givingUpWordsOf = ofLocale<GivingUpWords>({
  en_US: english,
  de_DE: german,
  es_US: spanish,
  fr_FR: french,
});
