import * as z from 'zod/mini';

/** Slack's ids are short and upper-case. With these bounds a session id stays in Lex's 100 characters and charset. */
const id = z.string().check(z.regex(/^[A-Z][A-Z0-9]{1,29}$/));
/** Slack names a message, and so the thread under it, by a time: "1764147600.000200". */
export const timestamp = z.string().check(z.regex(/^\d{1,12}\.\d{1,9}$/));

/** A message as chat.postMessage and chat.update take it. `text` is in Slack's escaped form; so is all mrkdwn in the blocks. */
export const slackMessage = z.object({ text: z.string(), blocks: z.array(z.looseObject({ type: z.string() })) });
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly { readonly type: string }[];
}

/** What every turn says of itself. */
const inThread = {
  /** The same for the same thing done: a turn whose id was seen is not answered again. */
  eventId: z.string().check(z.minLength(1), z.maxLength(128)),
  team: id,
  channel: id,
  thread: timestamp,
  user: id,
};

/** Whether people of other organisations read the channel (Slack Connect). */
const shared = z.boolean();

const said = z.object({ ...inThread, kind: z.literal('said'), text: z.string(), shared });

/** A button was pressed: `text` is said, and `message`, where the button was, shows the choice instead of its buttons. */
const chosen = z.object({
  ...inThread,
  kind: z.literal('chosen'),
  text: z.string(),
  label: z.string(),
  shared,
  message: z.extend(slackMessage, { timestamp }),
});

/** An answer was found helpful, or not. */
const rated = z.object({ ...inThread, kind: z.literal('rated'), helpful: z.boolean() });

/** One thing a person did in Slack that is to be answered: what the door queues and the worker takes from the queue. */
export const slackTurn = z.discriminatedUnion('kind', [said, chosen, rated]);
export type SlackTurn = z.infer<typeof slackTurn>;

/** What a button of ours carries, as JSON. `team` as in the turn it answers: it is part of the session's id. */
export const buttonValue = z.union([
  z.object({ team: id, shared, say: z.string().check(z.minLength(1)) }),
  z.object({ team: id, helpful: z.boolean() }),
]);
export type ButtonValue = z.infer<typeof buttonValue>;

/** A thread is a Lex session. */
export const sessionIdOf = ({ team, channel, thread }: Pick<SlackTurn, 'team' | 'channel' | 'thread'>): string =>
  `slack-${team}-${channel}-${thread}`;
