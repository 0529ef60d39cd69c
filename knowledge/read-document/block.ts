/** What every document format is read into: plain text without markup, in reading order. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** What a format reader gives back; what is said of the document is checked by read-metadata.ts, whatever format it came in. */
export interface DocumentContent {
  /** What the author says of the document in our own words: a mistake in it is told. */
  readonly metadata?: unknown;
  /** What the format keeps of any document, by the names of Metadata: what does not fit is not used. */
  readonly noted?: Readonly<Record<string, string>>;
  readonly blocks: readonly Block[];
  /** What the author should mend, although the document is usable. */
  readonly warnings?: readonly string[];
}

/** Throws, with a message for the author, when the bytes are not what the file's name says. */
export type DocumentFormat = (bytes: Uint8Array) => DocumentContent | Promise<DocumentContent>;
