import { ofLocale } from '../../of-locale.ts';

/** What is said to an offer, other than yes and no; each for a regular expression. */
export interface OfferWords {
  /** How it is declined without a no. */
  readonly refusal: string;
  /** How it is agreed to without a yes, or found good. */
  readonly agreement: string;
  /** What asks for it at the end of a sentence, also where it had been declined: "yes", "book it", and no mere "please". */
  readonly wanting: string;
  /** What is said with a yes or a no, and is none by itself. */
  readonly filler: string;
  /** The same in several words, of which some deny something, though not the yes: "nothing else". */
  readonly aside: string;
  /** By what is heard that something else is meant than what was offered: "another day", "expensive". */
  readonly difference: string;
  /** What is needed besides, of which the documents tell and that no yes books: "with my dog", "in first class". */
  readonly needs: string;
}

const englishTaking =
  "i['’]ll take it|(?:please |then )?book it(?: (?:anyway|then|now))?(?: after all)?|do it|go for it|let['’]s do (?:it|that)";

const english = (): OfferWords => ({
  refusal: String.raw`(?:not (?:now|today|yet|really|right now|this time|for now|(?:this|that)(?: one)?)|maybe (?:later|another time)|i(?:['’]d| would) rather not|(?:better|preferably) not|i don['’]t think so|i (?:guess|suppose|think) not|i changed my mind|(?:definitely|absolutely|certainly|obviously|of course|most certainly) not)`,
  agreement: `${englishTaking}|(?:well,? |sure,? )?why not|i (?:do not|don['’]t) see why not|i don['’]t mind|(?:by|with) all means|i (?:guess|suppose)(?: so)?|i think so|i do|sure thing|you bet|you got it|for sure|(?:ok|okay|alright|all right|right) then|(?:very )?good idea|(?:(?:that|this)(?:['’]s| is| all)? |it (?=sounds|looks|seems))?(?:(?:sounds?|looks?|seems?) )?(?:all |very |really |just |absolutely )*(?:good|great|perfect(?:ly)?|fine|excellent|wonderful|fantastic|brilliant|super|lovely|awesome|amazing|alright|all right|splendid|ideal)(?: (?:by|with|for|to) me)?|(?:(?:that|it|this) )?works(?: (?:well|fine|great|perfectly))?(?: for me)?|absolutely|definitely|certainly|indeed|correct|exactly|cool|yep|yup|y|ya|yea|yess+|kk?|okey(?:[- ]dokey)?|👍|right|sold|naturally|totally|proceed|continue|confirm|confirmed|agreed|deal|accept|accepted|approved|gladly`,
  wanting: `yes|yeah|yep|yup|${englishTaking}`,
  filler:
    "today|now|tonight|correctly|nice|it is|dear|hurray|hooray|hurrah|yay|yippee|woohoo|haha|lol|whatever|asap|amen|hallelujah|finally|done|understood|positive|sir|madam|ma'am|mate|cheers|ta|thx|thanks|way|problem|problems|worries|chance|doubt|need|rush|hurry|idea|clue|boss",
  aside:
    "(?:and )?nothing (?:else|more)|(?:that['’]s|that is|that will be|that['’]ll be) (?:all|it|everything)|(?:no|without) (?:\\p{L}+ )?(?:bags?|luggage|baggage|suitcases?|extras?)|(?:no|without) (?:problem|worries|doubt|rush|hurry|need|question)s?|don['’]t worry|(?:and )?thank (?:god|goodness|heavens?)|(?:(?:dear|good|oh|my|sweet) )*(?:lord|god|goodness|heavens?)",
  needs:
    'first[- ]class|wheelchairs?|vegetarian|vegan|kosher|halal|dogs?|cats?|pets?|strollers?|prams?|bikes?|bicycles?|skis?|invoice|visa',
  difference:
    'other|others|another|different(?:ly)?|else|instead|later|earlier|sooner|after|before|next|weekend|weekday|weeks?|months?|expensive|pricey|costly|overpriced|steep|a lot|too (?:much|many|late|early|long|far|high)',
});

const germanTaking =
  '(?:doch |dann )?(?:machen wir|mach(?:en sie)? (?:das|es)|buche?n?(?: sie)?(?: (?:das|es|ihn|den))?|das nehme ich|ich nehme (?:ihn|es|das))(?: (?:doch|trotzdem))?';

