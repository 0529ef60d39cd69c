import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ExecuteStatementCommand,
  PutItemCommand,
  ScanCommand as ScanItemsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { startLocalAws } from '../../local/aws/start-local-aws.ts';
import type { LocalAws } from '../../local/aws/start-local-aws.ts';
import { localAccess } from '../support/local-access.ts';

const clientOf = ({ url }: Pick<LocalAws, 'url'>, settings: DynamoDBClientConfig = {}) =>
  new DynamoDBClient({
    ...localAccess(url),
    ...settings,
  });

const inventory = new CreateTableCommand({
  TableName: 'inventory',
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['pk', 'sk', 'route', 'flightNumber'].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S' as const,
  })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'byRoute',
      KeySchema: [
        { AttributeName: 'route', KeyType: 'HASH' },
        { AttributeName: 'flightNumber', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
});
const booking = new CreateTableCommand({
  TableName: 'booking',
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [{ AttributeName: 'code', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'code', KeyType: 'HASH' }],
});

let time = Date.parse('2026-12-01T12:00:00Z');
let aws: LocalAws;
let client: DynamoDBClient;
let documents: DynamoDBDocumentClient;

beforeAll(async () => {
  aws = await startLocalAws({ port: 0, now: () => time });
  client = clientOf(aws);
  documents = DynamoDBDocumentClient.from(client);
  await client.send(inventory);
  await client.send(booking);
});

afterAll(async () => {
  client.destroy();
  await aws.close();
});

const put = (TableName: string, Item: Record<string, unknown>) => documents.send(new PutCommand({ TableName, Item }));
const get = async (TableName: string, Key: Record<string, unknown>) =>
  (await documents.send(new GetCommand({ TableName, Key }))).Item;
const transact = (TransactItems: TransactWriteCommandInput['TransactItems'], ClientRequestToken?: string) =>
  documents.send(new TransactWriteCommand({ TransactItems, ClientRequestToken }));

const departure = (date: string) => ({ pk: 'FLIGHT#MT204', sk: `DEPARTURE#${date}` });
const CAPACITY = 10;

/** As the booking code sells a seat: a conditional update and the booking, together. */
const sellingSeat = (code: string, { date, capacity }: { date: string; capacity: number }) =>
  new TransactWriteCommand({
    TransactItems: [
      {
        Update: {
          TableName: 'inventory',
          Key: departure(date),
          UpdateExpression: 'ADD soldEconomy :one',
          ConditionExpression: 'attribute_not_exists(soldEconomy) OR soldEconomy <= :room',
          ExpressionAttributeValues: { ':one': 1, ':room': capacity - 1 },
        },
      },
      { Put: { TableName: 'booking', Item: { code }, ConditionExpression: 'attribute_not_exists(code)' } },
    ],
  });

const addSeats = (seats: number) => [
  {
    Update: {
      TableName: 'booking',
      Key: { code: 'TOKEN' },
      UpdateExpression: 'ADD seats :n',
      ExpressionAttributeValues: { ':n': seats },
    },
  },
];

const account = (code: string) => ({ TableName: 'booking', Key: { code } });

const setTo = (Enabled: boolean) =>
  new UpdateTimeToLiveCommand({
    TableName: 'booking',
    TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled },
  });
const describeIt = async () =>
  (await client.send(new DescribeTimeToLiveCommand({ TableName: 'booking' }))).TimeToLiveDescription;

const move = (amount: number, code: string) => ({
  Update: { ...account(code), UpdateExpression: 'ADD price :n', ExpressionAttributeValues: { ':n': amount } },
});

