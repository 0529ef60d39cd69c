import type { Block } from './block-kit.ts';
import { ownTeam } from './slack-api.ts';
import type { PostedMessage } from './slack-api.ts';

/** Payloads as Slack sends them, with what the door does not read too. */
type Overrides = Readonly<Record<string, unknown>>;

let events = 0;
const newEventId = (): string => `Ev0${(events += 1)}`;

export const directChannel = 'D0DIRECT';

export function anEvent(event: Overrides, envelope: Overrides = {}) {
  return {
    token: 'not looked at',
    team_id: ownTeam,
    context_team_id: ownTeam,
    context_enterprise_id: null,
    api_app_id: 'A0APP',
    type: 'event_callback',
    event_id: newEventId(),
    event_time: 1_764_147_600,
    authorizations: [{ enterprise_id: null, team_id: ownTeam, user_id: 'U0BOT', is_bot: true }],
    is_ext_shared_channel: false,
    event_context: '4-eyJ',
    event,
    ...envelope,
  };
}

/** Said to the bot in a direct message. */
export const aMessage = (text: string, event: Overrides = {}, envelope: Overrides = {}) =>
  anEvent(
    {
      type: 'message',
      user: 'U0MEMBER',
      ts: '1764147600.000200',
      client_msg_id: '6f1c',
      text,
      team: ownTeam,
      channel: directChannel,
      event_ts: '1764147600.000200',
      channel_type: 'im',
      ...event,
    },
    envelope,
  );

/** Said in a channel, to the bot. */
export const aMention = (text: string, event: Overrides = {}, envelope: Overrides = {}) =>
  anEvent(
    {
      type: 'app_mention',
      user: 'U0MEMBER',
      ts: '1764147600.000300',
      text: `<@U0BOT> ${text}`,
      team: ownTeam,
      channel: 'C0CHANNEL',
      event_ts: '1764147600.000300',
      ...event,
    },
    envelope,
  );

interface Press {
  readonly message: PostedMessage;
  /** What the button says. */
  readonly label: string;
  readonly user?: string;
}

interface PressedButton {
  readonly action_id: string | undefined;
  readonly value: string;
  readonly text: { readonly text: string };
}

function findButton(blocks: readonly Block[], label: string): PressedButton {
  const buttons = blocks.flatMap((block): PressedButton[] => {
    if (block.type === 'actions') return block.elements.map((button) => ({ ...button, action_id: button.action_id }));
    if (block.type !== 'context_actions') return [];
    return block.elements.flatMap(({ action_id, positive_button, negative_button }) =>
      [positive_button, negative_button].map((button) => ({ ...button, action_id })),
    );
  });
  const found = buttons.find((button) => button.text.text === label);
  if (found === undefined) throw new Error(`No button says "${label}"`);
  return found;
}

/** A button of a posted message, pressed. */
export function aPress({ message, label, user = 'U0MEMBER' }: Press) {
  const { action_id, value, text } = findButton(message.blocks, label);
  const { channel, timestamp, thread } = message;
  return {
    type: 'block_actions',
    user: { id: user, username: 'someone', name: 'someone', team_id: ownTeam },
    api_app_id: 'A0APP',
    token: 'not looked at',
    container: { type: 'message', message_ts: timestamp, channel_id: channel, is_ephemeral: false, thread_ts: thread },
    trigger_id: '1.2.3',
    team: { id: ownTeam, domain: 'meridian' },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: channel, name: 'directmessage' },
    message: {
      user: 'U0BOT',
      type: 'message',
      bot_id: 'B0BOT',
      text: message.text,
      ts: timestamp,
      thread_ts: thread,
      blocks: message.blocks,
    },
    state: { values: {} },
    response_url: 'https://hooks.slack.example/actions/1',
    actions: [{ action_id, block_id: 'b', text, value, type: 'button', action_ts: '1764147700.000100' }],
  };
}