const german = (): OfferWords => ({
  refusal:
    '(?:jetzt |heute |gerade |im moment |momentan |eher |lieber |besser )(?:nicht|doch nicht)|(?:das|dies|de[nr]|die|diese[nrs]?) (?:hier |da )?nicht|nicht (?:das|den|diese[nrs]?)(?: (?:hier|da))?|(?:doch|noch) (?:lieber )?nicht|nicht (?:jetzt|heute|wirklich|unbedingt)|vielleicht später|ein andermal|ich möchte lieber nicht|auf (?:gar )?keinen fall|(?:ich )?(?:glaube?|denke?) (?:eher )?nicht|(?:absolut|sicher|bestimmt|natürlich|ganz sicher) nicht',
  agreement: `${germanTaking}|(?:ja,? |na ja,? )?(?:warum|wieso|weshalb) (?:auch |eigentlich |denn )?nicht|meinetwegen|von mir aus|na gut|nur zu|ich (?:denke|glaube) (?:schon|ja)|spricht nichts dagegen|(?:(?:das|es|so) )?(?:(?:ist|wäre|klingt|hört sich|sieht|finde ich|passt) )?(?:(?:so|es|das|sehr|ganz|wirklich|mir|alles|doch|ja) )*(?:gut|super|prima|klasse|toll|wunderbar|spitze|großartig|ausgezeichnet|hervorragend|fantastisch|genial|perfekt|bestens|ideal|top|in ordnung)(?: (?:aus|an|so|für mich|für uns))?|(?:(?:das|es) )?passt(?: (?:mir|uns|so|gut|super|perfekt|prima))*|alles klar|(?:genau|richtig|stimmt)(?: (?:so|das))?|(?:na )?logo|klaro|jo+|jep|jup|jap|jaa+|okey|oki|👍|(?:sehr|ja|aber|herzlich) gerne?|und ob|aber hallo|worauf sie sich verlassen können|keine frage|unbedingt|absolut|auf jeden fall|cool|weiter|fortfahren|bestätigen|bestätigt|bestätige|einverstanden|abgemacht`,
  wanting: `ja|doch|jawohl|${germanTaking}`,
  filler:
    'heute|jetzt|sofort|verstanden|jawohl|mach|machen|los|logo|freilich|hurra|juhu|juchhu|haha|nett|schön|danke|herr|frau|quatsch|niemals|stopp|falsch|problem|chef',
  aside:
    '(?:und )?(?:sonst |weiter )?nichts(?: (?:weiter|mehr|anderes|sonst))?|das (?:ist|war|wäre)(?: dann)? alles|(?:kein|keine|ohne) (?:\\p{L}+ )?(?:gepäck|koffer|taschen?|extras)|(?:kein|keine|ohne) (?:sorgen?|problem|frage|eile|zweifel)|gott sei dank|(?:(?:oh|ach|mein|lieber|guter|du) )*(?:gott|herrgott|himmel)',
  needs:
    'ersten? klasse|rollst[uü]hle?|vegetarisch\\p{L}*|vegan\\p{L}*|koscher\\p{L}*|halal|hunde?|katzen?|haustiere?|kinderwagen|fahrr[aä]d(?:er)?|ski(?:er)?|rechnung|visum',
  difference:
    'ander(?:e[nmrs]?|s)|später\\p{L}*|früher\\p{L}*|nach de[mnr]|danach|vor de[mnr]|vorher|davor|nächste[nmrs]?|übernächste[nmrs]?|statt|stattdessen|lieber|wochenende|wochen?|monate?|teuer\\p{L}*|überteuert|(?:so|sehr|ziemlich|schön|recht) viel|kostspielig|zu (?:viel|spät|früh|lang|weit|hoch)',
});

const spanishTaking = 'me l[oa] quedo|(?:entonces )?res[eé]rv(?:elo|alo|ela|ala|e)|h[aá]galo|hazlo';

const spanish = (): OfferWords => ({
  refusal:
    '(?:(?:ahora|hoy|todavía|aún|por ahora|mejor|de momento|es[aeo]|est[aeo]) no|ahora mismo no|no (?:ahora|hoy|todavía)|prefiero (?:que )?no|mejor (?:luego|más tarde)|otro día|en otro momento|preferir[ií]a (?:que )?no|(?:creo|supongo|me parece) que no|(?:claro|por supuesto|desde luego|seguro) que no|(?:definitiva|absoluta|cierta)mente no)',
  agreement: `${spanishTaking}|(?:bueno,? |pues,? )?(?:y )?¿?por qu[eé] no|c[oó]mo no|(?:creo|supongo) que s[ií]|eso es|faltar[ií]a m[aá]s|ya lo creo|desde luego|sin duda|sip|s[ií][ií]+|okey|oki|👍|d[ae]lo por hecho|buena idea|no veo por qu[eé] no|(?:(?:eso|todo|as[ií]|me) )*(?:(?:suena|parece|est[aá]|va|viene|queda) )?(?:(?:muy|todo|bien) )*(?:bien(?: as[ií])?|buen[oa]|perfect[oa]|perfectamente|excelente|genial|estupend[oa]|maravillos[oa]|fant[aá]stic[oa]|magn[ií]fic[oa]|ideal|buen[ií]simo|de maravilla)(?: para (?:m[ií]|nosotros))?|me (?:sirve|conviene)|correcto|exacto|exactamente|listo|s[uú]per|ch[eé]vere|absolutamente|definitivamente|contin[uú][ae]|continuar|proced[ae]|confirm[oae]|confirmar|confirmado|acepto|aceptado|trato hecho|b[aá]rbaro`,
  wanting: `s[ií]|${spanishTaking}`,
  filler:
    'hoy|ahora|ya|señor|señora|señorita|hecho|entendido|siga|seguro|efectivamente|gracias|problema|importa|jamás|jefe|jefa|viva|hurra|yupi|jaja|jeje',
  aside:
    '(?:y )?nada m[aá]s|no (?:hay|es) (?:ning[uú]n )?problema|no importa|(?:y )?(?:eso )?es todo|sin (?:\\p{L}+ )?(?:equipaje|maletas?|bolsos?|extras)|sin (?:problemas?|dudas?|prisas?)|no se preocupe|no te preocupes|gracias a dios|(?:ay )?(?:dios|señor)(?: m[ií]o)?',
  needs:
    'primera clase|sillas? de ruedas|vegetarian[oa]s?|vegan[oa]s?|kosher|halal|perr[oa]s?|gat[oa]s?|mascotas?|cochecitos?|bicicletas?|esqu[ií]s?|factura|visa',
  difference:
    'otr[oa]s?|distint[oa]s?|diferentes?|despu[eé]s|antes|m[aá]s (?:tarde|temprano|adelante)|pr[oó]xim[oa]s?|siguientes?|fin de semana|semanas?|mes(?:es)?|en lugar|car[oa]s?|car[ií]sim[oa]s?|(?:cuesta|es) mucho|demasiad[oa]',
});

