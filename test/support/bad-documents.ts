import { deflateRawSync } from 'node:zlib';
import { zipSync, strToU8 } from 'fflate';

/** A PDF of one page with this content stream, as a program of the nineties would write it. */
export function aPdf(content: string, { trailer = '', title = '' } = {}): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Title (${title}) /ModDate (D:20260316120000+01'00') >>`,
    '<< /Filter /Standard /V 1 /R 2 /P -4 /O <0000000000000000000000000000000000000000000000000000000000000000> /U <1111111111111111111111111111111111111111111111111111111111111111> >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info 6 0 R ${trailer} >>\n`;
  return strToU8(`${file}${end}startxref\n${file.length}\n%%EOF\n`, true);
}

/** Lines of text, each [x, y, size, text] with y from the top of the page. */
export const pdfText = (lines: readonly (readonly [x: number, y: number, size: number, text: string])[]): string =>
  lines.map(([x, y, size, text]) => `BT /F1 ${size} Tf ${x} ${842 - y} Td (${text}) Tj ET`).join('\n');

/** A picture of a page: lines are drawn, and nothing is written. */
export const aScan = (): Uint8Array => aPdf('0 0 m 595 842 l S');
export const anEncryptedPdf = (): Uint8Array =>
  aPdf(pdfText([[72, 72, 11, 'Secret.']]), { trailer: '/Encrypt 7 0 R /ID [<00> <00>]' });

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word document around these paragraphs, in Word's own XML. */
export function aDocx(paragraphs: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(`<w:document xmlns:w="${WORD}"><w:body>${paragraphs}</w:body></w:document>`),
  });
}

/** A zip of kilobytes that unpacks to more than any document has, written by hand: fflate takes seconds over as many zeros. */
export function aZipBomb(): Uint8Array {
  const [name, unpacked] = [Buffer.from('word/document.xml'), 120_000_000];
  const packed = deflateRawSync(Buffer.alloc(unpacked), { level: 1 });
  // Version, flags, method (deflate), time, date, checksum (nobody gets to it), sizes, length of the name, no extra field.
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(unpacked, 18);
  facts.writeUInt16LE(name.length, 22);
  const file = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, name, packed]);
  const entry = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, Buffer.alloc(14), name]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(entry.length, 8);
  end.writeUInt32LE(file.length, 12);
  return Buffer.concat([file, entry, Buffer.from('PK\u0005\u0006'), end]);
}

export const latin1 = (text: string): Uint8Array => strToU8(text, true);
