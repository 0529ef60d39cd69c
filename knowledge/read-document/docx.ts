import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { parse, parseFragment } from 'parse5';
import type { DocumentFormat } from './block.ts';
import { readHtmlBlocks } from './html-blocks.ts';
import { isElement } from './html-elements.ts';

/** Text in all parts of a document; the longest novels have 5 MB. A zip of a few kilobytes can unpack to gigabytes. */
const MOST_UNPACKED = 100_000_000;

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
/** A compound file (MS-CFB): the old .doc, and also a .docx behind a password. */
const isCompoundFile = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/** The properties that Word keeps of a document. @throws Error when the zip is broken or too large */
function propertiesOf(bytes: Uint8Array): string {
  let unpacked = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      unpacked += originalSize;
      return name === 'docProps/core.xml';
    },
  });
  if (unpacked > MOST_UNPACKED) throw new Error(`unpacks to ${Math.round(unpacked / 1e6)} MB, which no document needs`);
  const core = files['docProps/core.xml'];
  return core ? strFromU8(core) : '';
}

function notesOf(core: string): Record<string, string> {
  const valueOf = (tag: string): string => {
    const element = new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`).exec(core)?.[1] ?? '';
    const node = parseFragment(element).childNodes[0];
    return node && 'value' in node ? node.value.trim() : '';
  };
  const found = {
    title: valueOf('dc:title'),
    updated: valueOf('dcterms:modified').slice(0, 10),
    language: valueOf('dc:language'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== ''));
}

/** Styles that Word has and mammoth does not map by itself. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/** A Word document, by its styles: headings, lists and tables are what the author marked as such. */
export const readDocx: DocumentFormat = async (bytes) => {
  if (isCompoundFile(bytes)) throw new Error('is an old .doc or has a password: save it as .docx without one');
  if (!isZip(bytes)) throw new Error('is no .docx: it does not begin as one');
  const noted = notesOf(propertiesOf(bytes));
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: STYLES, convertImage: noImage },
  );
  const root = parse(value).childNodes.find(isElement);
  return { noted, blocks: root ? readHtmlBlocks(root) : [] };
};

/** Pictures hold no text for us, and as data URLs they would be most of the HTML. */
const noImage = mammoth.images.imgElement(async () => ({ src: '' }));
