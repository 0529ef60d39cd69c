export interface RateLimitOptions {
  /** How many may come at once; one more is allowed each `60 / perMinute` seconds. */
  readonly perMinute: number;
  readonly now: () => Date;
}

/** How many keys are remembered. The one longest unseen is forgotten, which only ever gives it a full bucket again. */
const capacity = 10_000;

/**
 * A token bucket for each key, in this process: it stops one visitor from flooding the bot. Lambda runs many processes, so a
 * firewall in front (AWS WAF) is what stops a crowd.
 * @returns for each request, 0 when it may pass, else in how many seconds it may.
 */
export function createRateLimit({ perMinute, now }: RateLimitOptions): (key: string) => number {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const perSecond = perMinute / 60;

  return (key) => {
    const at = now().getTime() / 1000;
    const bucket = buckets.get(key) ?? { tokens: perMinute, at };
    const tokens = Math.min(perMinute, bucket.tokens + (at - bucket.at) * perSecond);
    const passes = tokens >= 1;
    buckets.delete(key);
    buckets.set(key, { tokens: passes ? tokens - 1 : tokens, at });
    const oldest = buckets.keys().next();
    if (buckets.size > capacity && !oldest.done) buckets.delete(oldest.value);
    return passes ? 0 : Math.ceil((1 - tokens) / perSecond);
  };
}
