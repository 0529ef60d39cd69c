import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2';
import { connect } from '../../local/talk/connect.ts';
import { localClient } from '../support/sdk-door.ts';

test('the terminal answers from a folder of one’s own', async () => {
  const knowledge = mkdtempSync(join(tmpdir(), 'frontdesk-talk-'));
  mkdirSync(join(knowledge, 'public'));
  writeFileSync(
    join(knowledge, 'public', 'hours.md'),
    '# Workshop\n\nThe workshop opens at 8:15 and closes at 17:40.\n',
  );
  const connection = await connect({}, { knowledge });
  const lex = localClient(connection.awsUrl);
  try {
    expect(connection.note).toContain('1 documents');
    const session = { botId: 'FRONTDESK1', botAliasId: 'TSTALIASID', localeId: 'en_US', sessionId: 'talk' };
    const { messages = [] } = await lex.send(
      new RecognizeTextCommand({ ...session, text: 'when does the workshop open?' }),
    );
    expect(messages[0]?.content).toContain('8:15');
  } finally {
    lex.destroy();
    await connection.close();
    rmSync(knowledge, { recursive: true, force: true });
  }
});
