import type { LocaleId } from '../bot-definition/locales/frontdesk-locale.ts';

/** What the doors say by themselves in one locale, because the bot, which has words for everything else, did not answer. */
interface DoorWords {
  /** Said when Lex closes a turn without a word: a person should never wait before an empty line. */
  readonly nothingSaid: string;
  /** Why there is no reply: shown or spoken as they are. */
  readonly apologies: {
    readonly 'utterance-empty': string;
    readonly 'utterance-too-long': string;
    readonly 'too-many-waiting': string;
    readonly throttled: string;
    readonly conflict: string;
    readonly 'dependency-failed': string;
    readonly unreachable: string;
    readonly 'bot-unavailable': string;
  };
}

export type ApologyName = keyof DoorWords['apologies'];

const english: DoorWords = {
  nothingSaid: 'I have nothing to say to that. What else can I do for you?',
  apologies: {
    'utterance-empty': 'There was nothing in that message. What would you like to know?',
    'utterance-too-long': 'That message is too long for me. Please keep it under 1,024 characters.',
    'too-many-waiting': 'I am still working on your earlier messages. Please wait for my answer before you send more.',
    throttled: 'I am answering a lot of people right now. Please try again in a moment.',
    conflict: 'I was still busy with another message of this conversation. Please try again.',
    'dependency-failed': 'Sorry, something went wrong on our side while I was working on that. Please try again.',
    unreachable: 'Sorry, I cannot be reached right now. Please try again in a moment.',
    'bot-unavailable': 'Sorry, this service is not available at the moment. Please come back a little later.',
  },
};

const german: DoorWords = {
  nothingSaid: 'Dazu kann ich nichts sagen. Was kann ich sonst für Sie tun?',
  apologies: {
    'utterance-empty': 'Diese Nachricht war leer. Was möchten Sie wissen?',
    'utterance-too-long': 'Diese Nachricht ist mir zu lang. Bitte bleiben Sie unter 1.024 Zeichen.',
    'too-many-waiting': 'Ich arbeite noch an Ihren letzten Nachrichten. Bitte warten Sie auf meine Antwort.',
    throttled: 'Ich habe gerade sehr viele Anfragen. Bitte versuchen Sie es gleich noch einmal.',
    conflict:
      'Ich war noch mit einer anderen Nachricht dieses Gesprächs beschäftigt. Bitte versuchen Sie es noch einmal.',
    'dependency-failed': 'Entschuldigung, dabei ist bei uns etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
    unreachable: 'Entschuldigung, ich bin gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
    'bot-unavailable':
      'Entschuldigung, dieser Dienst steht gerade nicht zur Verfügung. Bitte kommen Sie etwas später wieder.',
  },
};

const spanish: DoorWords = {
  nothingSaid: 'A eso no puedo decirle nada. ¿En qué más puedo ayudarle?',
  apologies: {
    'utterance-empty': 'Ese mensaje estaba vacío. ¿Qué desea saber?',
    'utterance-too-long': 'Ese mensaje es demasiado largo para mí. Por favor, que no pase de 1,024 caracteres.',
    'too-many-waiting':
      'Todavía estoy con sus mensajes anteriores. Por favor, espere mi respuesta antes de enviar más.',
    throttled: 'Estoy atendiendo a muchas personas ahora mismo. Inténtelo de nuevo en un momento, por favor.',
    conflict: 'Aún estaba ocupado con otro mensaje de esta conversación. Inténtelo de nuevo, por favor.',
    'dependency-failed': 'Disculpe, algo ha fallado de nuestro lado. Inténtelo de nuevo, por favor.',
    unreachable: 'Disculpe, ahora mismo no estoy disponible. Inténtelo de nuevo en un momento, por favor.',
    'bot-unavailable':
      'Disculpe, este servicio no está disponible en este momento. Vuelva un poco más tarde, por favor.',
  },
};

const french: DoorWords = {
  nothingSaid: "Je n'ai rien à dire à ce sujet. Que puis-je faire d'autre pour vous ?",
  apologies: {
    'utterance-empty': 'Ce message était vide. Que souhaitez-vous savoir ?',
    'utterance-too-long': 'Ce message est trop long pour moi. Merci de rester sous 1 024 caractères.',
    'too-many-waiting':
      "Je travaille encore sur vos messages précédents. Merci d'attendre ma réponse avant d'en envoyer d'autres.",
    throttled: "Je réponds à beaucoup de personnes en ce moment. Merci de réessayer d'ici un instant.",
    conflict: "J'étais encore occupé par un autre message de cette conversation. Merci de réessayer.",
    'dependency-failed': 'Excusez-moi, un problème est survenu de notre côté. Merci de réessayer.',
    unreachable: "Excusez-moi, je ne suis pas joignable pour le moment. Merci de réessayer d'ici un instant.",
    'bot-unavailable':
      "Excusez-moi, ce service n'est pas disponible pour le moment. Merci de revenir un peu plus tard.",
  },
};

const words: Readonly<Record<LocaleId, DoorWords>> = {
  en_US: english,
  de_DE: german,
  es_US: spanish,
  fr_FR: french,
};

/** The words of a Lex locale; English for one that has none here (a bot of the adopter's own). */
export const doorWordsOf = (localeId: string | undefined): DoorWords =>
  Object.entries(words).find(([id]) => id === localeId)?.[1] ?? english;
