import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SignedRequest {
  /** As sent, byte for byte: the signature is over these and not over what they mean. */
  readonly body: Uint8Array;
  /** The header X-Slack-Request-Timestamp. */
  readonly timestamp: string | undefined;
  /** The header X-Slack-Signature. */
  readonly signature: string | undefined;
}

/** Longer ago, a recorded request could be sent again; further ahead, it could be recorded now and sent for as long. */
const tolerance = 5 * 60;

/** Whether Slack sent this, just now: https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function createSignatureCheck(signingSecret: string, now: () => Date) {
  return ({ body, timestamp, signature }: SignedRequest): boolean => {
    if (timestamp === undefined || signature === undefined || !/^\d{1,12}$/.test(timestamp)) return false;
    if (Math.abs(now().getTime() / 1000 - Number(timestamp)) > tolerance) return false;
    const expected = createHmac('sha256', signingSecret).update(`v0:${timestamp}:`).update(body).digest('hex');
    const [ours, theirs] = [Buffer.from(`v0=${expected}`), Buffer.from(signature)];
    return ours.length === theirs.length && timingSafeEqual(ours, theirs);
  };
}
