import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import type { Owner } from '../turn.ts';

const cipher = 'aes-256-gcm';
const bytesOfNonce = 12;
const bytesOfTag = 16;

/** Longer than Lex keeps a conversation in which nothing is said. */
const secondsKept = 30 * 60;

const sealedContent = z.object({
  until: z.number(),
  slots: z.record(z.string(), z.string().check(z.maxLength(100))),
});
type SlotTexts = z.infer<typeof sealedContent>['slots'];

/** Whose form of which intent it is: in any other place the seal does not open. */
const placeOf = ({ sessionId, person }: Owner, intent: string) =>
  Buffer.from(JSON.stringify([sessionId, person.id, intent]));

const secondsOf = ({ now }: Owner): number => Math.floor(now.getTime() / 1000);

/**
 * Keeps values that no log and no client may see in the session attributes, which logs and clients do see
 * (docs/decisions/0014-sealed-slots.md).
 */
export function createSealSlots(secret: string) {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'frontdesk sealed slots', 32));
  return {
    seal: (slots: SlotTexts, owner: Owner, intent: string): string => {
      const nonce = randomBytes(bytesOfNonce);
      const cipherer = createCipheriv(cipher, key, nonce).setAAD(placeOf(owner, intent));
      const content = JSON.stringify({ until: secondsOf(owner) + secondsKept, slots });
      const sealed = Buffer.concat([cipherer.update(content, 'utf8'), cipherer.final()]);
      return Buffer.concat([nonce, cipherer.getAuthTag(), sealed]).toString('base64url');
    },
    /** Nothing when it was sealed elsewhere, by somebody else, or too long ago. */
    open: (sealed: string, owner: Owner, intent: string): SlotTexts => {
      const bytes = Buffer.from(sealed, 'base64url');
      const tag = bytes.subarray(bytesOfNonce, bytesOfNonce + bytesOfTag);
      if (tag.length < bytesOfTag) return {};
      const decipherer = createDecipheriv(cipher, key, bytes.subarray(0, bytesOfNonce))
        .setAAD(placeOf(owner, intent))
        .setAuthTag(tag);
      try {
        const content = decipherer.update(bytes.subarray(bytesOfNonce + bytesOfTag), undefined, 'utf8');
        const { until, slots } = sealedContent.parse(JSON.parse(content + decipherer.final('utf8')));
        return until > secondsOf(owner) ? slots : {};
      } catch {
        return {};
      }
    },
  };
}
