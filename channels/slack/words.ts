import type { HandoffQueue } from '../../bot-definition/contract/session-attributes.ts';

/** Everything the Slack door says by itself. A language is one more entry of `languages`. */
const en = {
  /** Said when pressed, so they must be words that the bot's locale takes for an answer. */
  yes: 'Yes',
  no: 'No',
  chosen: (label: string) => `Chosen: ${label}`,
  helpful: 'Helpful',
  notHelpful: 'Not helpful',
  thanks: 'Thank you, that helps us to answer better.',
  handoff: {
    general: 'A member of our team takes over from here.',
    bookings: 'Our bookings team takes over from here.',
    complaints: 'Our customer care team takes over from here.',
  } satisfies Record<HandoffQueue, string>,
};

export type Words = typeof en;

const de: Words = {
  yes: 'Ja',
  no: 'Nein',
  chosen: (label) => `Gewählt: ${label}`,
  helpful: 'Hilfreich',
  notHelpful: 'Nicht hilfreich',
  thanks: 'Danke, das hilft uns, besser zu antworten.',
  handoff: {
    general: 'Ab hier übernimmt jemand aus unserem Team.',
    bookings: 'Ab hier übernimmt unser Buchungsteam.',
    complaints: 'Ab hier übernimmt unsere Kundenbetreuung.',
  },
};

const es: Words = {
  yes: 'Sí',
  no: 'No',
  chosen: (label) => `Elegido: ${label}`,
  helpful: 'Útil',
  notHelpful: 'No es útil',
  thanks: 'Gracias, eso nos ayuda a responder mejor.',
  handoff: {
    general: 'A partir de aquí le atiende una persona de nuestro equipo.',
    bookings: 'A partir de aquí le atiende nuestro equipo de reservas.',
    complaints: 'A partir de aquí le atiende nuestro equipo de atención al cliente.',
  },
};

const fr: Words = {
  yes: 'Oui',
  no: 'Non',
  chosen: (label) => `Choisi : ${label}`,
  helpful: 'Utile',
  notHelpful: 'Pas utile',
  thanks: 'Merci, cela nous aide à mieux répondre.',
  handoff: {
    general: 'Une personne de notre équipe prend le relais.',
    bookings: 'Notre équipe des réservations prend le relais.',
    complaints: 'Notre service client prend le relais.',
  },
};

const languages: Readonly<Record<string, Words>> = { en, de, es, fr };

/** The words for "en", "en-GB" or "en_GB"; English for a language that is not there. */
export const wordsFor = (locale: string | undefined): Words =>
  languages[locale?.split(/[-_]/)[0]?.toLowerCase() ?? 'en'] ?? en;
