import type { Ends } from './network.ts';
import { Network } from './network.ts';
import type { SoundAlike } from './sound-alikes.ts';

/**
 * These rows of words and no others. A row that is `heard` already can be followed, and leads nowhere: what is heard is measured
 * against all that is followed, so that rows are measured alike whichever was heard before.
 */
export function rowsNetwork(
  rows: readonly SoundAlike[],
  isHeard: (row: SoundAlike) => boolean,
): { readonly network: Network } & Ends {
  const network = new Network();
  const start = network.state();
  const end = network.state();
  const nowhere = network.state();
  const likeliest = Math.max(...rows.map(({ likelihood }) => likelihood));
  for (const row of rows) {
    const weight = Math.exp(row.likelihood - likeliest);
    network.addWords(row.words, { from: start, to: isHeard(row) ? nowhere : end, weight });
  }
  return { network, start, end };
}
