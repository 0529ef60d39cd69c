import { ofLocale } from '../../of-locale.ts';
import { withWordsPatterns } from '../../words-pattern.ts';

/** How one of several things is chosen by its place; each for a regular expression. */
export interface OrdinalWords {
  /** From the first on. */
  readonly places: readonly string[];
  readonly last: string;
  readonly article: string;
  /** What any of them is called after its place, and what only some are. */
  readonly thing: string;
  readonly named: string;
  /** How a sentence goes on after it. */
  readonly onward: string;
  /** Before a number instead: "option two". */
  readonly number: string;
}

/** What the cues of one locale are read by. */
export interface CueWords {
  readonly questionStart: RegExp;
  /** How an utterance begins that asks us to do something, though it is put as a question. */
  readonly request: RegExp;
  /** In an utterance that wants something done: a verb anywhere, or the thing that we book among the first words. */
  readonly wish: RegExp;
  /** What somebody has looked for in vain, with the verb at its end where that may be wished for: it is told. */
  readonly failure: RegExp;
  /** How a question begins that goes on from the one before it. */
  readonly goesOn: RegExp;
  /** Of an utterance that puts something right, wherever the words stand in it. */
  readonly correction: RegExp;
  /** A question whether something else can be had, up to what it is: "is there anything". */
  readonly availability: RegExp;
  /** Before a value that is not meant, or after it; for a regular expression. */
  readonly denial: string;
  /** What may stand between a denial and the value, for a regular expression: "going to". */
  readonly denialLink: string;
  /** What may follow a denial that comes after the value, for a regular expression: "doesn't work". */
  readonly denialEnd: string;
  /** For a regular expression. */
  readonly no: string;
  /** Between what is denied and what is meant instead; for a regular expression. */
  readonly contrast: string;
  readonly oneWay: RegExp;
  readonly wayBack: RegExp;
  /** The whole of an utterance. */
  readonly yes: RegExp;
  /** Anywhere in an utterance that begins with a yes: what makes it none. */
  readonly reservation: RegExp;
  /** At the end of an answer. */
  readonly courtesy: RegExp;
  /** From one on. */
  readonly numbers: readonly string[];
  readonly ordinals: OrdinalWords;
  /** What stands before the city where a trip begins, and before the one where it ends; for a regular expression. */
  readonly from: string;
  readonly to: string;
}

