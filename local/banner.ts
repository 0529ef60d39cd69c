import type { Documents } from './keep-documents.ts';
import type { Frontdesk } from './start-frontdesk.ts';

const MOST_PROBLEMS = 8;

function problemLines(problems: readonly string[]): string[] {
  const shown = problems.slice(0, MOST_PROBLEMS).map((problem) => `             to mend: ${problem}`);
  const rest = problems.length - shown.length;
  return rest > 0 ? [...shown, `             and ${rest} more: npm run ingest tells them all`] : shown;
}

function botLines({ botId, aliasId, botName, locales, lambda, source, warnings }: Frontdesk['bots'][number]) {
  const from = source === undefined ? '' : `, from ${source}`;
  const flow = lambda ? '' : ', without a Lambda';
  return [
    `  Bot        ${botName}: ${botId}, alias ${aliasId}, ${locales.join(', ')}${from}${flow}`,
    ...warnings.map((warning) => `             not done here: ${warning}`),
  ];
}

/** What is answered from, and what there is to mend in it. */
export const documentLines = ({ folder, count, passages, problems }: Documents): string[] => [
  `  Documents  ${count} in ${folder}, ${passages} passages`,
  ...problemLines(problems),
];

/** What runs where, what stands in for AWS, and three things to try. The documents are read from now on, and told of afterwards. */
export function banner(frontdesk: Frontdesk, seconds: number): string {
  const { webUrl, awsUrl, bots, standIns } = frontdesk;
  return [
    '',
    'Frontdesk',
    '',
    `  Page       ${webUrl}`,
    `  AWS        ${awsUrl}   (AWS_ENDPOINT_URL for any SDK; any key, region us-east-1)`,
    ...bots.flatMap(botLines),
    '  Documents  are being read',
    '',
    'Standing in for AWS:',
    ...standIns.map((line) => `  - ${line}`),
    '',
    'Try:',
    `  - open ${webUrl} and book a flight from London to Paris`,
    '  - ask "how heavy can my suitcase be?" in the middle of it',
    '  - npm run talk -- --trace      (in another terminal)',
    '',
    `Ready in ${seconds.toFixed(1)} s. Ctrl-C stops.`,
  ].join('\n');
}
