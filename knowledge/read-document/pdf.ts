import { getDocumentProxy, getMeta } from 'unpdf';
import type { DocumentContent, DocumentFormat } from './block.ts';
import { linesToBlocks } from './lines-to-blocks.ts';
import { type PdfPage, pageLines, withoutRunningHeads } from './pdf-lines.ts';

/** More is a library and not a document; each page costs milliseconds of whoever ingests. */
const MOST_PAGES = 1_000;
const SAYS_ENCRYPTED = /password|encrypt/i;
/** Programs write into the title what they were called, or what the file was. */
const NO_TITLE =
  /^(?:untitled|document\d*|microsoft (?:word|powerpoint).*|.*\.(?:docx?|indd|html?|pdf|odt|tex|txt|pptx?))$/i;

/** "D:20260316120000+01'00'" (ISO 32000-2, 7.9.4). */
const dateOf = (text: unknown): string | undefined => {
  const [, year, month, day] = /^D:(\d{4})(\d\d)(\d\d)/.exec(String(text)) ?? [];
  return year && `${year}-${month}-${day}`;
};

function notesOf({
  Title,
  ModDate,
  CreationDate,
  Language,
}: Readonly<Record<string, unknown>>): Record<string, string> {
  const title = typeof Title === 'string' && !NO_TITLE.test(Title.trim()) ? Title.trim() : '';
  const found = {
    title,
    updated: dateOf(ModDate) ?? dateOf(CreationDate) ?? '',
    language: typeof Language === 'string' ? Language : '',
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== ''));
}

async function openPdf(bytes: Uint8Array): Promise<Awaited<ReturnType<typeof getDocumentProxy>>> {
  try {
    // Copied, because the library takes what it is given for its own. Warnings are about fonts and forms, and go nowhere.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      stopAtErrors: false,
    });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    if (SAYS_ENCRYPTED.test(message)) throw new Error('is encrypted: save it without a password', { cause });
    throw new Error(`is no PDF that can be read (${message})`, { cause });
  }
}

async function readPages(pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const [, bottom = 0, , top = 0] = page.view;
    pages.push({ lines: pageLines(items.filter((item) => 'str' in item)), bottom, top });
    page.cleanup();
  }
  return pages;
}

async function contentOf(pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<DocumentContent> {
  if (pdf.numPages > MOST_PAGES) throw new Error(`has ${pdf.numPages} pages; the most that are read is ${MOST_PAGES}`);
  const { info } = await getMeta(pdf);
  const pages = await readPages(pdf);
  if (pages.every(({ lines }) => lines.length === 0)) {
    throw new Error('has no text: a scan is a picture of its pages, so have its text recognised (OCR) first');
  }
  return { noted: notesOf(info), blocks: linesToBlocks(withoutRunningHeads(pages)) };
}

/** A PDF, by where its words stand: most have no other structure. */
export const readPdf: DocumentFormat = async (bytes) => {
  const pdf = await openPdf(bytes);
  try {
    return await contentOf(pdf);
  } finally {
    await pdf.loadingTask.destroy();
  }
};
