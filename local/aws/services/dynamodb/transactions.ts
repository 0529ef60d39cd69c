import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../service.ts';
import { dynamoDbError, dynamoDbValidation, isDynamoDbError } from './dynamodb-errors.ts';
import type { Json } from './dynalite.ts';
import type { ItemWrite, Stage, TableStore } from './table-store.ts';
import { keyOf, readItem } from './write-item.ts';

const MAX_ITEMS = 100;
/** How long AWS remembers a ClientRequestToken. */
const TOKEN_MS = 10 * 60 * 1000;

const operation = z.looseObject({ TableName: z.string() });
const writeInput = z.object({
  ClientRequestToken: z.string().min(1).max(36).nullish(),
  TransactItems: z
    .array(
      z.object({
        Put: operation.nullish(),
        Update: operation.nullish(),
        Delete: operation.nullish(),
        ConditionCheck: operation.nullish(),
      }),
    )
    .min(1)
    .max(MAX_ITEMS),
});
const getInput = z.object({
  TransactItems: z
    .array(z.object({ Get: operation }))
    .min(1)
    .max(MAX_ITEMS),
});

type Kind = 'ConditionCheck' | 'Delete' | 'Put' | 'Update';
interface TransactItem {
  readonly kind: Kind;
  readonly input: Json;
}

/** One entry of CancellationReasons. */
interface Reason {
  readonly Code: 'ConditionalCheckFailed' | 'None' | 'ValidationError';
  readonly Message?: string;
  readonly Item?: Json;
}

/** A condition is checked as a deletion that does not happen: an update would need an expression. */
const WRITES: Readonly<Record<Kind, ItemWrite>> = {
  ConditionCheck: 'DeleteItem',
  Delete: 'DeleteItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
};

export interface Transactions {
  readonly write: (input: Json) => Promise<Json>;
  readonly get: (input: Json) => Promise<Json>;
}

/** All or nothing: no other write and no transaction runs meanwhile, and what is written is committed in one step. */
export function createTransactions(store: TableStore, now: Clock): Transactions {
  const tokens = createTokenMemory(now);
  return {
    write(input) {
      const { ClientRequestToken: token, TransactItems } = parse(writeInput, input);
      const items = TransactItems.map(onlyOperation);
      return store.write(async (stage) => {
        if (token && tokens.isRepeated(token, items)) return {};
        await checkAll(stage, items);
        const reasons: Reason[] = [];
        for (const item of items) reasons.push(await attempt(stage, item));
        if (reasons.some(({ Code }) => Code !== 'None')) throw canceled(reasons);
        if (token) tokens.remember(token, items);
        return {};
      });
    },
    get(input) {
      const { TransactItems } = parse(getInput, input);
      return store.alone(async () => {
        const Responses: Json[] = [];
        for (const { Get } of TransactItems) {
          const { Item } = await store.run('GetItem', { ...Get, ConsistentRead: true });
          Responses.push(Item === undefined ? {} : { Item });
        }
        return { Responses };
      });
    },
  };
}

function parse<T>(schema: z.ZodType<T>, input: Json): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw dynamoDbValidation(
    `1 validation error detected: Value at '${issue?.path.join('.')}' failed to satisfy constraint: ${issue?.message}`,
  );
}

function onlyOperation(item: Readonly<Partial<Record<Kind, Json | null | undefined>>>): TransactItem {
  const given = (['ConditionCheck', 'Put', 'Update', 'Delete'] as const).flatMap((kind) => {
    const input = item[kind];
    return input ? [{ kind, input }] : [];
  });
  const [only, ...others] = given;
  if (!only || others.length > 0) {
    throw dynamoDbValidation('TransactItems can only contain one of Check, Put, Update or Delete');
  }
  return only;
}

/** What is wrong with the request itself fails it as a whole, before anything is tried. */
async function checkAll(stage: Stage, items: readonly TransactItem[]): Promise<void> {
  const seen = new Set<string>();
  for (const { kind, input } of items) {
    stage.check(WRITES[kind], input);
    const identity = JSON.stringify([input['TableName'], await keyOf(stage, input)]);
    if (seen.has(identity)) {
      throw dynamoDbValidation('Transaction request cannot include multiple operations on one item');
    }
    seen.add(identity);
  }
}

async function attempt(stage: Stage, { kind, input }: TransactItem): Promise<Reason> {
  try {
    // A copy, as an operation changes its input and a repeated request is recognised by it.
    await stage[kind === 'ConditionCheck' ? 'rehearse' : 'run'](WRITES[kind], structuredClone(input));
    return { Code: 'None' };
  } catch (error) {
    if (isDynamoDbError(error, 'ConditionalCheckFailedException')) {
      const wantsOld = input['ReturnValuesOnConditionCheckFailure'] === 'ALL_OLD';
      const item = wantsOld ? await readItem(stage, input['TableName'], await keyOf(stage, input)) : undefined;
      return { Code: 'ConditionalCheckFailed', Message: error.message, ...(item && { Item: item }) };
    }
    if (isDynamoDbError(error, 'ValidationException')) return { Code: 'ValidationError', Message: error.message };
    throw error;
  }
}

function canceled(reasons: readonly Reason[]): Error {
  const codes = reasons.map(({ Code }) => Code).join(', ');
  return dynamoDbError(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    { CancellationReasons: reasons },
  );
}

/** A client that lost the answer sends the same token again: it must not book twice. Remembered while the process runs. */
function createTokenMemory(now: Clock) {
  const seen = new Map<string, { readonly digest: string; readonly until: number }>();
  return {
    isRepeated(token: string, items: readonly TransactItem[]): boolean {
      const known = seen.get(token);
      if (!known || known.until <= now()) return false;
      if (known.digest === digestOf(items)) return true;
      throw dynamoDbError(
        'IdempotentParameterMismatchException',
        'Request ClientRequestToken was used with different parameters',
      );
    },
    remember(token: string, items: readonly TransactItem[]): void {
      for (const [old, { until }] of seen) if (until <= now()) seen.delete(old);
      seen.set(token, { digest: digestOf(items), until: now() + TOKEN_MS });
    },
  };
}

const digestOf = (items: readonly TransactItem[]): string =>
  createHash('sha256').update(JSON.stringify(items)).digest('base64');
