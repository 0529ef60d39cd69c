import OpusScript from 'opusscript';
import { pcmBytes } from '../../../audio/pcm.ts';
import { createOggPages } from '../../../audio/ogg-pages.ts';
import type { Encoder } from './encoders.ts';

/** Polly's Ogg Opus is 48 kHz; a packet is 20 ms. */
const RATE = 48_000;
const PACKET = 960;
/** Samples that the decoder throws away at the beginning (RFC 7845, section 4.2). */
const PRE_SKIP = 312;
const PACKETS_A_PAGE = 25;
const BITS_PER_SECOND = 32_000;

function header(): Buffer {
  const head = Buffer.alloc(19);
  head.write('OpusHead', 0, 'latin1');
  head.writeUInt8(1, 8);
  head.writeUInt8(1, 9);
  head.writeUInt16LE(PRE_SKIP, 10);
  head.writeUInt32LE(RATE, 12);
  return head;
}

function comments(vendor: string): Buffer {
  const tags = Buffer.alloc(16 + vendor.length);
  tags.write('OpusTags', 0, 'latin1');
  tags.writeUInt32LE(vendor.length, 8);
  tags.write(vendor, 12, 'latin1');
  return tags;
}

/** Mono samples at 48 kHz to Opus in Ogg (RFC 7845), half a second a page. */
export function createOggOpusEncoder(): Encoder {
  const opus = new OpusScript(RATE, 1, OpusScript.Application.AUDIO);
  opus.setBitrate(BITS_PER_SECOND);
  const pages = createOggPages(1);
  let waiting = new Int16Array(0);
  let packets: Buffer[] = [];
  let samples = 0;
  let begun = false;

  const begin = (): readonly Buffer[] => {
    if (begun) return [];
    begun = true;
    return [pages.page([header()], 0), pages.page([comments('local')], 0)];
  };
  const encodePackets = (all: Int16Array): readonly Buffer[] => {
    const written: Buffer[] = [];
    let at = 0;
    for (; at + PACKET <= all.length; at += PACKET) {
      packets.push(Buffer.from(opus.encode(Buffer.from(pcmBytes(all.subarray(at, at + PACKET))), PACKET)));
      samples += PACKET;
      if (packets.length === PACKETS_A_PAGE) written.push(pages.page(packets.splice(0), samples));
    }
    waiting = all.slice(at);
    return written;
  };
  return {
    encode(piece) {
      const all = new Int16Array(waiting.length + piece.length);
      all.set(waiting);
      all.set(piece, waiting.length);
      return Buffer.concat([...begin(), ...encodePackets(all)]);
    },
    finish() {
      const heard = samples + waiting.length;
      // What is left, and the encoder's own delay, fill two packets more; the last page says where the sound ends.
      const rest = encodePackets(Int16Array.from({ length: 2 * PACKET }, (_, at) => waiting[at] ?? 0));
      const last = pages.page(packets, Math.min(samples, heard + PRE_SKIP), true);
      opus.delete();
      return Buffer.concat([...begin(), ...rest, last]);
    },
  };
}
