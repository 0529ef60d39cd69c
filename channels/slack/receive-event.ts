import * as z from 'zod/mini';
import { readSlackText } from './mrkdwn.ts';
import { buttonValue, slackMessage, slackTurn, timestamp } from './slack-turn.ts';
import type { ButtonValue, SlackTurn } from './slack-turn.ts';

/** A mention in a channel, or anything said in a direct message. Slack has many more events; none of them is answered. */
const messageEvent = z.object({
  type: z.enum(['message', 'app_mention']),
  channel_type: z.nullish(z.string()),
  subtype: z.nullish(z.string()),
  bot_id: z.nullish(z.string()),
  edited: z.optional(z.unknown()),
  user: z.string(),
  text: z.nullish(z.string()),
  channel: z.string(),
  ts: timestamp,
  thread_ts: z.nullish(timestamp),
});
type MessageEvent = z.infer<typeof messageEvent>;

/** https://docs.slack.dev/apis/events-api: the event in its envelope. */
const eventCallback = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  team_id: z.string(),
  /** The workspace whose installation hears the event. `team_id` may be another organisation's in a shared channel. */
  context_team_id: z.nullish(z.string()),
  is_ext_shared_channel: z.nullish(z.boolean()),
  event: messageEvent,
});

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
const blockActions = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  message: z.extend(z.partial(slackMessage, { blocks: true }), { ts: timestamp, thread_ts: z.nullish(timestamp) }),
  actions: z.tuple([
    z.object({ value: z.string(), action_ts: timestamp, text: z.nullish(z.object({ text: z.string() })) }),
  ]),
});
type BlockActions = z.infer<typeof blockActions>;

/**
 * What a person did, from the payload of an event or a pressed button. Undefined for what is never answered: bots (and so the
 * bot itself), edits, other people's talk in a channel, and whatever this door does not know.
 */
export function receiveEvent(payload: unknown): SlackTurn | undefined {
  const called = eventCallback.safeParse(payload);
  if (called.success) return receiveMessage(called.data);
  const pressed = blockActions.safeParse(payload);
  return pressed.success ? receivePress(pressed.data) : undefined;
}

/** A message with a file and a reply "also sent to the channel" are things said; any other subtype tells of a change. */
const spokenSubtypes: ReadonlySet<string> = new Set(['file_share', 'thread_broadcast']);

function isForUs(event: MessageEvent): boolean {
  if (event.bot_id || event.edited || event.user === 'USLACKBOT') return false;
  if (event.subtype && !spokenSubtypes.has(event.subtype)) return false;
  // A mention comes as app_mention, and as message too where the app reads the channel.
  return event.type === 'app_mention' || event.channel_type === 'im';
}

function receiveMessage(callback: z.infer<typeof eventCallback>): SlackTurn | undefined {
  const { event } = callback;
  if (!isForUs(event)) return undefined;
  return slackTurn.safeParse({
    kind: 'said',
    eventId: callback.event_id,
    team: callback.context_team_id ?? callback.team_id,
    channel: event.channel,
    thread: event.thread_ts ?? event.ts,
    user: event.user,
    text: readSlackText(event.text ?? ''),
    shared: callback.is_ext_shared_channel ?? false,
  }).data;
}

function receivePress({ user, channel, message, actions: [action] }: BlockActions): SlackTurn | undefined {
  const value = readButton(action.value);
  if (value === undefined) return undefined;
  const thread = message.thread_ts ?? message.ts;
  const place = { team: value.team, channel: channel.id, thread, user: user.id };
  if ('helpful' in value) {
    const eventId = `rated-${channel.id}-${message.ts}-${user.id}-${action.action_ts}`;
    return slackTurn.safeParse({ ...place, kind: 'rated', eventId, helpful: value.helpful }).data;
  }
  return slackTurn.safeParse({
    ...place,
    kind: 'chosen',
    // One choice for one message: of two quick presses, the second is the same event again.
    eventId: `chosen-${channel.id}-${message.ts}`,
    text: value.say,
    label: readSlackText(action.text?.text ?? value.say),
    shared: value.shared,
    message: { text: message.text, blocks: message.blocks ?? [], timestamp: message.ts },
  }).data;
}

/** Slack's signature says that the value is as we wrote it; another version of us may have written it. */
function readButton(json: string): ButtonValue | undefined {
  try {
    return buttonValue.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
