import type { LocaleId } from './locales/frontdesk-locale.ts';
import type { Voice } from './schema.ts';

/** Who speaks in each locale: a Polly voice, its engine, and its pace. A door that speaks needs no more of a locale than this. */
export const voices: Readonly<Record<LocaleId, Voice>> = {
  en_US: { voiceId: 'Joanna', engine: 'neural' },
  de_DE: { voiceId: 'Vicki', engine: 'neural' },
  es_US: { voiceId: 'Lupe', engine: 'neural' },
  fr_FR: { voiceId: 'Lea', engine: 'neural' },
};

/** Of languages that are served in translation, by ISO 639-1: those that Polly speaks. */
const translatedVoices: ReadonlyMap<string, Voice> = new Map([
  ['ar', { voiceId: 'Hala', engine: 'neural' }],
  ['cs', { voiceId: 'Jitka', engine: 'neural' }],
  ['da', { voiceId: 'Sofie', engine: 'neural' }],
  ['fi', { voiceId: 'Suvi', engine: 'neural' }],
  ['hi', { voiceId: 'Kajal', engine: 'neural' }],
  ['it', { voiceId: 'Bianca', engine: 'neural' }],
  ['ja', { voiceId: 'Kazuha', engine: 'neural' }],
  ['ko', { voiceId: 'Seoyeon', engine: 'neural' }],
  ['nl', { voiceId: 'Laura', engine: 'neural' }],
  ['no', { voiceId: 'Ida', engine: 'neural' }],
  ['pl', { voiceId: 'Ola', engine: 'neural' }],
  ['pt', { voiceId: 'Camila', engine: 'neural' }],
  ['ro', { voiceId: 'Carmen', engine: 'standard' }],
  ['ru', { voiceId: 'Tatyana', engine: 'standard' }],
  ['sv', { voiceId: 'Elin', engine: 'neural' }],
  ['tr', { voiceId: 'Burcu', engine: 'neural' }],
  ['zh', { voiceId: 'Zhiyu', engine: 'neural' }],
]);

/** Who reads what was translated into a language; undefined for one that nobody speaks. */
export const translatedVoice = (language: string): Voice | undefined => translatedVoices.get(language);

/** The voice of a Lex locale, or of a translated language as a door remembers it ("x-it"); of any other, the first. */
export const voiceOf = (localeId: string | undefined): Voice =>
  Object.entries(voices).find(([id]) => id === localeId)?.[1] ??
  translatedVoice(/^x-([a-z]{2})$/.exec(localeId ?? '')?.[1] ?? '') ??
  voices.en_US;
