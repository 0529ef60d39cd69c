/** In percent. */
export const share = (part: number, whole: number): number => (100 * part) / Math.max(1, whole);
