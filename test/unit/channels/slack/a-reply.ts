import type { Reply } from '../../../../channels/channel.ts';

/** What the bot said: one line, unless told otherwise. */
export const aReply = (overrides: Partial<Reply> = {}): Reply => ({
  messages: [{ text: 'Hello.' }],
  citations: [],
  cards: [],
  suggestions: [],
  ended: false,
  ...overrides,
});
