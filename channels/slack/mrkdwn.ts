/**
 * Slack's mrkdwn, written and read. Whatever a person or a document wrote goes through `escape`: a ping (`<!channel>`, `<@U…>`)
 * and a link begin with "<", which is then a letter like any other. Texts are sent with `verbatim`, so that Slack looks for
 * no links or names in them either.
 */
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const letters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/** Control characters and lone surrogates are nobody's text, and Slack refuses some. Tabs and line ends stay. */
const unwritable = /(?![\n\t])[\p{Cc}\p{Cs}]/gu;

export const escape = (text: string): string =>
  text.replaceAll(unwritable, ' ').replaceAll(/[&<>]/g, (letter) => escapes[letter] ?? letter);

const unescape = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt);/g, (entity, name: string) => letters[name] ?? entity);

/** A link, or the escaped label alone when the address is none that a browser should open. */
export function link(url: string, label: string): string {
  const shown = escape(label.replaceAll(/\s+/g, ' ').trim());
  if (!URL.canParse(url) || shown === '') return shown;
  const { href, protocol } = new URL(url);
  // "|" ends the address, and no URL needs it bare; "<" and ">" are escaped like "&" wherever the parser let them stand.
  return /^https?:$/.test(protocol) ? `<${escape(href.replaceAll('|', '%7C'))}|${shown}>` : shown;
}

/** What a person wrote, as they saw it: links by their label, and no mentions (the bot's own is only how it was called). */
export function readSlackText(text: string): string {
  const plain = text.replaceAll(/<([^<>]*)>/g, (_token, inner: string) => {
    const [target = '', label] = inner.split('|', 2);
    if (target.startsWith('@') || target.startsWith('!')) return ' ';
    if (target.startsWith('#')) return label ? `#${label}` : ' ';
    return label ?? target.replace(/^(mailto|tel):/, '');
  });
  return unescape(plain)
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
}

/** At most `longest` UTF-16 units, never half a character. */
export const shorten = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
