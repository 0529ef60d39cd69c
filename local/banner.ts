import type { Frontdesk } from './start-frontdesk.ts';

/** What runs where, what stands in for AWS, and three things to try. */
export function banner(frontdesk: Frontdesk, seconds: number): string {
  const { webUrl, awsUrl, bots, standIns, documents } = frontdesk;
  return [
    '',
    'Frontdesk',
    '',
    `  Page       ${webUrl}`,
    `  AWS        ${awsUrl}   (AWS_ENDPOINT_URL for any SDK; any key, region us-east-1)`,
    ...bots.map((bot) => `  Bot        ${bot.botId}, alias ${bot.aliasId}, ${bot.locales.join(', ')}`),
    `  Documents  ${documents.count} in ${documents.folder}, ${documents.passages} passages`,
    ...documents.problems.map((problem) => `             left out: ${problem}`),
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