describe('tables and items', () => {
  test('a table is ready as soon as it is created', async () => {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: 'inventory' }));
    expect(Table?.TableStatus).toBe('ACTIVE');
    expect(Table?.GlobalSecondaryIndexes?.[0]?.IndexStatus).toBe('ACTIVE');
  });

  test('every kind of value comes back', async () => {
    const item = {
      pk: 'kinds',
      sk: '1',
      n: 1.5,
      yes: true,
      none: null,
      tags: new Set(['a', 'b']),
      deep: { list: [1, { x: '日本' }] },
      bytes: new Uint8Array([1, 2]),
    };
    await put('inventory', item);
    expect(await get('inventory', { pk: 'kinds', sk: '1' })).toEqual(item);
  });

  test('a route is found through its index, in order, after an update and not after a deletion', async () => {
    for (const flightNumber of ['MT206', 'MT204', 'MT205'])
      await put('inventory', { pk: `FLIGHT#${flightNumber}`, sk: 'SCHEDULE', route: 'Rome#Oslo', flightNumber });
    await documents.send(
      new UpdateCommand({
        TableName: 'inventory',
        Key: { pk: 'FLIGHT#MT206', sk: 'SCHEDULE' },
        UpdateExpression: 'SET route = :route',
        ExpressionAttributeValues: { ':route': 'Rome#Porto' },
      }),
    );
    await documents.send(new DeleteCommand({ TableName: 'inventory', Key: { pk: 'FLIGHT#MT205', sk: 'SCHEDULE' } }));
    const flights = async (route: string) => {
      const found = await documents.send(
        new QueryCommand({
          TableName: 'inventory',
          IndexName: 'byRoute',
          KeyConditionExpression: 'route = :route',
          ExpressionAttributeValues: { ':route': route },
        }),
      );
      return found.Items?.map((item): unknown => item['flightNumber']);
    };
    expect(await flights('Rome#Oslo')).toEqual(['MT204']);
    expect(await flights('Rome#Porto')).toEqual(['MT206']);
  });

  test('batches write and read', async () => {
    const keys = Array.from({ length: 25 }, (_, index) => ({ pk: 'batch', sk: String(index).padStart(2, '0') }));
    await documents.send(
      new BatchWriteCommand({ RequestItems: { inventory: keys.map((Item) => ({ PutRequest: { Item } })) } }),
    );
    const read = await documents.send(new BatchGetCommand({ RequestItems: { inventory: { Keys: keys } } }));
    expect(read.Responses?.['inventory']).toHaveLength(25);
    const page = await documents.send(
      new QueryCommand({
        TableName: 'inventory',
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': 'batch' },
        Limit: 3,
        ScanIndexForward: false,
      }),
    );
    expect(page.Items?.map((item): unknown => item['sk'])).toEqual(['24', '23', '22']);
    expect(page.LastEvaluatedKey).toEqual({ pk: 'batch', sk: '22' });
  });

  test('a failed condition gives back the item when it is asked for', async () => {
    await put('booking', { code: 'ALLOLD', lastName: 'Fielding' });
    const again = new PutCommand({
      TableName: 'booking',
      Item: { code: 'ALLOLD' },
      ConditionExpression: 'attribute_not_exists(code)',
    });
    await expect(documents.send(again)).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
      Item: undefined,
    });
    const asking = new PutCommand({ ...again.input, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' });
    await expect(documents.send(asking)).rejects.toMatchObject({
      Item: { code: { S: 'ALLOLD' }, lastName: { S: 'Fielding' } },
    });
  });

  test.each([
    {
      name: 'an unknown table',
      send: () => documents.send(new GetCommand({ TableName: 'nothing', Key: { pk: 'x' } })),
      error: 'ResourceNotFoundException',
    },
    {
      name: 'an item over 400 KB',
      send: () =>
        documents.send(new PutCommand({ TableName: 'booking', Item: { code: 'BIG', text: 'x'.repeat(410 * 1024) } })),
      error: 'ValidationException',
    },
    {
      name: 'a key that does not fit',
      send: () => documents.send(new GetCommand({ TableName: 'booking', Key: { pk: 'x' } })),
      error: 'ValidationException',
    },
    {
      name: 'a reserved word',
      send: () =>
        documents.send(
          new ScanCommand({
            TableName: 'booking',
            FilterExpression: 'status = :s',
            ExpressionAttributeValues: { ':s': 1 },
          }),
        ),
      error: 'ValidationException',
    },
  ])('$name is refused', async ({ send, error }) => {
    await expect(send()).rejects.toMatchObject({
      name: error,
      $metadata: { httpStatusCode: 400 },
    });
  });

  test('an operation that is not there says so', async () => {
    const statement = new ExecuteStatementCommand({ Statement: 'SELECT * FROM booking' });
    await expect(client.send(statement)).rejects.toMatchObject({ name: 'UnknownOperationException' });
  });

  test('a bug of the engine fails one request and nothing else', async () => {
    const impatient = clientOf(aws, { maxAttempts: 1 });
    const item = { pk: { S: 'bug' }, sk: { S: '1' } };
    const write = new PutItemCommand({
      TableName: 'inventory',
      Item: item,
      ConditionExpression: 'begins_with(aa, bb)',
    });
    await expect(impatient.send(write)).rejects.toMatchObject({ name: 'InternalFailure' });
    const scan = new ScanItemsCommand({ TableName: 'inventory', FilterExpression: 'begins_with(aa, bb)' });
    await put('inventory', { pk: 'bug', sk: '1' });
    await expect(impatient.send(scan)).rejects.toMatchObject({ name: 'InternalFailure' });
    impatient.destroy();
    expect(await get('inventory', { pk: 'bug', sk: '1' })).toBeDefined();
  });

  test.each([
    { body: '[]' },
    { body: 'null' },
    { body: '"x"' },
    { body: '{"TableName": {"S": 1}}' },
    { body: '{"TableName": "booking", "Key": {"code": null}}' },
  ])('$body is refused', async ({ body }) => {
    const answer = await fetch(aws.url, {
      method: 'POST',
      body,
      headers: { 'x-amz-target': 'DynamoDB_20120810.GetItem', 'content-type': 'application/x-amz-json-1.0' },
    });
    expect(answer.status).toBe(400);
  });
});

