/** `npm run slack`: this machine's bot in your Slack, by Socket Mode. It speaks to a running `npm start`, or starts one of its own. */
import { bot } from '../bot-definition/bot.ts';
import { readSlackTokens } from './slack/tokens.ts';
import { startSlack } from './slack/start-slack.ts';
import { connect } from './talk/connect.ts';
import { tellTrouble } from './tell-trouble.ts';

async function run(): Promise<void> {
  const tokens = readSlackTokens(process.env);
  const connection = await connect(process.env, {});
  const locales = Object.keys(bot.locales);
  const slack = await startSlack({ ...tokens, ...connection, locales }).catch(async (error: unknown) => {
    await connection.close();
    throw error;
  });
  console.log(`${connection.note}\nIn Slack: send it a direct message, or mention it in a channel. Ctrl-C ends.`);
  const stop = async (): Promise<void> => {
    await slack.close();
    await connection.close();
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
}

try {
  await run();
} catch (error) {
  tellTrouble(error);
}
