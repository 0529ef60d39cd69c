import type { Scores } from './score.ts';
import { format, keepsLimit, type Measure, measures } from './thresholds.ts';

const ROW = 26;
const LEFT = 300;
const WIDTH = 360;
const TOP = 64;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function row(measure: Measure, at: number, { scores, last }: Pick<Plotted, 'scores' | 'last'>): string {
  const y = TOP + at * ROW;
  const value = scores[measure.key];
  const before = last[measure.key];
  const limit = measure.atLeast ?? measure.atMost;
  const x = (share: number): string => (LEFT + Math.max(0, Math.min(1, share)) * WIDTH).toFixed(1);
  return [
    `<text x="${LEFT - 12}" y="${y + 13}" text-anchor="end">${escape(measure.name)}</text>`,
    `<rect x="${LEFT}" y="${y + 2}" width="${WIDTH}" height="14" class="track"/>`,
    `<rect x="${LEFT}" y="${y + 2}" width="${(Number(x(value)) - LEFT).toFixed(1)}" height="14" class="${keepsLimit(measure, scores) ? 'kept' : 'missed'}"/>`,
    ...(before === undefined ? [] : [`<rect x="${x(before)}" y="${y}" width="2" height="18" class="before"/>`]),
    ...(limit === undefined ? [] : [`<path d="M${x(limit)} ${y + 20}l-4 5h8z" class="limit"/>`]),
    `<text x="${LEFT + WIDTH + 12}" y="${y + 13}">${format(measure.unit, value)}</text>`,
  ].join('');
}

export interface Plotted {
  readonly title: string;
  readonly scores: Scores;
  readonly last: Partial<Scores>;
}

/** The shares of a run as bars, the last run as a line across each, the limit as a mark under it. */
export function plotRun({ title, scores, last }: Plotted): string {
  const shares = measures.filter(({ unit, key }) => unit === 'share' && !Number.isNaN(scores[key]));
  const counts = measures.filter(({ unit }) => unit !== 'share');
  const height = TOP + shares.length * ROW + 44;
  const written = counts.map(({ name, unit, key }) => `${name}: ${format(unit, scores[key])}`);
  const notes = [written.slice(0, 3).join(' · '), written.slice(3).join(' · ')];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 ${height}" font-family="system-ui, sans-serif" font-size="13">
<style>text{fill:#1f2933}.track{fill:#e4e7eb}.kept{fill:#2f855a}.missed{fill:#c53030}.before{fill:#1f2933}.limit{fill:#1f2933}.note{font-size:12px;fill:#52606d}</style>
<rect width="760" height="${height}" fill="#fff"/>
<text x="20" y="26" font-size="15" font-weight="600">${escape(title)}</text>
<text x="20" y="46" class="note">Bars: this run. Line across: the last run that was kept. Mark below: the limit.</text>
${shares.map((measure, at) => row(measure, at, { scores, last })).join('\n')}
${notes.map((note, at) => `<text x="20" y="${height - 26 + at * 16}" class="note">${escape(note)}</text>`).join('\n')}
</svg>
`;
}
