import { z } from 'zod';
import type { Operation } from '../../service.ts';
import { AwsError } from '../../wire/aws-error.ts';
import type { Json } from './dynalite.ts';
import { isDynamoDbError } from './dynamodb-errors.ts';
import type { TableStore } from './table-store.ts';
import type { TimeToLive } from './time-to-live.ts';
import type { Transactions } from './transactions.ts';
import { writeItem } from './write-item.ts';

export interface DynamoDbParts {
  readonly store: TableStore;
  readonly transactions: Transactions;
  readonly timeToLive: TimeToLive;
}

/** Every operation with what SUPPORTED.md says of it. */
export function dynamoDbOperations({ store, transactions, timeToLive }: DynamoDbParts): readonly Operation[] {
  return [
    ...(['BatchGetItem', 'GetItem', 'ListTables', 'ListTagsOfResource', 'Query', 'Scan'] as const).map((name) =>
      exact(name, (input) => store.run(name, input)),
    ),
    ...(['DeleteItem', 'PutItem', 'UpdateItem', 'BatchWriteItem'] as const).map((name) =>
      exact(name, (input) => writeItem(store, name, input)),
    ),
    approximated('DescribeTable', 'Item counts and sizes are always 0; AWS refreshes them every six hours.', (input) =>
      store.run('DescribeTable', input),
    ),
    approximated(
      'CreateTable',
      'Ready at once. Streams, encryption, table class and deletion protection are accepted and dropped.',
      (input) => store.alone(() => settled(store, 'CreateTable', input)),
    ),
    approximated('UpdateTable', 'Throughput, billing mode and global indexes; nothing else.', (input) =>
      store.alone(() => settled(store, 'UpdateTable', input)),
    ),
    approximated('DeleteTable', 'Gone at once.', async (input) => {
      const answer = await store.alone(() => settled(store, 'DeleteTable', input));
      await timeToLive.forget(String(input['TableName']));
      return answer;
    }),
    ...(['TagResource', 'UntagResource'] as const).map((name) =>
      exact(name, (input) => store.alone(() => store.run(name, input))),
    ),
    approximated('TransactGetItems', 'Isolated from every write. Consumed capacity is left out.', transactions.get),
    approximated(
      'TransactWriteItems',
      'All or nothing, also when the process is killed. Conflicting transactions wait for each other instead of failing. ' +
        'Tokens are remembered for ten minutes while the process runs. Consumed capacity and the 4 MB limit are left out.',
      transactions.write,
    ),
    approximated(
      'UpdateTimeToLive',
      'Takes effect at once; expired items are deleted within a minute.',
      timeToLive.update,
    ),
    exact('DescribeTimeToLive', timeToLive.describe),
  ];
}

type Run = (input: Json) => Promise<Json>;

const exact = (name: string, run: Run): Operation => ({ name, support: 'exact', note: '', handler: answering(run) });

const approximated = (name: string, note: string, run: Run): Operation => ({
  name,
  support: 'approximated',
  note,
  handler: answering(run),
});

const object = z.record(z.string(), z.unknown());

const answering =
  (run: Run): Operation['handler'] =>
  async ({ json }) => {
    const input = object.safeParse(json);
    if (!input.success) {
      throw new AwsError({
        type: 'SerializationException',
        status: 400,
        message: 'The request body is not an object.',
      });
    }
    return { json: await run(input.data) };
  };

/** dynalite answers first and changes the table's status a moment later; the next request must find it changed. */
async function settled(
  store: TableStore,
  name: 'CreateTable' | 'DeleteTable' | 'UpdateTable',
  input: Json,
): Promise<Json> {
  // A copy, because dynalite goes on changing the object that it answered with.
  const answer = structuredClone(await store.run(name, input));
  for (let status = 'CREATING'; status !== 'ACTIVE' && status !== 'DELETED';) {
    await new Promise((resolve) => setImmediate(resolve));
    status = await statusOf(store, input['TableName']);
  }
  return answer;
}

async function statusOf(store: TableStore, TableName: unknown): Promise<string> {
  try {
    const { Table } = await store.run('DescribeTable', { TableName });
    return Table?.TableStatus ?? 'DELETED';
  } catch (error) {
    if (isDynamoDbError(error, 'ResourceNotFoundException')) return 'DELETED';
    throw error;
  }
}
