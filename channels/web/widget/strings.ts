/** Everything the widget says by itself. A language is one more entry of `languages`. */
const en = {
  heading: 'Front desk',
  subheading: 'Answers with their sources',
  launcher: 'Ask us',
  unread: 'New answer',
  close: 'Close the chat',
  greeting: 'Hello! What can I do for you?',
  conversation: 'Conversation',
  placeholder: 'Write a message',
  message: 'Your message',
  send: 'Send',
  you: 'You',
  bot: 'Assistant',
  typing: 'Writing an answer',
  stillLooking: 'Still looking, one moment',
  suggestions: 'You can also say',
  sources: 'Sources',
  source: (number: number, title: string) => `Source ${number}: ${title}`,
  openSource: 'Open the page',
  newWindow: 'in a new window',
  notSent: 'Not sent',
  tryAgain: 'Try again',
  edit: 'Edit',
  left: (count: number) => `${count} characters left`,
  tooMany: (count: number) => (count === 1 ? '1 character too many' : `${count} characters too many`),
  offline: 'You are offline. Your messages will be sent when you are back.',
  interrupted: 'The page was closed before the answer came.',
  unreachable: 'The front desk cannot be reached right now.',
  handoff: {
    general: 'A member of our team takes over from here.',
    bookings: 'Our bookings team takes over from here.',
    complaints: 'Our customer care team takes over from here.',
  },
  startOver: 'Start a new conversation',
  startOverQuestion: 'Start a new conversation? This one will be cleared.',
  startOverYes: 'Start new',
  startOverNo: 'Keep this one',
};

export type Strings = typeof en;

const de: Strings = {
  heading: 'Empfang',
  subheading: 'Antworten mit Quellen',
  launcher: 'Fragen Sie uns',
  unread: 'Neue Antwort',
  close: 'Chat schließen',
  greeting: 'Guten Tag! Was kann ich für Sie tun?',
  conversation: 'Gespräch',
  placeholder: 'Nachricht schreiben',
  message: 'Ihre Nachricht',
  send: 'Senden',
  you: 'Sie',
  bot: 'Assistent',
  typing: 'Schreibt eine Antwort',
  stillLooking: 'Ich suche noch, einen Moment',
  suggestions: 'Sie können auch sagen',
  sources: 'Quellen',
  source: (number, title) => `Quelle ${number}: ${title}`,
  openSource: 'Seite öffnen',
  newWindow: 'in einem neuen Fenster',
  notSent: 'Nicht gesendet',
  tryAgain: 'Noch einmal',
  edit: 'Bearbeiten',
  left: (count) => `Noch ${count} Zeichen`,
  tooMany: (count) => `${count} Zeichen zu viel`,
  offline: 'Sie sind offline. Ihre Nachrichten werden gesendet, sobald Sie wieder verbunden sind.',
  interrupted: 'Die Seite wurde geschlossen, bevor die Antwort kam.',
  unreachable: 'Der Empfang ist gerade nicht erreichbar.',
  handoff: {
    general: 'Ab hier übernimmt jemand aus unserem Team.',
    bookings: 'Ab hier übernimmt unser Buchungsteam.',
    complaints: 'Ab hier übernimmt unsere Kundenbetreuung.',
  },
  startOver: 'Neues Gespräch beginnen',
  startOverQuestion: 'Ein neues Gespräch beginnen? Dieses wird gelöscht.',
  startOverYes: 'Neu beginnen',
  startOverNo: 'Dieses behalten',
};

const languages: Readonly<Record<string, Strings>> = { en, de };

/** The strings for "en", "en-GB" or "en_GB"; English for a language that is not there. */
export function stringsFor(locale: string | undefined): Strings {
  return languages[locale?.split(/[-_]/)[0]?.toLowerCase() ?? 'en'] ?? en;
}