describe('the last seat', () => {
  test('fifty buyers at once: one gets it, and the others have no booking', async () => {
    const key = departure('2026-12-02');
    await put('inventory', { ...key, soldEconomy: CAPACITY - 1 });
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        documents.send(sellingSeat(`LAST${index}`, { date: '2026-12-02', capacity: CAPACITY })),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') {
        expect(result.reason).toMatchObject({
          name: 'TransactionCanceledException',
          CancellationReasons: [{ Code: 'ConditionalCheckFailed' }, { Code: 'None' }],
        });
      }
    }
    expect((await get('inventory', key))?.['soldEconomy']).toBe(CAPACITY);
    const { Items } = await documents.send(
      new ScanCommand({
        TableName: 'booking',
        FilterExpression: 'begins_with(code, :c)',
        ExpressionAttributeValues: { ':c': 'LAST' },
      }),
    );
    expect(Items).toHaveLength(1);
  });

  test('fifty buyers of single updates: one gets it', async () => {
    const key = departure('2026-12-03');
    const buy = () =>
      documents.send(
        new UpdateCommand({
          TableName: 'inventory',
          Key: key,
          UpdateExpression: 'ADD soldEconomy :one',
          ConditionExpression: 'attribute_not_exists(soldEconomy) OR soldEconomy <= :room',
          ExpressionAttributeValues: { ':one': 1, ':room': 0 },
        }),
      );
    const results = await Promise.allSettled(Array.from({ length: 50 }, buy));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await get('inventory', key))?.['soldEconomy']).toBe(1);
  });
});

