import { ofLocale } from '../../of-locale.ts';

/** By what it is heard how many people are meant, where they are told one by one; each for a regular expression. */
export interface PartyWords {
  /** Who speaks. */
  readonly self: string;
  /** The same, where the others follow: "I'm travelling with". */
  readonly selfWith: string;
  /** What stands for one before a person: "a child", and what says besides that they belong to who speaks: "my wife". */
  readonly article: string;
  readonly possessive: string;
  /** Those of them that say so of who speaks, and of nobody else: "my". */
  readonly mine: string;
  /** Before people for whom something is done, who may go without who speaks: "for". */
  readonly forOthers: string;
  /** By what it is heard that they come with who speaks: "also for my wife". */
  readonly also: string;
  /** Between a count and the persons: "two small children". */
  readonly kind: string;
  readonly persons: string;
  /** Of them, who are two, and who are more, nobody knows how many, when they are not counted: "my parents", "my children". */
  readonly pair: string;
  readonly several: string;
  /** Who are several in a word, nobody knows how many: "my family". */
  readonly group: string;
  /** Before and after one who comes in addition: "another person", "eine Person mehr". */
  readonly oneMore: readonly [before: string, after: string];
  readonly link: string;
  /** Nobody but who speaks. */
  readonly alone: string;
  readonly together: readonly (readonly [words: string, count: number])[];
  /** Before a count of all: "we are", "a family of"; and what may follow that. */
  readonly lead: string;
  readonly inAll: string;
}

const english = (): PartyWords => ({
  self: 'me|myself|i',
  selfWith: String.raw`i(?:['’]m| am|['’]ll be| will be| travel| fly| go)(?: \p{L}+){0,2} with`,
  article: 'an?|one|another',
  possessive: 'my|our|his|her|their',
  mine: 'my',
  forOthers: 'for',
  also: 'also|too|as well|and|plus|along|(?:the )?same|likewise',
  pair: String.raw`(?:grand)?parents(?:-in-law)?`,
  several: String.raw`(?:grand)?(?:children|kids|babies|sons|daughters)|brothers|sisters|siblings|cousins|uncles|aunts|nephews|nieces|colleagues|(?:girl|boy)?friends|neighbou?rs|boys|girls|men|women|people|others|infants|toddlers|teenagers|adults|passengers|guests`,
  kind: 'other|more|small|young|little|older|adult|grown-up',
  persons: String.raw`people|persons?|adults?|grown-?ups?|child(?:ren)?|kids?|bab(?:y|ies)|infants?|toddlers?|teenagers?|(?:grand)?(?:sons?|daughters?|parents?|mother|father|mum|mom|dad|ma|pa)|(?:mother|father|brother|sister)s?-in-law|wife|husband|spouse|partner|(?:girl|boy)?friends?|fianc[ée]e?|brothers?|sisters?|cousins?|uncles?|aunts?|nephews?|nieces?|colleagues?|boss|neighbou?rs?|m[ae]n|wom[ae]n|boys?|girls?|passengers?|guests?|travell?ers?|others?`,
  oneMore: ['another|one more|(?:an )?(?:additional|extra)', 'more'],
  group: 'family|team|crew|group|company|household|class',
  link: 'and|plus|with|as well as|&',
  alone: String.raw`(?:just|only)(?: for)? (?:me|myself|one)|nobody(?: else)? but me|by myself|on my own|(?:travel(?:l?ing)?|fly(?:ing)?|going|['’]m|am|staying|all) alone|for (?:me|myself) (?:alone|only)`,
  together: [['(?:(?:a|the) couple|both of us|the two of us|us two)(?! of)', 2]],
  lead: String.raw`we(?:['’]re| are|['’]ll be| will be)(?: a| actually| only| just| now)?|(?:we(?:['’]re| are) )?(?:an? )?(?:family|group|party|team) of|there(?: are|['’]ll be| will be)|in total|all in all`,
  inAll: 'of us|in total|altogether|in all|travell?ing|coming|flying|people|persons|passengers|guests',
});

