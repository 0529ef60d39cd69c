import { UsageError } from '../options.ts';

export interface SlackTokens {
  readonly appToken: string;
  readonly botToken: string;
  /** Slack's Web API, or a test's. */
  readonly apiUrl: string;
}

const howToGetThem =
  'Create an app from channels/slack/app-manifest.yaml at https://api.slack.com/apps and install it: ' +
  'the bot token is under "OAuth & Permissions"; make an app-level token with connections:write under "Basic Information".';

/** @throws UsageError that says which token is missing and where it is found. */
export function readSlackTokens(environment: NodeJS.ProcessEnv): SlackTokens {
  const { SLACK_APP_TOKEN: appToken, SLACK_BOT_TOKEN: botToken } = environment;
  if (!appToken?.startsWith('xapp-') || !botToken?.startsWith('xoxb-')) {
    throw new UsageError(`Set SLACK_APP_TOKEN (xapp-…) and SLACK_BOT_TOKEN (xoxb-…). ${howToGetThem}`);
  }
  return { appToken, botToken, apiUrl: environment['SLACK_API_URL'] ?? 'https://slack.com/api/' };
}
