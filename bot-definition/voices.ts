import type { LocaleId } from './locales/frontdesk-locale.ts';
import type { Voice } from './schema.ts';

/** Who speaks in each locale: a Polly voice, its engine, and its pace. A door that speaks needs no more of a locale than this. */
export const voices: Readonly<Record<LocaleId, Voice>> = {
  en_US: { voiceId: 'Joanna', engine: 'neural' },
  de_DE: { voiceId: 'Vicki', engine: 'neural' },
  es_US: { voiceId: 'Lupe', engine: 'neural' },
  fr_FR: { voiceId: 'Lea', engine: 'neural' },
};

/** The voice of a Lex locale; of one that the bot does not speak, the first. */
export const voiceOf = (localeId: string | undefined): Voice =>
  Object.entries(voices).find(([id]) => id === localeId)?.[1] ?? voices.en_US;