const german = (): PartyWords => ({
  self: 'ich|mich|mir',
  selfWith: String.raw`ich (?:bin|reise|fliege|komme|fahre)(?: \p{L}+){0,2} mit`,
  article: 'eine?[nmr]?|noch eine?[nmr]?',
  possessive: '(?:mein|unser|sein|ihr)(?:e[nmr]?)?',
  mine: 'mein(?:e[nmr]?)?',
  forOthers: 'für',
  also: 'auch|und|mit|dazu|plus|das gleiche|dasselbe|genauso|ebenso',
  pair: '(?:schwieger|groß)?eltern',
  several:
    'kindern?|kleinkinder|babys|söhnen?|töchtern?|freundinnen|freunden?|brüdern?|schwestern|kolleginnen|männer|frauen|leuten?|personen',
  kind: 'weitere[nr]?|andere[nr]?|kleine[nrs]?|große[nrs]?|mehr',
  persons: String.raw`person(?:en)?|leuten?|erwachsene[nr]?|kind(?:er|ern)?|babys?|säuglinge?|kleinkind(?:er)?|(?:ehe)?frau(?:en)?|(?:ehe)?mann|männer|partner(?:in)?|freund(?:e|en|in|innen)?|verlobte[nr]?|söhne?n?|sohn|töchtern?|tochter|eltern|mutter|vater|mama|papa|oma|opa|(?:schwieger|groß)(?:mutter|vater|eltern)|br[uü]der|schwestern?|onkel|tante|neffe|nichte|cousine?|kolleg(?:en|e|in|innen)|chefs?|chefin|enkel(?:in)?|jungen?|mädchen|passagiere?|reisende|gäste|gast|anderen?`,
  oneMore: ['noch eine?[nmr]?|eine?[nmr]? weitere[nrs]?', 'mehr'],
  group: 'familie|gruppe|mannschaft|team|firma|klasse',
  link: 'und|plus|mit|sowie|&',
  alone: String.raw`nur (?:für )?(?:ich|mich)(?: allein)?|nur ich|ich (?:reise |fliege |bin |komme )?alleine?|alleine?(?=[^\p{L}]*$)|niemand außer mir`,
  together: [
    ['(?:wir )?(?:beide|zu zweit|zwei beide)|(?:wir )?beiden|ein (?:ehe)?paar', 2],
    ['zu dritt', 3],
    ['zu viert', 4],
    ['zu fünft', 5],
    ['zu sechst', 6],
  ],
  lead: String.raw`wir (?:sind|wären|reisen|fliegen)(?: zu| aber| nur| jetzt| doch| eigentlich)?|(?:eine |als )?(?:familie|gruppe) (?:von|mit|zu)|insgesamt|es sind`,
  inAll: 'insgesamt|zusammen|leute|personen|passagiere|gäste',
});

