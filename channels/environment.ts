import * as z from 'zod/mini';

const secret = z.string().check(z.minLength(32, 'must have at least 32 characters'));
const list = z.pipe(
  z.string(),
  z.transform((value) =>
    value
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  ),
);

/** Scheme, host and port as a browser writes them: a path or a slash at the end would never match. */
const origin = z
  .string()
  .check(z.refine((value) => URL.canParse(value) && new URL(value).origin === value, 'is no origin'));

/** Which bot a door talks to, by the names that infra sets. Each door extends this with its own settings. */
export const lexEnvironment = z.object({
  LEX_BOT_ID: z.string().check(z.minLength(1)),
  LEX_BOT_ALIAS_ID: z.string().check(z.minLength(1)),
  /** One locale, or several separated by commas: the first serves who asks for none of them. */
  LEX_LOCALE_ID: z.pipe(list, z.tuple([z.string()], z.string())),
});

/** For a door that serves people in languages that the bot has no locale for: the same terminology as the fulfilment's. */
const translationEnvironment = z.object({ TRANSLATE_TERMINOLOGY: z.optional(z.string().check(z.minLength(1))) });

/** For a door that verifies people: the key of identity-token.ts, the same as the fulfilment's. */
export const identityEnvironment = z.object({ IDENTITY_SECRET: secret });

export const webEnvironment = z.extend(z.extend(lexEnvironment, translationEnvironment.shape), {
  /** Signs the web's session tokens. It is no other door's business. */
  WEB_SESSION_SECRET: secret,
  /** Where the beginning of an answer is shown while it is written. */
  CONVERSATION_TABLE: z.string().check(z.minLength(1)),
  /** Other sites that may embed the widget, comma-separated: "https://www.example.com,https://shop.example.com". */
  ALLOWED_ORIGINS: z._default(z.pipe(list, z.array(origin)), []),
  /** Where write-assets.ts put the widget and the demo page, from the working directory. */
  WEB_ASSETS: z._default(z.string(), 'web-assets'),
});

/** The names infra sets, and which of them it may leave out. */
export type WebVariables = z.input<typeof webEnvironment>;

const slackQueue = z.object({ SLACK_QUEUE_URL: z.url() });

/** Verifies and queues: it can neither speak in Slack nor say who anybody is. */
export const slackDoorEnvironment = z.extend(slackQueue, {
  SLACK_SIGNING_SECRET: z.string().check(z.minLength(1)),
});
export type SlackDoorVariables = z.input<typeof slackDoorEnvironment>;

export const slackWorkerEnvironment = z.extend(z.extend(lexEnvironment, translationEnvironment.shape), {
  ...identityEnvironment.shape,
  ...slackQueue.shape,
  SLACK_BOT_TOKEN: z.string().check(z.regex(/^xoxb-/, 'must be a bot token, which begins with xoxb-')),
  /** Remembers which turns were answered. */
  CONVERSATION_TABLE: z.string().check(z.minLength(1)),
  /** Another server than Slack, for tests. Method names are added to it. */
  SLACK_API_URL: z._default(z.url().check(z.endsWith('/')), 'https://slack.com/api/'),
});
export type SlackWorkerVariables = z.input<typeof slackWorkerEnvironment>;

/** Reads the environment once, at cold start. @throws Error that names each variable which is missing or wrong. */
export function readEnvironment<Schema extends z.core.$ZodType>(
  schema: Schema,
  environment: unknown,
): z.output<Schema> {
  const result = z.safeParse(schema, environment);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    (issue) => `${issue.path.join('.')}: ${issue.input === undefined ? 'is missing' : issue.message}`,
  );
  throw new Error(`The environment of this door is not complete. ${problems.join('; ')}`);
}
