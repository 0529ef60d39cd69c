import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Frontdesk } from '../../local/start-frontdesk.ts';
import { readConversations } from '../support/conversation-file.ts';
import { startTestFrontdesk } from '../support/frontdesk.ts';
import { playConversation } from '../support/play-conversation.ts';
import { sdkDoor } from '../support/sdk-door.ts';

let frontdesk: Frontdesk;
beforeAll(async () => {
  frontdesk = await startTestFrontdesk();
});
afterAll(() => frontdesk.close());

/** A transcript with what did not hold under each turn: what a failing test should show. */
describe('conversations, through the SDK', () => {
  test.each(readConversations())('$file: $title', async (conversation) => {
    const results = await playConversation(conversation, sdkDoor(frontdesk));
    const transcript = results.map(
      ({ say, reply, problems }) => `${say}\n  ${reply.text}${problems.map((problem) => `\n  !! ${problem}`).join('')}`,
    );
    expect(transcript.filter((turn) => turn.includes('!!')).length === 0 ? [] : transcript).toEqual([]);
  });
});