const frenchTaking = 'je l[ea] prends|(?:alors )?r[ée]servez(?:-l[ea])?(?: quand m[êe]me)?|faites(?:-le)?';

const french = (): OfferWords => ({
  refusal:
    "pas (?:maintenant|aujourd['’]hui|encore|vraiment|tout de suite|pour l['’]instant|cette fois|[çc]a|cel(?:ui|le)-(?:l[àa]|ci))|plut[oô]t pas|(?:peut-être )?plus tard|une autre fois|je pr[ée]f[èe]re(?:rais)? (?:pas|que non|ne pas)|j['’]aimerais mieux pas|je (?:crois|pense|suppose) que non|bien s[ûu]r que non|(?:absolument|certainement|surtout) pas",
  agreement: `${frenchTaking}|d['’]accord|c['’]est [çc]a|(?:eh bien,? |oui,? )?pourquoi pas|pourquoi non|allez(?:-y)?|vas-y|on y va|celui-l[àa]|je (?:crois|pense|suppose) que oui|et comment|bien entendu|(?:mais )?bien s[ûu]r|mais oui|(?:bien )?volontiers|avec (?:grand )?plaisir|(?:(?:c['’]est|ce serait|(?:ça|cela) (?:me |m['’])?(?:semble|paraît|va|a l['’]air(?: d['’]être)?)) )?(?:(?:tr[èe]s|vraiment|tout|plutôt) )*(?:parfait|super|g[ée]nial|excellent|formidable|merveilleux|magnifique|fantastique|impeccable|nickel|bien|bon|idéal|top)(?: (?:comme )?[çc]a)?(?: pour (?:moi|nous))?|(?:ça|cela) (?:(?:me|nous) )?(?:marche|va|roule|convient)(?: (?:bien|très bien|parfaitement))?|exact|exactement|correct|ouaip|ouep|ouii+|okey|oki|👍|tout à fait|absolument|certainement|bonne idée|continuez|continuer|confirmez|confirmer|confirm[ée]|accept[ée]|carrément|cool`,
  wanting: `oui|si|ouais|${frenchTaking}`,
  filler:
    "aujourd['’]hui|maintenant|monsieur|madame|mademoiselle|entendu|compris|effectivement|évidemment|merci|jamais|stop|problème|chef|hourra|youpi|haha|mdr",
  aside:
    "(?:et )?rien (?:d['’]autre|de plus)|(?:et )?c['’]est tout|(?:sans|pas de) (?:\\p{L}+ )?(?:bagages?|valises?|sacs?|extras)|(?:sans|pas de) (?:probl[èe]mes?|soucis?|doute)|(?:ne )?vous (?:en )?(?:faites|inqui[ée]tez) pas|(?:(?:dieu|le ciel) merci|(?:(?:oh|mon|bon) )*(?:dieu|seigneur|ciel))",
  needs:
    'première classe|fauteuils? roulants?|végétarien(?:ne)?s?|vegan|végane?s?|casher|halal|chien(?:ne)?s?|chats?|animal|animaux|poussettes?|vélos?|skis?|facture|visa',
  difference:
    "(?:d['’])?autres?|diff[ée]rente?s?|apr[èe]s|(?<!d['’])avant|plus t[ôo]t|plus tard|prochaine?s?|suivante?s?|week-?end|semaines?|mois|à la place|ch[èe]res?|chers?|coûteu(?:x|se)|hors de prix|beaucoup|trop(?! (?:bien|bon|cool))",
});

export const offerWordsOf = ofLocale<OfferWords>({
  en_US: english,
  de_DE: german,
  es_US: spanish,
  fr_FR: french,
});
