import type { Language } from './language-profiles.ts';

/** What the bot says about languages, each in its own: it has to be understood by those whom no locale serves. */
export interface LanguageNotices {
  /** The conversation goes on in this language. */
  readonly goesOn: string;
  /** To a wish and nothing else. */
  readonly whatNow: string;
  /** What follows could not be translated. */
  readonly notTranslated: string;
}

export const notices: Readonly<Record<Language, LanguageNotices>> = {
  en: {
    goesOn: 'We can go on in English.',
    whatNow: 'What can I do for you?',
    notTranslated: "I'm sorry, I can't say this in English just now.",
  },
  de: {
    goesOn: 'Wir können auf Deutsch weitermachen.',
    whatNow: 'Was kann ich für Sie tun?',
    notTranslated: 'Leider kann ich das gerade nicht auf Deutsch sagen.',
  },
  es: {
    goesOn: 'Podemos seguir en español.',
    whatNow: '¿En qué puedo ayudarle?',
    notTranslated: 'Lo siento, ahora mismo no puedo decir esto en español.',
  },
  fr: {
    goesOn: 'Nous pouvons continuer en français.',
    whatNow: 'Que puis-je faire pour vous ?',
    notTranslated: 'Je suis désolé, je ne peux pas le dire en français pour le moment.',
  },
  it: {
    goesOn: 'Possiamo continuare in italiano.',
    whatNow: 'Come posso aiutarla?',
    notTranslated: 'Mi dispiace, al momento non posso dirlo in italiano.',
  },
  pt: {
    goesOn: 'Podemos continuar em português.',
    whatNow: 'Em que posso ajudar?',
    notTranslated: 'Lamento, neste momento não consigo dizer isto em português.',
  },
  nl: {
    goesOn: 'We kunnen in het Nederlands verdergaan.',
    whatNow: 'Waarmee kan ik u helpen?',
    notTranslated: 'Het spijt me, ik kan dit nu niet in het Nederlands zeggen.',
  },
};
