/** The languages a person may write in, by ISO 639-1. */
export const languages = ['en', 'de', 'es', 'fr', 'it', 'pt', 'nl'] as const;
export type Language = (typeof languages)[number];

export interface LanguageProfile {
  /** How a conversation is begun in it. */
  readonly greetings: readonly string[];
  /** The words that make up its sentences, and the few of travel that its questions are about. */
  readonly words: ReadonlySet<string>;
  /** Letters and endings that few other languages have. */
  readonly marks: RegExp;
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const profiles: Readonly<Record<Language, LanguageProfile>> = {
  en: {
    greetings: ['hi', 'hello', 'hey', 'good morning', 'good afternoon', 'good evening'],
    words: set(
      'the a an i you he she we they my your our it is are am was be been do does did have has had can could would should will ' +
        'what when where who which why how much many and or but not no yes to from of in on at for with without by about this ' +
        'that there need want like please thanks thank me us flight flights book booking ticket hotel room luggage bag baggage ' +
        'dog travel cancel change refund if any get take bring fly late hello morning speak tell more long days',
    ),
    marks: /(?:ing|'(?:s|t|re|ve|ll|d|m))$|th/,
  },
  de: {
    greetings: ['hallo', 'guten tag', 'guten morgen', 'guten abend', 'servus', 'moin', 'grüß gott'],
    words: set(
      'der die das den dem des ein eine einen einem einer ich du sie wir ihr er es mein meine meinen meinem meiner ihre unser ' +
        'ist sind war bin sein habe hat haben hatte kann können könnte darf dürfen muss möchte will würde werden wird was wann wo ' +
        'wer wie warum welche welcher welches viel viele und oder aber nicht kein keine keinen nein ja zu zum zur von vom nach in ' +
        'im auf an am für mit ohne bei über um aus wenn dass bitte danke mir mich uns flug flüge buchen buchung hotel zimmer ' +
        'gepäck koffer hund reise reisen stornieren ändern mitnehmen kostet geld zurück gibt noch auch brauche einem hallo',
    ),
    marks: /[äöüß]|(?:ung|keit|heit|isch|lich|chen)$|sch|ck$/,
  },
  es: {
    greetings: ['hola', 'buenas', 'buenos días', 'buenas tardes', 'buenas noches'],
    words: set(
      'el la los las un una unos unas yo tú usted nosotros mi mis su sus nuestro es son está están era ser estar soy he ha han ' +
        'hay tengo tiene puedo puede podría quiero quisiera necesito debo qué cuándo dónde quién cuál cuánto cuántos cuánta ' +
        'cómo por para y o pero no sí de del a al en con sin sobre si que este esta eso favor gracias me nos se lo vuelo vuelos ' +
        'reservar reserva hotel habitación equipaje maleta maletas perro gato viaje viajar cancelar cambiar reembolso llevar ' +
        'cuesta mucho muy más también hasta desde días que donde cuando como cual cuanto hola',
    ),
    marks: /[ñ¿¡]|(?:ción|ciones|dad|mente|aje|ando|iendo)$|ll|[áíóú]/,
  },
  fr: {
    greetings: ['bonjour', 'bonsoir', 'salut', 'coucou'],
    words: set(
      "le la les l' un une des du de d' je j' tu vous nous il elle on mon ma mes votre vos notre nos son sa ses est sont suis " +
        "était être ai a avez avons ont puis peux peut pouvez pourrais voudrais veux dois faut que qu' quoi quand où qui quel " +
        "quelle quels quelles combien comment pourquoi et ou mais ne n' pas non oui à au aux en dans sur pour par avec sans " +
        "chez si ce c' cette ces ça s'il plaît merci me m' moi se vol vols réserver réservation hôtel chambre bagage bagages " +
        'valise chien chat voyage voyager annuler changer modifier remboursement emporter coûte y très plus aussi jours bonjour',
    ),
    marks: /[àâçèêëîïôœùû]|(?:tion|ment|eux|eau|aux|ez)$|ou|qu/,
  },
  it: {
    greetings: ['ciao', 'buongiorno', 'buonasera', 'salve'],
    words: set(
      "il lo la i gli le l' un uno una io tu lei noi voi mio mia miei mie suo sua vostro nostro è sono sei era essere ho ha hai " +
        "abbiamo hanno c' posso può potrei vorrei voglio devo che cosa quando dove chi quale quali quanto quanti quanta come " +
        "perché e o ma non no sì di del della dei delle dell' a al alla in nel nella con senza su sul per da dal se questo questa " +
        'favore grazie prego mi ci si volo voli prenotare prenotazione hotel camera bagaglio bagagli valigia cane gatto viaggio ' +
        'viaggiare cancellare cambiare modificare rimborso portare costa molto più anche giorni ciao',
    ),
    marks: /[èìòù]$|(?:zione|zioni|mente|ggio|ità|are|ere|ire)$|gli|cch|zz/,
  },
  pt: {
    greetings: ['olá', 'oi', 'bom dia', 'boa tarde', 'boa noite'],
    words: set(
      'o a os as um uma uns umas eu você vocês nós meu minha meus minhas seu sua nosso nossa é são está estão era ser estar sou ' +
        'estou tenho tem há posso pode poderia quero queria gostaria preciso devo que quando onde quem qual quais quanto quantos ' +
        'quanta como por porque e ou mas não sim de do da dos das em no na nos nas com sem para pra sobre se este esta isso isto ' +
        'favor obrigado obrigada me lhe ao à voo voos reservar reserva hotel quarto bagagem mala malas cachorro cão gato viagem ' +
        'viajar cancelar mudar alterar reembolso levar custa muito mais também até dias olá meu',
    ),
    marks: /[ãõ]|(?:ção|ções|agem|dade|inho|mente)$|nh|lh|ç/,
  },
  nl: {
    greetings: ['hoi', 'goedemorgen', 'goedemiddag', 'goedenavond', 'goedendag'],
    words: set(
      'de het een ik je jij u hij zij we wij jullie mijn uw jouw ons onze is zijn ben was heb heeft hebben kan kunnen mag moet ' +
        'wil zou zal wordt wat wanneer waar wie welke waarom hoe hoeveel veel en of maar niet geen nee ja te naar van in op aan ' +
        'voor met zonder bij over om uit als dat dit deze die er graag alstublieft alsjeblieft dank bedankt me mij vlucht ' +
        'vluchten boeken boeking hotel kamer bagage koffer hond kat reis reizen annuleren wijzigen veranderen terug geld ' +
        'meenemen kost ook nog meer tot dagen hoi hallo vliegen',
    ),
    marks: /ij|(?:aa|ee|oo|uu)[^aeiou]|(?:heid|lijk|tje)$|sch$|oe/,
  },
};