const english = (): CueWords => ({
  questionStart:
    /^(?:(?:and|so|but|ok(?:ay)?|wait|sorry|excuse me)[, ]+)?(?:what|when|where|who|whose|which|why|how|can|could|do|does|did|is|are|am|was|will|would|should|may|must|has|have|tell me|i wonder|i(?:'d| would) like to know|(?:is|are|was|were|do|does|did|ca|could|wo|would|should|have|has)n['’]t (?:i|you|he|she|it|we|they|there|that|this|the|my|your))\b/i,
  request:
    /^(?:(?:and|so|but|ok(?:ay)?|wait|sorry|excuse me)[, ]+)?(?:can|could|would|will|may) (?:i|we|you)\b|^how (?:do|can|could) (?:i|we)\b|^(?:do|are) you (?:have|got)\b/i,
  wish: /\b(?:(?:i|we)(?:'d| would)? (?:want|need|like|have to|must|wish)|let(?:'s| me| us)|please|book|reserve|cancel|change|rebook|find|show|check(?![- ]?in\b)|get me|give me|tell me|look(?:ing)? (?:for|up)|search|status|track)\b|^(?:\S+\s+){0,2}(?:rooms?|flights?|hotels?|tickets?|bookings?|reservations?|trips?)\b/i,
  failure:
    /\b(?:can['’]?t|cannot|can not|could ?n['’]t|could not|(?:un|not )able to|fail(?:ed)? to|won['’]t let me) (?:\p{L}+ )?(?:find|see|get|track)\b/iu,
  goesOn: /^(?:and|or|but|then|what about|how about)\b/i,
  correction:
    /^(?:no|nope|not|sorry|wait|actually|i mean(?:t)?|i said|i(?:['’]ve| have)? changed my mind|i(?:['’]?d| would) (?:rather|prefer(?: to)?)|i prefer(?: to)?|make (?:it|that)|rather|oops|correction|change)\b|\binstead\W*$/i,
  availability:
    /^(?:(?:is|are)(?:n['’]t| not)? there|(?:do(?:n['’]t)?|would|could) you have|have(?:n['’]t)? you(?: got)?)(?: (?:not|still|any|anything|nothing|something|no|an?|some|seats?|flights?|rooms?|space|left|available|else|maybe|perhaps))*(?![\p{L}])/iu,
  denial: String.raw`not|never|without|except(?: for)?|any\w* but|every\w* but|(?:do|does|did|would|must|should|ca|wo|is|was)n['’]t(?: (?:want|need|like|fly|take|be))?`,
  denialLink:
    'to|on|in|at|for|from|by|an?|the|any|it|go|going|fly|flying|travel|leave|arrive|return|come|stay|be|want|need|like|said|say|under|name|called',
  denialEnd: 'needed|necessary|good|work|possible|okay|ok|fine|great|an option|at all|please',
  no: 'no|nope|nah',
  contrast: 'but|rather',
  oneWay:
    /\b(?:one[- ]way|single ticket|(?:just|only) (?:the )?(?:way )?(?:out(?:ward|bound)?|there)|(?:outward|outbound)(?: (?:flight|trip|journey))? (?:only|alone))\b/i,
  wayBack:
    /\b(?:return(?:ing)?|round[- ]?trip|both ways|there and back|(?:come|coming|fly|way|and(?: then)?) (?:back|home)|back (?:home )?on)\b/i,
  yes: /^(?:yes|yeah|yep|sure|ok(?:ay)?|please|of course|go ahead|do that)(?:[ ,]+(?:please|do|thanks|thank you))?\W*$/i,
  reservation:
    /\b(?:but|if|unless|provided|as long as|except)\b|\?|[,;.]\s*(?:and |so )?(?:how|what(?! an? )|when|where|which)\b/i,
  courtesy: /[\s,.]+(?:please|(?:many )?thanks|thank you|i (?:think|believe|guess))(?: (?:very|so) much)?\W*$/i,
  numbers: 'one two three four five six seven eight nine'.split(' '),
  ordinals: {
    places: 'first second third fourth fifth sixth'.split(' '),
    last: 'last',
    article: 'the|that|this',
    thing: 'one|option|choice|of (?:them|those|these)',
    named: 'flight|room|hotel|day|date',
    onward: 'please|and|for|then|would|will|sounds|looks|is',
    number: 'number|option|choice',
  },
  from: 'from',
  to: 'to',
});

/** A German question without a question word begins with its verb: "Kostet ein Koffer extra?" */
const german = (): CueWords => ({
  questionStart:
    /^(?:(?:und|aber|also|ok(?:ay)?|moment|warten sie|entschuldigung|übrigens|sagen sie(?: mal)?)[, ]+)?(?:was|wann|wo|wohin|woher|wer|we[mns]|wessen|welche[mnrs]?|warum|wieso|weshalb|wofür|womit|wie|wieviele?|kann|können|könnten?|darf|dürfen|dürfte|muss|müssen|soll(?:te|ten|en)?|ist|sind|war|gibt es|hat|haben|habe ich|wird|werden|würden?|kostet|kosten|gilt|gelten|zählt|bekomm(?:e|en|t)|brauch(?:e|en|t)|nehmen sie|bieten sie|erstatten sie|wissen sie|sagen sie mir|ich (?:wüsste|möchte|würde) gerne? wissen|mich interessiert)(?!\p{L})/iu,
  request:
    /^(?:kann ich|können (?:sie|wir|ich)|könnten? (?:sie|ich|wir)|würden sie|darf ich|wie (?:kann|buche|storniere|ändere) ich|haben sie)(?!\p{L})/iu,
  wish: /(?<!\p{L})(?:(?:ich|wir) (?:will|wollen|möchten?|brauchen?|muss|müssen|hätten? gern|würden? gern)|bitte|buchen?|reservieren?|stornieren?|umbuchen|ändern?|finden?|zeigen?|suchen?|prüfen?|status)(?!\p{L})|^(?:\S+\s+){0,2}(?:zimmer|fl[uü]ge?|hotels?|tickets?|buchung(?:en)?|reisen?)(?!\p{L})/iu,
  failure:
    /(?<!\p{L})(?:kann|konnte|können|konnten)(?: (?!nicht)\p{L}[\p{L}-]*){1,6} nicht (?:finden|sehen|suchen)(?!\p{L})|(?<!\p{L})finden?(?: (?!nicht)\p{L}[\p{L}-]*){1,6} nicht(?!\p{L})/iu,
  goesOn: /^(?:und|oder|aber|dann|was ist mit|wie ist es mit)(?!\p{L})/iu,
  correction:
    /^(?:nein|nee|nö|nicht|sorry|entschuldigung|moment|halt|warten sie|doch|eigentlich|ich mein(?:e|te)|ich hab(?:e)?(?: es)? mir(?: es)? anders überlegt|ich sagte|ach|quatsch|falsch|korrektur|sondern|machen sie|nehmen sie)(?!\p{L})|(?<!\p{L})(?:lieber|stattdessen)(?!\p{L})/iu,
  availability:
    /^(?:gibt es|gibt['’]?s|haben sie|hätten sie|ist|geht|wäre)(?: (?:da|denn|nicht|noch|auch|etwas|was|nichts|irgendwas|eine?n?|keine?n?|plätze|platz|flüge|flug|zimmer|frei|mehr|vielleicht))*(?!\p{L})/iu,
  denial: 'nicht|nie|niemals|kein|keine|keinen|keinem|keiner|keins|ohne|außer',
  denialLink:
    'nach|am|im|in|auf|an|um|von|ab|aus|zu|zum|zur|für|mit|der|die|das|den|dem|eine?n?|namen|fall|flug|fliegen|abfliegen|ankommen|reisen|gehen',
  denialEnd: 'nötig|notwendig|gut|möglich|in frage|infrage|bitte',
  no: 'nein|nee|nö',
  contrast: 'sondern|aber|doch',
  oneWay: /(?<!\p{L})(?:nur (?:de[nr] |die )?hin(?:flug|reise|weg)?|einfacher? (?:flug|strecke)|oneway)(?!\p{L})/iu,
  wayBack:
    /(?<!\p{L})(?:rückflug|rückreise|rückweg|heimflug|retour|(?:weg )?(?<!geld )zurück(?:fliegen|kommen)?)(?!\p{L})/iu,
  yes: /^(?:ja|jawohl|gerne?|klar|sicher|ok(?:ay)?|bitte|natürlich|selbstverständlich|einverstanden|in ordnung|(?:machen|tun) sie das)(?:[ ,]+(?:bitte|gerne?|danke))?[^\p{L}]*$/iu,
  reservation:
    /(?<!\p{L})(?:aber|wenn|falls|sofern|solange|außer|vorausgesetzt)(?!\p{L})|\?|[,;.]\s*(?:und )?(?:wie(?! (?:gesagt|besprochen|immer))|was|wann|wo|welche[rns]?)(?!\p{L})/iu,
  courtesy: /[\s,.]+(?:bitte|danke|vielen dank|(?:glaube?|denke?) ich)(?: schön| sehr)?[^\p{L}]*$/iu,
  numbers: 'eins|ein|eine|einen zwei drei vier fünf sechs sieben acht neun'.split(' '),
  ordinals: {
    places: 'erste[nrsm]? zweite[nrsm]? dritte[nrsm]? vierte[nrsm]? fünfte[nrsm]? sechste[nrsm]?'.split(' '),
    last: 'letzte[nrsm]?',
    article: 'der|die|das|den|dem',
    thing: 'option|möglichkeit|variante|angebot|davon',
    named: 'flug|zimmer|hotel|tag',
    onward: 'bitte|und|für|wäre|ist|passt|klingt',
    number: 'nummer|option',
  },
  from: 'von|ab|aus',
  to: 'nach',
});

/** People leave out the opening mark, and the accents of question words. "Que" alone begins wishes too. */
const spanish = (): CueWords => ({
  questionStart:
    /^(?:(?:y|pero|entonces|bueno|ok(?:ay)?|espere|perd[oó]n|disculpe|oiga|por cierto|dígame)[, ]+)?(?:¿|(?:a |de |con |en |para |por |hasta |desde )?(?:qu[eé]|qui[eé]n(?:es)?|cu[aá]l(?:es)?|cu[aá]nt[oa]s?|d[oó]nde|ad[oó]nde)(?!\p{L})|cu[aá]ndo(?!\p{L})|c[oó]mo(?!\p{L})|(?:puedo|puede|pueden|podemos|podría|podríamos|debo|debemos|tengo que|tenemos que|hay|es|está|son|están|tienen?|se puede|se pueden|aceptan|ofrecen|incluye|cuesta|cobran|necesito saber|quisiera saber|me gustaría saber|quiero saber|sabe si|hace falta)(?!\p{L}))/iu,
  request:
    /^¿?(?:puedo|podemos|puede|podr[ií]a|me (?:puede|podr[ií]a)|c[oó]mo (?:puedo|hago|reservo|cancelo|cambio)|tienen?)(?!\p{L})/iu,
  wish: /(?<!\p{L})(?:quiero|queremos|necesito|necesitamos|quisiera|me gustaría|por favor|reserv(?:ar|e|o)|cancel(?:ar|e|o)|cambi(?:ar|e|o)|busc(?:ar|o)|mu[eé]str\p{L}+|estado)(?!\p{L})|^(?:\S+\s+){0,2}(?:habitaci[oó]n(?:es)?|vuelos?|hotel(?:es)?|boletos?|billetes?|reservas?|viajes?)(?!\p{L})/iu,
  failure:
    /(?<!\p{L})no (?:me |nos )?(?:puedo|podemos|pude|pudimos|consigo|conseguimos|logro|logramos|deja) (?:encontrar|buscar|ver)(?!\p{L})|(?<!\p{L})no (?:encuentro|encontramos)(?!\p{L})/iu,
  goesOn: /^¿?(?:y|o|pero|entonces|qué tal)(?!\p{L})/iu,
  correction:
    /^(?:no|perd[oó]n|espere|disculpe|mejor|en realidad|quise decir|quiero decir|(?:he )?cambi(?:ado|é) de (?:idea|opinión)|prefiero|preferir[ií]a|digo|dije|me equivoqu[eé]|m[aá]s bien|c[aá]mbielo|p[oó]ngalo|que sea|corrijo|ups|sino)(?!\p{L})|(?<!\p{L})(?:mejor|en su lugar)[^\p{L}]*$/iu,
  availability:
    /^¿?(?:no )?(?:hay|tienen?|habr[ií]a|queda[n]?)(?: (?:algo|nada|alg[uú]n|alguna|ning[uú]n|ninguna|un|una|m[aá]s|todav[ií]a|a[uú]n|tambi[eé]n|asientos?|vuelos?|habitaci[oó]n(?:es)?|lugar(?:es)?|libres?|disponibles?))*(?!\p{L})/iu,
  denial:
    'sin|excepto|salvo|menos|ni|nunca|jam[aá]s|no (?:quiero|queremos|necesito|necesitamos|voy|vamos|vuelo|volamos|es|sea|ser[ií]a)',
  denialLink:
    'al?|el|la|los|las|en|de|del|desde|hacia|hasta|para|por|con|una?|ir|viajar|volar|salir|llegar|dije|que|sea|nombre',
  denialEnd: 'hace falta|es necesari[oa]|puedo|por favor|(?:me|nos) (?:sirve|va|viene bien|conviene|interesa)',
  no: 'no',
  contrast: 'sino|pero|m[aá]s bien',
  oneWay: /(?<!\p{L})(?:s[oó]lo (?:la |de )?ida|un solo sentido|(?:sin|no) (?:hay )?(?:la )?vuelta)(?!\p{L})/iu,
  wayBack:
    /(?<!\p{L})(?:regres(?:o|ar|amos)|ida y vuelta|viaje redondo|vuelo de vuelta|de vuelta|volver|volvemos|vuelvo|(?<=hay )(?:una |la )?vuelta)(?!\p{L})/iu,
  yes: /^(?:s[ií]|claro|claro que s[ií]|por supuesto|ok(?:ay)?|vale|dale|de acuerdo|está bien|adelante|h[aá]galo|perfecto|por favor|con gusto)(?:[ ,]+(?:por favor|gracias|claro|adelante|h[aá]galo))*[^\p{L}]*$/iu,
  reservation:
    /(?<!\p{L})(?:pero|(?<=\s)si(?=\s(?!s[ií]|por|claro))|siempre que|a menos que|excepto|salvo|con tal de)(?!\p{L})|\?|[,;.]\s*(?:y )?(?:cómo|cuánt[oa]s?|cuándo|dónde|cuál(?:es)?)(?!\p{L})/iu,
  courtesy: /[\s,.]+(?:por favor|(?:muchas )?gracias|(?<!lo )creo|me parece)[^\p{L}]*$/iu,
  numbers: 'uno|una|un dos tres cuatro cinco seis siete ocho nueve'.split(' '),
  ordinals: {
    places: 'primer[oa]? segund[oa] tercer[oa]? cuart[oa] quint[oa] sext[oa]'.split(' '),
    last: '[úu]ltim[oa]',
    article: 'el|la|ese|esa',
    thing: 'opción|alternativa|de (?:ellos|ellas|esos|esas)',
    named: 'vuelo|habitación|hotel|día|fecha',
    onward: 'por favor|y|para|estaría|está|es|me',
    number: 'número|opción',
  },
  from: 'de|desde',
  to: 'a|hacia|hasta',
});

/** A spoken question has its verb first, a written one often "est-ce que". */
const french = (): CueWords => ({
  questionStart:
    /^(?:(?:et|mais|alors|donc|bon|ok(?:ay)?|attendez|pardon|excusez-moi|au fait|dites-moi)[, ]+)?(?:(?:à |de |pour |avec |dans |depuis |jusqu'à |en )?(?:que|qu'|quoi|qui|quel(?:le)?s?|combien|où|quand|comment|pourquoi|lequel|laquelle)(?!\p{L})|qu'|d'où|est-ce|y a-t-il|(?:puis|peux|peut|pouvons|pouvez|dois|doit|devons|faut|est|sont|ai|as|a|avons|avez|ont|était|sera|acceptez|proposez|offrez|faites|coûte|savez)(?:-t)?-(?:je|tu|il|elle|on|nous|vous|ils|elles|ce)(?!\p{L})|(?:je voudrais|j'aimerais|je veux) savoir|on peut|peut-on|il y a)/iu,
  request:
    /^(?:puis-je|pouvons-nous|pouvez-vous|pourriez-vous|est-ce que (?:je|vous) (?:peux|pouvez)|comment (?:puis-je|je peux|faire pour|réserver|annuler)|avez-vous)(?!\p{L})/iu,
  wish: /(?<!\p{L})(?:je (?:veux|voudrais|dois)|nous (?:voulons|voudrions|devons)|j['’]aimerais|j['’]ai besoin|s['’]il vous plaît|svp|réserv(?:er|ez)|annul(?:er|ez)|chang(?:er|ez)|modifi(?:er|ez)|cherch(?:er|e)|montrez|statut)(?!\p{L})|^(?:\S+\s+){0,2}(?:chambres?|vols?|hôtels?|billets?|réservations?|voyages?)(?!\p{L})/iu,
  failure:
    /(?<!\p{L})(?:(?:peux|peut|pouvons|pu|arrive|arrivons|arrivé|réussi|réussis) pas(?: à)?|impossible de|pas (?:pu|réussi à)) (?:trouver|voir|chercher)(?!\p{L})|(?<!\p{L})trouv(?:e|ons) pas(?!\p{L})/iu,
  goesOn: /^(?:et|ou|mais|alors|qu['’]en est-il)(?!\p{L})/iu,
  correction:
    /^(?:non|pardon|attendez|désolée?|excusez-moi|en fait|plutôt|je voulais dire|je veux dire|j['’]ai changé d['’]avis|je pr[ée]f[èe]re(?:rais)?|j['’]aimerais mieux|j'ai dit|je me suis trompée?|oups|erreur|changez|(?:re)?mettez)(?!\p{L})|(?<!\p{L})(?:plutôt|à la place)[^\p{L}]*$/iu,
  availability:
    /^(?:est-ce qu['’]il (?:n['’])?y a|n['’]y a-t-il|y a-t-il|il n['’]y a|il y a|avez-vous|n['’]avez-vous|vous (?:n['’])?avez|vous (?:n['’])?auriez|reste-t-il)(?: (?:pas|rien|encore|aussi|quelque chose|des?|une?|d['’]autres?|places?|vols?|chambres?|libres?|disponibles?))*(?!\p{L})/iu,
  denial: 'pas|sans|sauf|ni|jamais',
  denialLink:
    'à|au|aux|l[ea]s?|besoin|en|des?|du|depuis|pour|vers|une?|dans|sur|avec|aller|partir|arriver|voler|voyager|prendre|dit|nom',
  denialEnd: "nécessaire|utile|possible|bien|du tout|s['’]il vous plaît",
  no: 'non',
  contrast: 'mais|plut[oô]t',
  oneWay: /(?<!\p{L})(?:aller simple|(?:seulement|juste|uniquement) l['’]aller|l['’]aller seul(?:ement)?)(?!\p{L})/iu,
  wayBack: /(?<!\p{L})(?:retour|aller-retour|revenir|reviens|revenons|rentrer|rentre|rentrons)(?!\p{L})/iu,
  yes: /^(?:oui|ouais|si|bien sûr|d'accord|ok(?:ay)?|volontiers|allez-y|faites-le|parfait|entendu|avec plaisir|svp|s'il vous plaît)(?:[ ,]+(?:merci|svp|s'il vous plaît|bien sûr|volontiers|allez-y|faites-le))*[^\p{L}]*$/iu,
  reservation:
    /(?<!\p{L})(?:mais|(?<=\s)si|sauf|à condition|tant que|à moins)(?!\p{L})|\?|[,;.]\s*(?:et )?(?:comment|combien|quand|où|quel(?:le)?s?)(?!\p{L})/iu,
  courtesy: /[\s,.]+(?:s['’]il (?:vous|te) plaît|svp|merci|je (?:crois|pense))(?: beaucoup| bien)?[^\p{L}]*$/iu,
  numbers: 'un|une deux trois quatre cinq six sept huit neuf'.split(' '),
  ordinals: {
    places: 'premi(?:er|ère) deuxième|seconde? troisième quatrième cinquième sixième'.split(' '),
    last: 'derni(?:er|ère)',
    article: 'le|la',
    thing: "option|choix|proposition|d['’]entre (?:eux|elles)",
    named: 'vol|chambre|hôtel|jour|date',
    onward: "s['’]il|svp|et|pour|serait|est|me",
    number: 'numéro|option',
  },
  from: "de|depuis|d['’]",
  to: 'à|pour|vers',
});

export const cueWordsOf = ofLocale<CueWords>({
  en_US: () => withWordsPatterns(english()),
  de_DE: () => withWordsPatterns(german()),
  es_US: () => withWordsPatterns(spanish()),
  fr_FR: () => withWordsPatterns(french()),
});
