import { z } from 'zod';
import type { Clock } from '../../service.ts';
import { dynamoDbValidation, isDynamoDbError } from './dynamodb-errors.ts';
import type { Json } from './dynalite.ts';
import type { TableStore } from './table-store.ts';

/** Table name → the attribute that holds the epoch second after which an item is gone. */
const attributes = z.record(z.string(), z.string());
type Attributes = z.infer<typeof attributes>;
const SETTING = 'time-to-live';

const specification = z.object({
  TableName: z.string(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string().min(1).max(255), Enabled: z.boolean() }),
});

/** Older values are not deleted, as they are probably no epoch seconds. (Developer guide, "How it works: TTL".) */
const FIVE_YEARS_SECONDS = 5 * 365 * 24 * 60 * 60;

export interface TimeToLive {
  readonly update: (input: Json) => Promise<Json>;
  readonly describe: (input: Json) => Promise<Json>;
  /** A deleted table takes its setting along. */
  readonly forget: (table: string) => Promise<void>;
  /** Deletes what has expired. AWS takes up to a few days for it; until then reads return expired items, there and here. */
  readonly sweep: () => Promise<void>;
}

export async function createTimeToLive(store: TableStore, now: Clock): Promise<TimeToLive> {
  let enabled: Attributes = attributes.parse((await store.getSetting(SETTING)) ?? {});
  const save = async (changed: Attributes): Promise<void> => {
    await store.putSetting(SETTING, changed);
    enabled = changed;
  };
  const forget = async (table: string): Promise<void> => {
    const { [table]: _gone, ...others } = enabled;
    await save(others);
  };

  return {
    forget,
    async update(input) {
      const parsed = specification.safeParse(input);
      if (!parsed.success) throw dynamoDbValidation('TimeToLiveSpecification must have an AttributeName and Enabled.');
      const { TableName, TimeToLiveSpecification } = parsed.data;
      await store.run('DescribeTable', { TableName });
      const isEnabled = TableName in enabled;
      if (TimeToLiveSpecification.Enabled === isEnabled) {
        throw dynamoDbValidation(`TimeToLive is already ${isEnabled ? 'enabled' : 'disabled'}`);
      }
      if (isEnabled) await forget(TableName);
      else await save({ ...enabled, [TableName]: TimeToLiveSpecification.AttributeName });
      return { TimeToLiveSpecification };
    },
    async describe(input) {
      await store.run('DescribeTable', { TableName: input['TableName'] });
      const AttributeName = enabled[String(input['TableName'])];
      const TimeToLiveDescription =
        AttributeName === undefined ? { TimeToLiveStatus: 'DISABLED' } : { TimeToLiveStatus: 'ENABLED', AttributeName };
      return { TimeToLiveDescription };
    },
    async sweep() {
      const second = Math.floor(now() / 1000);
      for (const [TableName, attribute] of Object.entries(enabled))
        await sweepTable(store, TableName, { attribute, second });
    },
  };
}

interface Expiry {
  readonly attribute: string;
  readonly second: number;
}

async function sweepTable(store: TableStore, TableName: string, { attribute, second }: Expiry): Promise<void> {
  const expired = {
    ExpressionAttributeNames: { '#ttl': attribute },
    ExpressionAttributeValues: { ':now': { N: String(second) }, ':old': { N: String(second - FIVE_YEARS_SECONDS) } },
  };
  const isExpired = '#ttl < :now AND #ttl > :old';
  const { Table } = await store.run('DescribeTable', { TableName });
  let ExclusiveStartKey: Json | undefined;
  do {
    const page = await store.run('Scan', { TableName, FilterExpression: isExpired, ...expired, ExclusiveStartKey });
    for (const item of page.Items ?? []) {
      const Key = Object.fromEntries((Table?.KeySchema ?? []).map(({ AttributeName: name }) => [name, item[name]]));
      await deleteUnlessRenewed(store, { TableName, Key, ConditionExpression: isExpired, ...expired });
    }
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
}

/** Between the scan and the deletion the item may have been given more time. */
async function deleteUnlessRenewed(store: TableStore, input: Json): Promise<void> {
  try {
    await store.write((stage) => stage.run('DeleteItem', structuredClone(input)));
  } catch (error) {
    if (!isDynamoDbError(error, 'ConditionalCheckFailedException')) throw error;
  }
}
