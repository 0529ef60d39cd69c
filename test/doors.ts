/**
 * `npm run doors`: plays every conversation of test/conversations through every door and prints a table. Exits 1 unless each
 * ends, through every door, in the same state with the same facts. `--write` puts the table into docs/doors.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { type ConversationFile, readConversations } from './support/conversation-file.ts';
import { startTestFrontdesk } from './support/frontdesk.ts';
import { keepInventory } from './support/keep-inventory.ts';
import { phoneAsTextDoor } from './support/phone-door.ts';
import { type Door, playConversation, type SessionFacts, type TurnResult } from './support/play-conversation.ts';
import { slackDoor } from './support/slack-door.ts';
import { webDoor } from './support/web-door.ts';

interface Played {
  readonly door: string;
  readonly results: readonly TurnResult[];
}

/** Only Slack knows who is staff; a conversation of staff has nothing to say at the other doors. */
const admits = (door: Door, { audience }: ConversationFile): boolean => audience === 'public' || door.name === 'slack';

/** Each door makes a booking of its own: the codes differ, and nothing else may. */
function end({ results }: Played): SessionFacts | undefined {
  const facts = results.at(-1)?.facts;
  if (!facts?.slots['BookingCode']) return facts;
  return { ...facts, slots: { ...facts.slots, BookingCode: 'a code' } };
}
const same = (one: Played, other: Played): boolean => JSON.stringify(end(one)) === JSON.stringify(end(other));

async function play(conversation: ConversationFile, doors: readonly Door[]): Promise<readonly Played[]> {
  const played: Played[] = [];
  for (const door of doors.filter((one) => admits(one, conversation))) {
    played.push({ door: door.name, results: await playConversation(conversation, door) });
  }
  return played;
}

function problemsOf(played: readonly Played[]): readonly string[] {
  const [first] = played;
  return played.flatMap((one) => [
    ...one.results.flatMap(({ say, reply, problems }) =>
      problems.map((problem) => `${one.door}: "${say}": ${problem}\n      ${reply.text}`),
    ),
    ...(first && !same(first, one)
      ? [`${one.door} ends in ${JSON.stringify(end(one))}, not ${JSON.stringify(end(first))}`]
      : []),
  ]);
}

function row(conversation: ConversationFile, played: readonly Played[], doors: readonly Door[]): string {
  const cells = doors.map((door) => {
    const one = played.find((candidate) => candidate.door === door.name);
    if (!one) return '–';
    return one.results.every(({ problems }) => problems.length === 0) && played.every((other) => same(one, other))
      ? '✓'
      : '✗';
  });
  const facts = played[0] && end(played[0]);
  const state = [facts?.intent, facts?.state].filter(Boolean).join(' ');
  return `| ${conversation.title} | ${cells.join(' | ')} | ${state} |`;
}

const frontdesk = await startTestFrontdesk();
const doors = [webDoor(frontdesk), slackDoor(frontdesk), { ...phoneAsTextDoor(frontdesk), speaks: true as const }];
const head = [
  `| conversation | ${doors.map((door) => door.name).join(' | ')} | ends in |`,
  `| --- | ${doors.map(() => ':-:').join(' | ')} | --- |`,
];
/** So many conversations at every door leave seats for the next one. */
const together = 25;
const inventory = await keepInventory(frontdesk.awsUrl);
const rows: string[] = [];
const failures: string[] = [];
for (const conversation of readConversations()) {
  if (rows.length % together === 0) await inventory.restore();
  const played = await play(conversation, doors);
  const problems = problemsOf(played);
  rows.push(row(conversation, played, doors));
  if (problems.length > 0) failures.push(`${conversation.file}\n    ${problems.join('\n    ')}`);
}
await frontdesk.close();

const table = [...head, ...rows].join('\n');
console.log(table);
if (process.argv.includes('--write')) {
  const page = join(import.meta.dirname, '..', 'docs', 'doors.md');
  const [before] = readFileSync(page, 'utf8').split('<!-- table -->');
  const options = await resolveConfig(page);
  writeFileSync(page, await format(`${before}<!-- table -->\n\n${table}\n`, { ...options, filepath: page }));
}
if (failures.length > 0) {
  console.error(`\n${failures.length} conversations differ:\n\n${failures.join('\n\n')}`);
  process.exit(1);
}
console.log(`\n${rows.length} conversations end alike at every door that admits them.`);
process.exit(0);
