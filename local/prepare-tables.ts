import {
  ConditionalCheckFailedException,
  CreateTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
} from '@aws-sdk/lib-dynamodb';
import { makeInventory } from '../content/inventory/make-inventory.ts';
import { tableKeys } from '../fulfillment/environment.ts';

type TableSetting = keyof typeof tableKeys;
/** Environment name of a table → its name on this machine. */
export type TableNames = Readonly<Record<TableSetting, string>>;

interface KeySpec {
  readonly partition: string;
  readonly sort?: string;
  readonly timeToLive?: string;
  readonly indexes: readonly { readonly name: string; readonly partition: string; readonly sort: string }[];
}

const keySchema = ({ partition, sort }: { readonly partition: string; readonly sort?: string }) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  ...(sort === undefined ? [] : [{ AttributeName: sort, KeyType: 'RANGE' as const }]),
];

async function createTable(client: DynamoDBClient, name: string, spec: KeySpec): Promise<void> {
  const attributes = [spec, ...spec.indexes].flatMap(({ partition, sort }) => [partition, ...(sort ? [sort] : [])]);
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keySchema(spec),
      AttributeDefinitions: attributes.map((attribute) => ({ AttributeName: attribute, AttributeType: 'S' })),
      ...(spec.indexes.length > 0 && {
        GlobalSecondaryIndexes: spec.indexes.map((index) => ({
          IndexName: index.name,
          KeySchema: keySchema(index),
          Projection: { ProjectionType: 'ALL' as const },
        })),
      }),
    }),
  );
  if (spec.timeToLive !== undefined) {
    const specification = { AttributeName: spec.timeToLive, Enabled: true };
    await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: specification }));
  }
}

async function createMissingTables(client: DynamoDBClient, names: TableNames): Promise<void> {
  const { TableNames: existing = [] } = await client.send(new ListTablesCommand({}));
  const specs: Readonly<Record<TableSetting, KeySpec>> = tableKeys;
  const wanted = Object.entries(names).map(([setting, name]) => ({
    name,
    spec: Object.entries(specs).find(([key]) => key === setting)?.[1],
  }));
  for (const { name, spec } of wanted) if (spec && !existing.includes(name)) await createTable(client, name, spec);
}

type Row = object;
type RequestItems = NonNullable<BatchWriteCommandInput['RequestItems']>;
/** DynamoDB takes 25 writes in one batch. */
const batchSize = 25;

async function writeAll(documents: DynamoDBDocumentClient, table: string, rows: readonly Row[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, n) =>
    rows.slice(n * batchSize, (n + 1) * batchSize),
  );
  await Promise.all(
    batches.map(async (batch) => {
      let open: RequestItems = { [table]: batch.map((row) => ({ PutRequest: { Item: { ...row } } })) };
      while (Object.keys(open).length > 0) {
        open = (await documents.send(new BatchWriteCommand({ RequestItems: open }))).UnprocessedItems ?? {};
      }
    }),
  );
}

/** A departure that somebody has already bought a seat on is kept as it is. */
async function writeIfNew(documents: DynamoDBDocumentClient, table: string, row: Row): Promise<void> {
  const put = new PutCommand({ TableName: table, Item: { ...row }, ConditionExpression: 'attribute_not_exists(pk)' });
  await documents.send(put).catch((error: unknown) => {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  });
}

/** Rows that count what is sold. */
const isSold = ({ sk }: { readonly sk: string }): boolean => /^(DEPARTURE|NIGHT)#/.test(sk);

const marker = { pk: 'SAMPLE', sk: 'MADE' };

/**
 * Creates the tables that are not there and fills in the sample company's inventory, once a day: sample bookings and delays are
 * relative to today. What people have booked themselves stays.
 */
export async function prepareTables(client: DynamoDBClient, names: TableNames, today: string): Promise<void> {
  const documents = DynamoDBDocumentClient.from(client);
  await createMissingTables(client, names);
  const made = await documents.send(new GetCommand({ TableName: names.INVENTORY_TABLE, Key: marker }));
  if (made.Item?.['today'] === today) return;

  const { inventory, bookings } = makeInventory({ today });
  await writeAll(
    documents,
    names.INVENTORY_TABLE,
    inventory.filter((row) => !isSold(row)),
  );
  await Promise.all(inventory.filter(isSold).map((row) => writeIfNew(documents, names.INVENTORY_TABLE, row)));
  await writeAll(documents, names.BOOKING_TABLE, bookings);
  await documents.send(new PutCommand({ TableName: names.INVENTORY_TABLE, Item: { ...marker, today } }));
}
