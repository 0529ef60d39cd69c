/** Packets to pages of an Ogg stream (RFC 3533). */
export interface OggPages {
  /** At most 255 packets of at most 254 bytes, or fewer longer ones. `position`: samples so far. */
  page(packets: readonly Uint8Array[], position: number, isLast?: boolean): Buffer;
}

const HEADER_BYTES = 27;
const POLYNOMIAL = 0x04_c1_1d_b7;

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte << 24;
  for (let bit = 0; bit < 8; bit++) rest = rest & 0x80_00_00_00 ? (rest << 1) ^ POLYNOMIAL : rest << 1;
  return rest >>> 0;
});

function checksum(bytes: Uint8Array): number {
  let rest = 0;
  for (const byte of bytes) rest = ((rest << 8) ^ (crcTable[((rest >>> 24) & 0xff) ^ byte] ?? 0)) >>> 0;
  return rest;
}

/** A packet is cut into pieces of 255 bytes; one that is shorter ends it. */
const lacing = (packet: Uint8Array): readonly number[] => [
  ...Array.from({ length: Math.floor(packet.length / 255) }, () => 255),
  packet.length % 255,
];

export function createOggPages(serial: number): OggPages {
  let count = 0;
  return {
    page(packets, position, isLast = false) {
      const segments = packets.flatMap(lacing);
      const header = Buffer.alloc(HEADER_BYTES + segments.length);
      header.write('OggS', 0, 'latin1');
      header.writeUInt8((count === 0 ? 2 : 0) | (isLast ? 4 : 0), 5);
      header.writeBigUInt64LE(BigInt(position), 6);
      header.writeUInt32LE(serial, 14);
      header.writeUInt32LE(count, 18);
      header.writeUInt8(segments.length, 26);
      header.set(segments, HEADER_BYTES);
      const page = Buffer.concat([header, ...packets]);
      page.writeUInt32LE(checksum(page), 22);
      count += 1;
      return page;
    },
  };
}