describe('transactions', () => {
  test('nothing of a failed one remains, in the tables or in an index', async () => {
    await put('booking', { code: 'TAKEN' });
    const failed = transact([
      { Put: { TableName: 'inventory', Item: { pk: 'tx', sk: '1', route: 'A#B', flightNumber: 'MT900' } } },
      { Delete: { TableName: 'booking', Key: { code: 'TAKEN' } } },
      {
        ConditionCheck: {
          TableName: 'inventory',
          Key: { pk: 'no', sk: 'no' },
          ConditionExpression: 'attribute_exists(pk)',
        },
      },
    ]);
    await expect(failed).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      message:
        'Transaction cancelled, please refer cancellation reasons for specific reasons [None, None, ConditionalCheckFailed]',
    });
    expect(await get('inventory', { pk: 'tx', sk: '1' })).toBeUndefined();
    expect(await get('booking', { code: 'TAKEN' })).toBeDefined();
    const index = new QueryCommand({
      TableName: 'inventory',
      IndexName: 'byRoute',
      KeyConditionExpression: 'route = :r',
      ExpressionAttributeValues: { ':r': 'A#B' },
    });
    expect((await documents.send(index)).Items).toEqual([]);
  });

  test('a condition that only checks leaves no item behind', async () => {
    const check = { TableName: 'booking', Key: { code: 'GHOST' }, ConditionExpression: 'attribute_not_exists(code)' };
    await transact([{ ConditionCheck: check }, { Put: { TableName: 'booking', Item: { code: 'REAL' } } }]);
    expect(await get('booking', { code: 'GHOST' })).toBeUndefined();
    expect(await get('booking', { code: 'REAL' })).toEqual({ code: 'REAL' });
  });

  test('the reasons carry the old item when it is asked for', async () => {
    await put('booking', { code: 'OLD', price: 10 });
    const check = {
      TableName: 'booking',
      Key: { code: 'OLD' },
      ConditionExpression: 'price > :t',
      ExpressionAttributeValues: { ':t': 99 },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    };
    await expect(transact([{ ConditionCheck: check }])).rejects.toMatchObject({
      CancellationReasons: [{ Code: 'ConditionalCheckFailed', Item: { price: { N: '10' } } }],
    });
  });

  test('an update that does not fit the item cancels, and the reason says why', async () => {
    await put('booking', { code: 'TYPES', price: 'ten' });
    const update = {
      TableName: 'booking',
      Key: { code: 'TYPES' },
      UpdateExpression: 'ADD price :one',
      ExpressionAttributeValues: { ':one': 1 },
    };
    await expect(transact([{ Update: update }])).rejects.toMatchObject({
      CancellationReasons: [{ Code: 'ValidationError', Message: expect.stringContaining('incorrect data type') }],
    });
  });

  test('a repeated token changes nothing, and the same token for something else is refused', async () => {
    await transact(addSeats(2), 'token-1');
    await transact(addSeats(2), 'token-1');
    expect((await get('booking', { code: 'TOKEN' }))?.['seats']).toBe(2);
    await expect(transact(addSeats(3), 'token-1')).rejects.toMatchObject({
      name: 'IdempotentParameterMismatchException',
    });
    time += 11 * 60 * 1000;
    await transact(addSeats(2), 'token-1');
    expect((await get('booking', { code: 'TOKEN' }))?.['seats']).toBe(4);
  });

  const one = { Put: { TableName: 'booking', Item: { code: 'TWICE' } } };
  test.each([
    {
      name: 'two operations on one item',
      items: [one, { Delete: { TableName: 'booking', Key: { code: 'TWICE' } } }],
      message: /multiple operations on one item/,
    },
    { name: 'no operation', items: [{}], message: /only contain one of/ },
    {
      name: 'two operations in one entry',
      items: [{ ...one, Delete: { TableName: 'booking', Key: { code: 'X' } } }],
      message: /only contain one of/,
    },
    { name: 'none at all', items: [], message: /TransactItems/ },
    {
      name: 'more than a hundred',
      items: Array.from({ length: 101 }, (_, index) => ({
        Delete: { TableName: 'booking', Key: { code: `M${index}` } },
      })),
      message: /TransactItems/,
    },
    {
      name: 'a broken expression',
      items: [{ Update: { TableName: 'booking', Key: { code: 'X' }, UpdateExpression: 'SETT a = b' } }],
      message: /UpdateExpression/,
    },
  ])('$name is a ValidationException', async ({ items, message }) => {
    const refused = transact(items);
    await expect(refused).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(refused).rejects.toThrow(message);
  });

  test('an unknown table is a ResourceNotFoundException', async () => {
    await expect(transact([{ Delete: { TableName: 'nothing', Key: { code: 'X' } } }])).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  test('readers see both sides of a transfer or neither', async () => {
    await put('booking', { code: 'FROM', price: 100 });
    await put('booking', { code: 'TO', price: 0 });
    const transfers = Array.from({ length: 20 }, () => transact([move(-1, 'FROM'), move(1, 'TO')]));
    const sums = Array.from({ length: 20 }, async () => {
      const { Responses = [] } = await documents.send(
        new TransactGetCommand({ TransactItems: [{ Get: account('FROM') }, { Get: account('TO') }] }),
      );
      return Responses.reduce((sum, { Item }) => sum + Number(Item?.['price']), 0);
    });
    await Promise.all(transfers);
    expect(new Set(await Promise.all(sums))).toEqual(new Set([100]));
    expect((await get('booking', { code: 'TO' }))?.['price']).toBe(20);
  });
});

