/** One find of a pattern. */
export interface Found {
  readonly written: string;
  /** What the groups hold, in their order. */
  readonly parts: readonly (string | undefined)[];
  readonly named: Readonly<Partial<Record<string, string>>>;
  /** The text ends with it: a full stop in it is the sentence's, too. */
  readonly isEnd: boolean;
}

/** `replaceAll` for those who have to know more of a find than three things. */
export function replaceEach(text: string, pattern: RegExp, say: (found: Found) => string): string {
  let read = '';
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const isEnd = end === text.length;
    read +=
      text.slice(from, match.index) +
      say({ written: match[0], parts: match.slice(1), named: match.groups ?? {}, isEnd });
    from = end;
  }
  return read + text.slice(from);
}