const spanish = (): PartyWords => ({
  self: 'yo|m[ií]',
  selfWith: '(?:viajo|voy|vuelo|estoy|ir[ée]|vengo) con',
  article: 'una?|otr[oa]',
  possessive: 'mis?|nuestr[oa]s?|su',
  mine: 'mis?',
  forOthers: 'para',
  also: 'tambi[eé]n|y|además|con|más|lo mismo|igual',
  pair: 'padres|abuelos|suegros|pap[áa]s',
  several:
    '(?:hij|niñ|chic|herman|prim|t[ií]|sobrin|niet|amig|compa[ñn]er)[oa]s|beb[ée]s|colegas|mujeres|hombres|personas|mis|nuestr[oa]s',
  kind: 'm[aá]s|peque[ñn][oa]s?|otr[oa]s',
  persons: String.raw`personas?|adult[oa]s?|niñ[oa]s?|chic[oa]s?|beb[ée]s?|hij[oa]s?|espos[oa]|marido|mujer(?:es)?|hombres?|pareja|novi[oa]|prometid[oa]|padres?|madre|pap[áa]s?|mam[áa]|abuel[oa]s?|herman[oa]s?|prim[oa]s?|t[ií][oa]s?|sobrin[oa]s?|nietos?|nieta|sueg[r]?[oa]s?|amig[oa]s?|colegas?|compa[ñn]er[oa]s?|jef[ea]|pasajer[oa]s?|hu[ée]spedes|hu[ée]sped`,
  oneMore: ['otr[oa]', 'm[aá]s'],
  group: 'familia|grupo|equipo|empresa|clase',
  link: 'y|e|m[aá]s|con|&',
  alone: String.raw`s[oó]lo (?:para )?(?:yo|m[ií])|solamente (?:para )?(?:yo|m[ií])|(?:viajo|voy|vuelo|estoy|ir[ée]) sol[oa]|yo sol[oa]|nada m[aá]s (?:que )?yo|nadie m[aá]s que yo|para m[ií](?: sol[oa])?(?=[^\p{L}]*$)`,
  together: [['nosotr[oa]s dos|los dos|ambos|una pareja|en pareja', 2]],
  lead: '(?:nosotros )?(?:somos|seremos|viajamos|vamos|ser[ií]amos)(?: una?| solo| ahora| en realidad)?|(?:una? |somos una? )?(?:familia|grupo) de|en total|en familia de',
  inAll: 'en total|personas|pasajeros|hu[ée]spedes',
});

const french = (): PartyWords => ({
  self: 'moi|moi-même',
  selfWith: String.raw`je (?:voyage|pars|suis|viens|vole|serai|vais)(?: \p{L}+)? avec`,
  article: 'une?|une? autre',
  possessive: 'm(?:on|a|es)|notre|nos|s(?:on|a|es)',
  mine: 'm(?:on|a|es)',
  forOthers: 'pour',
  also: 'aussi|également|et|avec|plus|pareil|la même chose|idem|de même',
  pair: '(?:(?:grands?|beaux?)-?)?parents',
  several:
    'mes|nos|ses|enfants|filles|garçons|frères|s(?:œ|oe)urs|amie?s|coll[èe]gues|copains|copines|cousine?s|personnes|femmes|hommes',
  kind: 'petite?s?|autres?|jeunes?',
  persons: String.raw`personnes?|adultes?|enfants?|gosses?|gamine?s?|b[ée]b[ée]s?|nourrissons?|femmes?|maris?|hommes?|[ée]pou(?:x|se)|conjointe?|compagn(?:on|e)|partenaire|copains?|copines?|fianc[ée]e?|fils|filles?|gar[çc]ons?|parents?|m[èe]re|p[èe]re|maman|papa|fr[èe]res?|s(?:œ|oe)urs?|cousine?s?|oncle|tante|neveux?|ni[èe]ces?|amie?s?|coll[èe]gues?|patron(?:ne)?|(?:grand|beau|belle)-?(?:m[èe]re|p[èe]re|parents)|mamie|papi|papy|passagers?|voyageurs?|autres`,
  oneMore: ['encore une?|une? autre', 'de plus|en plus'],
  group: 'famille|groupe|équipe|entreprise|classe',
  link: 'et|plus|avec|ainsi que|&',
  alone: String.raw`(?:juste|seulement|uniquement|rien que|que) (?:pour )?moi|(?:pour )?moi (?:seule?|uniquement)|(?:tout |toute )?seule?(?=[^\p{L}]*$)|personne d['’]autre que moi`,
  together: [
    ['nous deux|(?:à|tous les|toutes les) deux|un couple|en couple', 2],
    ['à trois', 3],
    ['à quatre', 4],
  ],
  lead: '(?:nous (?:sommes|serons|voyageons|partons)|on (?:est|sera|part|voyage))(?: une?| à| en fait| seulement)?|(?:une? )?(?:famille|groupe) de|en tout|au total|il y a',
  inAll: 'en tout|au total|personnes|passagers',
});

export const partyWordsOf = ofLocale<PartyWords>({ en_US: english, de_DE: german, es_US: spanish, fr_FR: french });
