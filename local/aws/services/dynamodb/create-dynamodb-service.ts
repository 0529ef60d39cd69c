import type { AwsJsonService, Clock, LogSink } from '../../service.ts';
import { dynamoDbOperations } from './operations.ts';
import { openTableStore } from './table-store.ts';
import { createTimeToLive } from './time-to-live.ts';
import { createTransactions } from './transactions.ts';

export interface DynamoDbOptions {
  /** Where LevelDB keeps its files; in memory when undefined. */
  readonly folder: string | undefined;
  readonly now: Clock;
  readonly log: LogSink;
}

const SWEEP_MS = 60_000;

/** DynamoDB on LevelDB. Rejects with DataFolderInUseError when another process has the folder open. */
export async function createDynamoDbService({ folder, now, log }: DynamoDbOptions): Promise<AwsJsonService> {
  const store = await openTableStore(folder);
  const timeToLive = await createTimeToLive(store, now);
  const sweep = (): void => {
    timeToLive.sweep().catch((error: unknown) => log('time-to-live-failed', { error: String(error) }));
  };
  const sweeping = setInterval(sweep, SWEEP_MS).unref();
  sweep();
  return {
    name: 'DynamoDB',
    signingName: 'dynamodb',
    protocol: 'awsJson1.0',
    targetPrefix: 'DynamoDB_20120810',
    operations: dynamoDbOperations({ store, timeToLive, transactions: createTransactions(store, now) }),
    async close() {
      clearInterval(sweeping);
      await store.close();
    },
  };
}
