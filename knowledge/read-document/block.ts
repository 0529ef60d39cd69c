/** What every document format is read into: plain text without markup, in reading order. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** What a format reader gives back; `metadata` is checked by read-document.ts, whatever format it came in. */
export interface DocumentContent {
  readonly metadata: unknown;
  readonly blocks: readonly Block[];
}

export type DocumentFormat = (bytes: Uint8Array) => DocumentContent | Promise<DocumentContent>;