describe('time to live', () => {
  test('is told, and not set twice', async () => {
    expect(await describeIt()).toEqual({ TimeToLiveStatus: 'DISABLED' });
    await expect(client.send(setTo(false))).rejects.toThrow('TimeToLive is already disabled');
    await client.send(setTo(true));
    expect(await describeIt()).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' });
    await expect(client.send(setTo(true))).rejects.toThrow('TimeToLive is already enabled');
    await client.send(setTo(false));
    expect(await describeIt()).toEqual({ TimeToLiveStatus: 'DISABLED' });
  });

  test('a table that is not there', async () => {
    const unknown = new DescribeTimeToLiveCommand({ TableName: 'nothing' });
    await expect(client.send(unknown)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('a data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'local-aws-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const running = async <T>(work: (client: DynamoDBClient) => Promise<T>, now = Date.now): Promise<T> => {
    const started = await startLocalAws({ port: 0, dataFolder: folder, now });
    const itsClient = clientOf(started);
    try {
      return await work(itsClient);
    } finally {
      itsClient.destroy();
      await started.close();
    }
  };

  test('keeps items, indexes and time to live over a restart', async () => {
    await running(async (first) => {
      await first.send(inventory);
      await first.send(
        new UpdateTimeToLiveCommand({
          TableName: 'inventory',
          TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
        }),
      );
      await DynamoDBDocumentClient.from(first).send(
        new PutCommand({ TableName: 'inventory', Item: { pk: 'p', sk: 's', route: 'A#B', flightNumber: 'MT1' } }),
      );
    });
    await running(async (second) => {
      const query = new QueryCommand({
        TableName: 'inventory',
        IndexName: 'byRoute',
        KeyConditionExpression: 'route = :r',
        ExpressionAttributeValues: { ':r': 'A#B' },
      });
      expect((await DynamoDBDocumentClient.from(second).send(query)).Items).toHaveLength(1);
      const described = await second.send(new DescribeTimeToLiveCommand({ TableName: 'inventory' }));
      expect(described.TimeToLiveDescription?.AttributeName).toBe('expiresAt');
    });
  });

  test('what has expired is gone after a restart, and nothing else is', async () => {
    const second = Date.parse('2026-12-01T00:00:00Z') / 1000;
    const items = {
      expired: second - 1,
      now: second,
      later: second + 60,
      ancient: second - 6 * 365 * 86_400,
      text: String(second - 1),
    };
    await running(async (first) => {
      for (const [sk, expiresAt] of Object.entries(items)) {
        await DynamoDBDocumentClient.from(first).send(
          new PutCommand({ TableName: 'inventory', Item: { pk: 'ttl', sk, expiresAt } }),
        );
      }
    });
    const query = new QueryCommand({
      TableName: 'inventory',
      KeyConditionExpression: 'pk = :p',
      ExpressionAttributeValues: { ':p': 'ttl' },
    });
    const left = await running(
      async (first) => {
        const read = async () =>
          (await DynamoDBDocumentClient.from(first).send(query)).Items?.map((item) => String(item['sk']));
        for (let keys = await read(); ; keys = await read()) if (!keys?.includes('expired')) return keys;
      },
      () => second * 1000,
    );
    expect(left).toEqual(['ancient', 'later', 'now', 'text']);
  });

  test('a deleted table is gone with its items and its time to live', async () => {
    await running(async (first) => {
      await first.send(new DeleteTableCommand({ TableName: 'inventory' }));
      await first.send(inventory);
      expect(
        (await first.send(new DescribeTimeToLiveCommand({ TableName: 'inventory' }))).TimeToLiveDescription
          ?.TimeToLiveStatus,
      ).toBe('DISABLED');
      expect((await DynamoDBDocumentClient.from(first).send(new ScanCommand({ TableName: 'inventory' }))).Count).toBe(
        0,
      );
    });
  });

  test('a table made anew under its name has its new key', async () => {
    await running(async (first) => {
      const TableName = 'remade';
      const keyed = (AttributeName: string) =>
        new CreateTableCommand({
          TableName,
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: [{ AttributeName, AttributeType: 'S' }],
          KeySchema: [{ AttributeName, KeyType: 'HASH' }],
        });
      const documents = DynamoDBDocumentClient.from(first);
      const read = (Key: Readonly<Record<string, string>>) => documents.send(new GetCommand({ TableName, Key }));
      await first.send(keyed('id'));
      expect((await read({ id: 'a' })).Item).toBeUndefined();
      await first.send(new DeleteTableCommand({ TableName }));
      await expect(read({ id: 'a' })).rejects.toThrow('Requested resource not found');
      await first.send(keyed('name'));
      await expect(read({ id: 'a' })).rejects.toThrow('does not match the schema');
      expect((await read({ name: 'a' })).Item).toBeUndefined();
    });
  });

  test('a killed process loses nothing that it acknowledged, and leaves no half transaction', async () => {
    const killed = mkdtempSync(join(tmpdir(), 'local-aws-killed-'));
    const program = `
      import { startLocalAws } from ${JSON.stringify(join(import.meta.dirname, '../../local/aws/start-local-aws.ts'))};
      console.log((await startLocalAws({ dataFolder: ${JSON.stringify(killed)} })).url);`;
    const child = spawn(
      process.execPath,
      ['--import', '@oxc-node/core/register', '--input-type=module', '--eval', program],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const [line]: unknown[] = await once(child.stdout, 'data');
    const writer = clientOf({ url: String(line).trim() }, { maxAttempts: 1 });
    const acknowledged: string[] = [];
    try {
      await writer.send(inventory);
      await writer.send(booking);
      const buying = Array.from({ length: 400 }, async (_, index) => {
        await DynamoDBDocumentClient.from(writer).send(
          sellingSeat(`K${index}`, { date: '2026-12-04', capacity: 1000 }),
        );
        acknowledged.push(`K${index}`);
        if (acknowledged.length === 100) child.kill('SIGKILL');
      });
      await Promise.allSettled(buying);
    } finally {
      child.kill('SIGKILL');
      writer.destroy();
    }
    const after = await startLocalAws({ dataFolder: killed });
    const reader = clientOf(after);
    try {
      const { Items = [] } = await DynamoDBDocumentClient.from(reader).send(new ScanCommand({ TableName: 'booking' }));
      const codes = Items.map((item): unknown => item['code']);
      expect(codes).toEqual(expect.arrayContaining(acknowledged));
      const sold = new GetCommand({ TableName: 'inventory', Key: departure('2026-12-04') });
      expect((await DynamoDBDocumentClient.from(reader).send(sold)).Item?.['soldEconomy']).toBe(codes.length);
    } finally {
      reader.destroy();
      await after.close();
      rmSync(killed, { recursive: true });
    }
  });

  test('in use by another is refused by name', async () => {
    await running(async () => {
      await expect(startLocalAws({ port: 0, dataFolder: folder })).rejects.toMatchObject({
        code: 'DATA_FOLDER_IN_USE',
        message: expect.stringContaining(folder),
      });
    });
  });
});
