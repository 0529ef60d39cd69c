export interface DecodedText {
  readonly text: string;
  readonly warnings: readonly string[];
}

/** What stands in no text: a picture or a program with the name of a document. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001a]/;

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte);

/** By the mark at its beginning, which Windows writes. */
function markedEncoding(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  return undefined;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Bytes that the encoding does not have, or an encoding that nobody knows.
    return undefined;
  }
}

/**
 * Text in the encoding that it is marked or `declared` with, else UTF-8. What is neither is read as windows-1252, which Latin-1
 * is a part of and most old files are in; the report says so, because for other alphabets that is wrong.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = markedEncoding(bytes);
  const known = decodeAs(marked ?? declared ?? 'utf-8', bytes) ?? decodeAs('utf-8', bytes);
  const text = known ?? new TextDecoder('windows-1252').decode(bytes);
  if (NOT_TEXT.test(text)) throw new Error('is not text');
  const warnings = known === undefined ? ['is not UTF-8: read as Latin-1, so look at its accents'] : [];
  return { text, warnings };
}
