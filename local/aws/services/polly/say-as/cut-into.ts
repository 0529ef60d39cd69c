/** Pieces of the widths given; what is left over is a last piece. */
export function cutInto(text: string, widths: readonly number[]): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const width of widths) pieces.push(text.slice(at, (at += width)));
  return at < text.length ? [...pieces, text.slice(at)] : pieces;
}
