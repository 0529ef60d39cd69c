/** The languages that are known best, by ISO 639-1: those of the locales, and their neighbours. */
export const wellKnown = ['en', 'de', 'es', 'fr', 'it', 'pt', 'nl'] as const;
export type WellKnown = (typeof wellKnown)[number];

export interface LanguageProfile {
  /** How a conversation is begun in it. */
  readonly greetings: readonly string[];
  /** Letters and endings that few other languages have. */
  readonly marks: RegExp;
}

export const profiles: Readonly<Record<WellKnown, LanguageProfile>> = {
  en: {
    greetings: ['hi', 'hello', 'hey', 'good morning', 'good afternoon', 'good evening'],
    marks: /(?:ing|'(?:s|t|re|ve|ll|d|m))$|th/,
  },
  de: {
    greetings: ['hallo', 'guten tag', 'guten morgen', 'guten abend', 'servus', 'moin', 'grüß gott'],
    marks: /[äöüß]|(?:ung|ungen|keit|heit|isch|ische|lich|liche|chen|platz|karte)$|sch|ck/,
  },
  es: {
    greetings: ['hola', 'buenas', 'buenos días', 'buenas tardes', 'buenas noches'],
    marks: /[ñ¿¡]|(?:ción|cion|ciones|dad|mente|aje|ando|iendo|amos|emos|aron|ieron|ero|eros)$|ll|[áíóú]/,
  },
  fr: {
    greetings: ['bonjour', 'bonsoir', 'salut', 'coucou'],
    marks: /[àâçèêëîïôœùû]|(?:tion|ment|eux|euse|eau|aux|ez|ette|elle|té|ées?)$|ou|qu/,
  },
  it: {
    greetings: ['ciao', 'buongiorno', 'buonasera', 'salve'],
    marks: /[èìòù]$|(?:zione|zioni|mente|ggi[oa]?|ità|are|ere|ire|ato|ati|etto|ello|ino|iamo)$|gli|cch|zz|tt|gg/,
  },
  pt: {
    greetings: ['olá', 'oi', 'bom dia', 'boa tarde', 'boa noite'],
    marks: /[ãõ]|(?:ção|cao|ções|agem|agens|dade|inho|mente|ões|eiro|eira)$|nh|lh|ç/,
  },
  nl: {
    greetings: ['hoi', 'goedemorgen', 'goedemiddag', 'goedenavond', 'goedendag'],
    marks: /ij|(?:aa|ee|oo|uu)[^aeiou]|(?:heid|lijk|tje|stje)$|sch$|oe|uit|vlucht/,
  },
};
