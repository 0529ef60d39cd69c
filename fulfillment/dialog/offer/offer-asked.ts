import { ofLocale } from '../../of-locale.ts';
import type { Turn } from '../../turn.ts';
import { readsAsQuestion, wordCount } from '../words/cues.ts';
import { CANCEL } from '../form/forms-of-bookings.ts';
import { isOnly } from './only-words.ts';
import { endsAsQuestion } from '../words/question-mark.ts';

interface AskingWords {
  /** What an offer is asked again with: what it says itself. */
  readonly offer: string;
  /** And that of a cancellation, which says what is paid back. */
  readonly refund: string;
}

const askingWords = ofLocale<AskingWords>({
  en_US: () => ({
    offer:
      "how much|how (?:expensive|pricey)|what(?:['’]s)?|which|when|time|is|was|were|does|did|do|will|would|it|that|this|be|cost|costs|price|total|the|again|altogether|in|all|hotel|flight|flights|one|leave|leaves|depart|departs|arrive|arrives|land|lands|wait|sorry|so|and|ok|okay|you|say|said|offer|offered|date|day|booking|per|for|a|each|night|nights|person|nightly",
    refund: 'refund|refunded|money|i|get|back|my|much|how|receive|will|would',
  }),
  de_DE: () => ({
    offer:
      'wie viel|wieviel|wie teuer|was|welche[rsnm]?|wann|um wie viel uhr|ist|war|waren|wäre|macht|kostet|kosten|kostete|das|der|die|es|er|sie|dieser|dieses|preis|gesamtpreis|hotel|flug|nochmal|noch|einmal|noch mal|insgesamt|zusammen|denn|gleich|fliegt|startet|geht|landet|ab|an|kommt|moment|und|also|für|tag|datum|buchung|änderung|umbuchung|pro|für|eine|jede|nacht|person',
    refund: 'bekomme|kriege|erhalte|ich|zurück|erstattet|erstattung|die|geld|viel|wird|mir|wie|hoch',
  }),
  es_US: () => ({
    offer:
      'cu[aá]nto|cu[aá]l|qu[eé]|cu[aá]ndo|a qu[eé] hora|es|era|fue|ser[ií]a|cuesta|costaba|costar[ií]a|vale|val[ií]a|sale|llega|el|la|lo|eso|ese|esa|precio|total|en|todo|hotel|vuelo|otra vez|de nuevo|dijo|espere|y|perd[oó]n|d[ií]a|fecha|cambio|reserva|por|cada|una|noche|persona',
    refund: 'me|devuelven|devolver[ií]an|reembolso|reembolsan|dinero|de|vuelta|recibo|cu[aá]nto',
  }),
  fr_FR: () => ({
    offer:
      "combien|quel(?:le)?s?|quand|à quelle heure|c['’]est|c['’]était|c|est|était|[çc]a|cela|il|elle|co[ûu]te|co[ûu]tait|co[ûu]terait|fait|faisait|le|la|l|du|prix|total|en tout|hôtel|vol|déjà|encore|une fois|part|arrive|est-ce|que|qu|de|attendez|et|pardon|jour|date|changement|réservation|au|par|pour|une|nuit|personne",
    refund:
      "remboursée?|remboursement|rembourse|serai|serais|je|vous|me|argent|mon|récupère|récupérer|combien|serai-je|serais-je|on|l['’]argent",
  }),
});

/** "How much was it?", "which hotel was that?": an offer is asked for what it says, and no document. */
export function asksOfOffer(said: Pick<Turn, 'utterance' | 'localeId'>, intent: string): boolean {
  const { offer, refund } = askingWords(said.localeId);
  const asks = readsAsQuestion(said) || (endsAsQuestion(said.utterance) && wordCount(said.utterance) > 1);
  return asks && isOnly(intent === CANCEL ? `${offer}|${refund}` : offer, said);
}
