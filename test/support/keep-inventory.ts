import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, paginateScan, PutCommand } from '@aws-sdk/lib-dynamodb';
import { tableNames } from '../../local/laptop-environment.ts';
import { localAccess } from './local-access.ts';

const TableName = tableNames.INVENTORY_TABLE;

type Item = Readonly<Record<string, unknown>>;

const keyOf = ({ pk, sk }: Item) => ({ pk, sk });
const nameOf = (item: Item): string => JSON.stringify(keyOf(item));

/** Remembers how many seats and rooms are sold; `restore` gives back what was sold since, so that nobody comes too late for one. */
export async function keepInventory(awsUrl: string): Promise<{ restore(): Promise<void> }> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(localAccess(awsUrl)));
  const items = async (): Promise<ReadonlyMap<string, Item>> => {
    const found = new Map<string, Item>();
    for await (const { Items = [] } of paginateScan({ client }, { TableName })) {
      for (const item of Items) found.set(nameOf(item), item);
    }
    return found;
  };
  const before = await items();
  return {
    async restore() {
      for (const [name, item] of await items()) {
        const Item = before.get(name);
        if (!Item) await client.send(new DeleteCommand({ TableName, Key: keyOf(item) }));
        else if (JSON.stringify(Item) !== JSON.stringify(item)) await client.send(new PutCommand({ TableName, Item }));
      }
    },
  };
}
