/** Text that nobody has shaped for the ear: Lex's own prompts, and what was translated at the door. */

const entities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
};

/** What is seen and not said: numbers of sources, addresses, marks of lists and emphasis, pictures. */
const unsaid =
  /\[\d{1,3}\]|https?:\/\/\S+|^\s*(?:[-•*]|#{1,6}|\d{1,2}\.)\s+|[*_`~|#]|\p{Extended_Pictographic}\uFE0F?/gmu;

/** XML cannot hold control characters, half a surrogate pair or these two at all. */
const unwritable = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** A document of SSML for each text that has words. The voice reads figures as its own language does. */
export const plainSpeech = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => {
    const words = text
      .replaceAll(unwritable, '')
      .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
      .split('\n')
      .map((line) =>
        line
          .replaceAll(unsaid, ' ')
          .replaceAll(/\s+/g, ' ')
          .replaceAll(/ ([.,;:!?])/g, '$1')
          .trim(),
      )
      .filter((line) => /[\p{L}\p{N}]/u.test(line))
      .map((line) => `<s>${line.replaceAll(/[<>&"']/g, (sign) => entities[sign] ?? sign)}</s>`);
    return words.length === 0 ? [] : [`<speak>${words.join('')}</speak>`];
  });
