/** The voices that Polly lists, with what each can do (developer guide, "Available voices"). */

export const voiceEngines = ['standard', 'neural', 'long-form', 'generative'] as const;

export type VoiceEngine = (typeof voiceEngines)[number];

export interface PollyVoice {
  readonly id: string;
  readonly gender: 'Female' | 'Male';
  readonly languageCode: string;
  readonly engines: readonly VoiceEngine[];
  /** How many voices of the same language and gender stand before it; so that each can sound a little different. */
  readonly nth: number;
}

/** Polly's name of a language, and its voices: id, gender, and g(enerative), l(ong-form), n(eural), s(tandard). */
const LANGUAGES: Readonly<Record<string, readonly [name: string, voices: string]>> = {
  'ca-ES': ['Catalan', 'Arlet:F:n'],
  'cs-CZ': ['Czech', 'Jitka:F:n'],
  'cy-GB': ['Welsh', 'Gwyneth:F:s'],
  'da-DK': ['Danish', 'Naja:F:s Sofie:F:n Mads:M:s'],
  'de-AT': ['German (Austrian)', 'Hannah:F:gn'],
  'de-CH': ['German (Swiss)', 'Sabrina:F:gn'],
  'de-DE': ['German', 'Vicki:F:gns Marlene:F:s Daniel:M:gn Hans:M:s Lennart:M:g'],
  'en-AU': ['Australian English', 'Olivia:F:gn Nicole:F:s Russell:M:s'],
  'en-GB': ['British English', 'Amy:F:gns Emma:F:ns Brian:M:gns Arthur:M:n'],
  'en-GB-WLS': ['Welsh English', 'Geraint:M:s'],
  'en-IE': ['Irish English', 'Niamh:F:gn'],
  'en-IN': ['Indian English', 'Kajal:F:gn Aditi:F:s Raveena:F:s'],
  'en-NZ': ['New Zealand English', 'Aria:F:gn'],
  'en-SG': ['Singaporean English', 'Jasmine:F:gn'],
  'en-US': [
    'US English',
    'Joanna:F:gns Ruth:F:gln Danielle:F:gln Salli:F:gns Tiffany:F:g Kendra:F:ns Kimberly:F:ns Ivy:F:ns Matthew:M:gns Stephen:M:gn Gregory:M:ln Joey:M:ns Justin:M:ns Kevin:M:n',
  ],
  'en-ZA': ['South African English', 'Ayanda:F:gn'],
  'es-ES': ['Castilian Spanish', 'Lucia:F:gns Conchita:F:s Sergio:M:gn Enrique:M:s'],
  'es-MX': ['Mexican Spanish', 'Mia:F:gns Andres:M:gn'],
  'es-US': ['US Spanish', 'Lupe:F:gns Penelope:F:s Pedro:M:gn Miguel:M:s'],
  'fi-FI': ['Finnish', 'Suvi:F:n'],
  'fr-BE': ['Belgian French', 'Isabelle:F:gn'],
  'fr-CA': ['Canadian French', 'Gabrielle:F:gn Chantal:F:s Liam:M:gn'],
  'fr-FR': ['French', 'Lea:F:gns Celine:F:gs Ambre:F:g Remi:M:gn Mathieu:M:s Florian:M:g'],
  'is-IS': ['Icelandic', 'Dora:F:s Karl:M:s'],
  'it-IT': ['Italian', 'Bianca:F:gns Beatrice:F:g Carla:F:s Adriano:M:n Lorenzo:M:g Giorgio:M:s'],
  'ja-JP': ['Japanese', 'Kazuha:F:n Tomoko:F:n Mizuki:F:s Takumi:M:ns'],
  'ko-KR': ['Korean', 'Seoyeon:F:gns Jihye:F:n'],
  'nb-NO': ['Norwegian', 'Ida:F:n Liv:F:s'],
  'nl-BE': ['Belgian Dutch', 'Lisa:F:gn'],
  'nl-NL': ['Dutch', 'Laura:F:gn Lotte:F:s Ruben:M:s'],
  'pl-PL': ['Polish', 'Ola:F:gn Ewa:F:gs Maja:F:s Jacek:M:s Jan:M:s'],
  'pt-BR': ['Brazilian Portuguese', 'Camila:F:gns Vitoria:F:ns Thiago:M:n Ricardo:M:s'],
  'pt-PT': ['Portuguese', 'Ines:F:ns Cristiano:M:s'],
  'ro-RO': ['Romanian', 'Carmen:F:s'],
  'sv-SE': ['Swedish', 'Elin:F:n Astrid:F:s'],
  'tr-TR': ['Turkish', 'Burcu:F:n Filiz:F:s'],
};

const ENGINES: Readonly<Record<string, VoiceEngine>> = {
  g: 'generative',
  l: 'long-form',
  n: 'neural',
  s: 'standard',
};

function voicesOf(languageCode: string, written: string): readonly PollyVoice[] {
  const rows = written.split(' ').map((voice) => voice.split(':'));
  return rows.map(([id = '', gender, letters = ''], position) => ({
    id,
    gender: gender === 'F' ? 'Female' : 'Male',
    languageCode,
    engines: Array.from(letters).flatMap((letter) => ENGINES[letter] ?? []),
    nth: rows.slice(0, position).filter((other) => other[1] === gender).length,
  }));
}

export const allVoices: readonly PollyVoice[] = Object.entries(LANGUAGES).flatMap(([code, [, voices]]) =>
  voicesOf(code, voices),
);

const voices: ReadonlyMap<string, PollyVoice> = new Map(allVoices.map((voice) => [voice.id, voice]));

export const findVoice = (id: string): PollyVoice | undefined => voices.get(id);

/** What Polly's model takes: with those that eSpeak does not speak. */
export const languageCodes: readonly string[] = [
  ...Object.keys(LANGUAGES),
  ...'ar-AE arb cmn-CN hi-IN ru-RU yue-CN'.split(' '),
];

/** Undefined for a language that no voice speaks. */
export const languageName = (languageCode: string): string | undefined => LANGUAGES[languageCode]?.[0];
