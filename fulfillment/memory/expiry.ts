/** Long enough to come back to after lunch; a follow-up or "say that again" needs minutes. */
const hoursKept = 24;

/** Epoch seconds at which DynamoDB may forget what was kept at an instant. */
export const expiryAfter = (at: Date): number => Math.floor(at.getTime() / 1000) + hoursKept * 60 * 60;
