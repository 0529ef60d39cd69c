import { onceEach } from '../../once-each.ts';
import { wordsPattern } from '../../words-pattern.ts';

/** What is booked, as a person calls their own. */
const OWN = {
  en: String.raw`(?:my|our) (?:[\w-]+ ){0,2}(?:bookings?|reservations?|flights?|trip|tickets?|fare|itinerary|hotel|stay|room)`,
  de: String.raw`(?:meine?[nmrs]?|unsere?[nmrs]?) (?:[\p{L}-]+ )?(?:buchung(?:en)?|reservierung(?:en)?|flug|flüge|reise|ticket|tickets|hotel|zimmer|aufenthalt)`,
  es: String.raw`(?:mis?|nuestr[oa]s?) (?:reservas?|reservaci(?:ón|ones)|vuelos?|viaje|billetes?|boletos?|hotel|habitación|estancia)`,
  fr: String.raw`(?:mon|ma|mes|notre|nos) (?:réservations?|vols?|voyage|billets?|hôtel|chambre|séjour)`,
};

/** How it stands with it: the documents tell of refunds at large, and only the booking whether this one is refunded. */
const STATE = {
  en: String.raw`(?:(?:still|already|fully|non-?) ?)*(?:refundable|changeable|flexible|confirmed|cancell?ed|paid|booked|valid)`,
  de: String.raw`(?:noch |schon |voll )*(?:erstattbar|erstattungsfähig|stornierbar|umbuchbar|bestätigt|storniert|bezahlt|gebucht|gültig)`,
  es: String.raw`(?:aún |todavía |ya )*(?:reembolsables?|modificables?|confirmad[oa]s?|cancelad[oa]s?|pagad[oa]s?|válid[oa]s?)`,
  fr: String.raw`(?:encore |déjà )*(?:remboursables?|modifiables?|confirmée?s?|annulée?s?|payée?s?|valables?)`,
};

/** After "when does my flight": anything else is about a thing that only goes with it ("my flight check-in", "my hotel shuttle"). */
const WHAT_IT_DOES = String.raw`(?:\W*$| (?:to|from|on|in|at|for|leave|leaving|depart|departing|go|going|fly|flying|take off|land|landing|arrive|arriving|start|begin|end|board|boarding|cost|booked|due|scheduled|supposed|today|tomorrow)\b)`;

/** "If my boss dies": the rules say what then holds. "If I cancel" is what a refund is about, and depends on the booking. */
const UNCONDITIONAL = {
  en: String.raw`^(?!.*\b(?:if|because|unless|in case)\b(?! (?:i|we) cancel))`,
  de: String.raw`^(?!.*(?<!\p{L})(?:wenn|falls|weil|sofern)(?!\p{L})(?! (?:ich|wir) .*stornier))`,
};

const PATTERNS = [
  // English
  String.raw`\b(?:is|are|was) ${OWN.en} ${STATE.en}\b`,
  String.raw`\b(?!where (?:is|are|was) ${OWN.en}\W*$)(?:when|where|what time|what day|which day|how much) (?:is|are|was|does|do|did|will) ${OWN.en}${WHAT_IT_DOES}`,
  String.raw`\b(?:when|what time|what day|which day|where)(?: from)? (?:do|am|are|will|should) (?:i|we) (?:leave|leaving|fly|flying|depart|departing|travel|travell?ing|land|landing|arrive|arriving|stay|staying)\b(?! (?:if|when|during|after)\b)`,
  String.raw`\bwhat (?:have (?:i|we) (?:got )?booked|did (?:i|we) book|do (?:i|we) have booked)\b`,
  String.raw`\bdo (?:i|we) have (?:a|any) (?:booking|reservation)s?(?=\W*$| (?:with|for|on|at|in|from|to|under|already|today|tomorrow)\b)`,
  String.raw`\bhow much did (?:i|we) pay\b`,
  String.raw`${UNCONDITIONAL.en}.*\b(?:(?:refund|money back|get back)\b.*\b${OWN.en}|${OWN.en} be refunded)\b`,
  // German
  String.raw`(?:ist|sind) ${OWN.de} ${STATE.de}`,
  String.raw`(?!wo (?:ist|sind))(?:wann|wo|um wie ?viel uhr|an welchem tag|was) (?:geht|startet|fliegt|beginnt|ist|sind|kostet|landet) ${OWN.de}(?!\p{L})`,
  String.raw`(?:wann|um wie ?viel uhr|an welchem tag|von wo|wohin) (?:fliegen?|reisen?|starten?|landen?) (?:ich|wir)(?!\p{L})`,
  String.raw`was (?:habe ich|haben wir) gebucht`,
  String.raw`(?:habe ich|haben wir) eine (?:buchung|reservierung)(?!\p{L})`,
  String.raw`${UNCONDITIONAL.de}.*(?:bekomme ich|bekommen wir) .*${OWN.de}(?!\p{L}).*(?:zurück|erstattet)`,
  // Spanish
  String.raw`(?:es|son|está|están) (?:${STATE.es} ${OWN.es}|${OWN.es} ${STATE.es})(?!\p{L})`,
  String.raw`${OWN.es} (?:es|son|está|están) ${STATE.es}`,
  String.raw`(?!dónde está)(?:cuándo|a qué hora|qué día|dónde|de dónde|cuánto) (?:sale|salen|empieza|es|está|cuesta|costó|llega) ${OWN.es}(?!\p{L})`,
  String.raw`(?:cuándo|a qué hora|qué día) (?:salgo|salimos|vuelo|volamos|viajo|viajamos|llego|llegamos)(?!\p{L})`,
  String.raw`qué (?:he|hemos|tengo|tenemos) reservado|tengo alguna reserva(?!\p{L})`,
  // French
  String.raw`${OWN.fr} (?:est|sont)(?:-(?:ils?|elles?))? ${STATE.fr}`,
  String.raw`(?!où est )(?:quand|à quelle heure|quel jour|d'où|où)(?: est-ce que)? (?:part|partent|commence|est|arrive|décolle) ${OWN.fr}(?!\p{L})`,
  String.raw`(?:quand|à quelle heure|quel jour|d'où)(?: est-ce que)? (?:${OWN.fr} (?:part|commence|arrive|décolle)|je (?:pars|voyage|décolle)|(?:pars|voyage|décolle)-je|nous partons|partons-nous|(?:on part))`,
  String.raw`qu['’](?:ai-je|avons-nous|est-ce que j['’]ai) réservé|ai-je une réservation(?!\p{L})`,
];

/** Compiled when a question first comes: a cold start has none yet. */
const patterns = onceEach(() => PATTERNS.map((pattern) => wordsPattern(pattern, 'iu')));

/** "Is my flight refundable?", "when do I leave?": only what a person has booked can say. */
export const asksOfOwnBooking = (question: string): boolean =>
  patterns().some((pattern) => pattern.test(question.replaceAll('’', "'")));
