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

const languages: Readonly<Record<string, Strings>> = { en };

/** The strings for "en", "en-GB" or "en_GB"; English for a language that is not there. */
export function stringsFor(locale: string | undefined): Strings {
  return languages[locale?.split(/[-_]/)[0]?.toLowerCase() ?? 'en'] ?? en;
}
