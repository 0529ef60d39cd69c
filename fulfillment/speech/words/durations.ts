/** "7:25 h" lasts where the pattern stands before it; elsewhere it is a time of the day. */
export function durationsAfter(before: string): (text: string) => string {
  const duration = new RegExp(String.raw`${before}(?<![\d:.,])(\d{1,2}):([0-5]\d)\s?h\b`, 'g');
  return (text) => text.replaceAll(duration, '$1 h $2 min');
}
