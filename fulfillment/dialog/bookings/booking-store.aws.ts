import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { setTimeout as sleep } from 'node:timers/promises';
import { fromTable, readRow } from '../../document-table.aws.ts';
import type { DocumentTable } from '../../document-table.aws.ts';
import { FulfillmentError } from '../../errors.ts';
import type { Booking, BookingStore, Claim } from './booking-store.ts';
import { booking as bookingRow } from './booking-store.ts';

type WriteItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

const soldSeats = { economy: 'soldEconomy', 'premium economy': 'soldPremium', business: 'soldBusiness' } as const;
const soldRooms = { single: 'soldSingle', double: 'soldDouble', family: 'soldFamily', suite: 'soldSuite' } as const;

export interface BookingTables {
  readonly bookings: DocumentTable;
  readonly inventory: DocumentTable;
}

/** The booking table, written in one transaction with the counts of the inventory table. */
export function createBookingStore({ bookings, inventory }: BookingTables): BookingStore {
  const commit = (put: WriteItem, claims: readonly Claim[]) => writeAll(bookings, { put, claims, inventory });
  return {
    async find(code) {
      const get = new GetCommand({ TableName: bookings.name, Key: { code }, ConsistentRead: true });
      const { Item } = await fromTable(bookings, bookings.client.send(get));
      return Item && readRow(bookings, bookingRow, Item);
    },
    async create(booking, claims) {
      const put = putBooking(bookings, booking, {
        ConditionExpression: 'attribute_not_exists(#code)',
        ExpressionAttributeNames: { '#code': 'code' },
      });
      const refused = await commit(put, claims);
      if (refused === undefined) return 'created';
      return refused === 'booking' ? 'code-taken' : 'sold-out';
    },
    async replace(after, claims) {
      const put = putBooking(
        bookings,
        { ...after, version: after.version + 1 },
        {
          // A row that no change has touched yet has no version.
          ConditionExpression: 'attribute_exists(#code) AND (attribute_not_exists(#version) OR #version = :seen)',
          ExpressionAttributeNames: { '#code': 'code', '#version': 'version' },
          ExpressionAttributeValues: { ':seen': after.version },
        },
      );
      const refused = await commit(put, claims);
      if (refused === undefined) return 'replaced';
      return refused === 'booking' ? 'changed-meanwhile' : 'sold-out';
    },
  };
}

const putBooking = (
  table: DocumentTable,
  booking: Booking,
  condition: Pick<
    NonNullable<WriteItem['Put']>,
    'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
  >,
): WriteItem => ({ Put: { TableName: table.name, Item: booking, ...condition } });

function claimUpdate(inventory: DocumentTable, claim: Claim): WriteItem {
  const [Key, sold] =
    claim.kind === 'seats'
      ? [{ pk: `FLIGHT#${claim.flightNumber}`, sk: `DEPARTURE#${claim.date}` }, soldSeats[claim.cabin]]
      : [{ pk: `HOTEL#${claim.hotelId}`, sk: `NIGHT#${claim.night}` }, soldRooms[claim.roomType]];
  const taking = claim.count > 0;
  return {
    Update: {
      TableName: inventory.name,
      Key,
      UpdateExpression: 'SET #sold = if_not_exists(#sold, :none) + :count',
      ConditionExpression: taking
        ? '(attribute_not_exists(#sold) OR #sold <= :most) AND (attribute_not_exists(#status) OR #status <> :cancelled)'
        : '#sold >= :back',
      ExpressionAttributeNames: { '#sold': sold, ...(taking && { '#status': 'status' }) },
      ExpressionAttributeValues: {
        ':none': 0,
        ':count': claim.count,
        ...(taking ? { ':most': claim.capacity - claim.count, ':cancelled': 'cancelled' } : { ':back': -claim.count }),
      },
    },
  };
}

interface Commit {
  readonly put: WriteItem;
  readonly claims: readonly Claim[];
  readonly inventory: DocumentTable;
}

/** Two people at the same rows at once: DynamoDB refuses one of them, whom nothing keeps from trying again. */
const attempts = 4;

/** All or nothing; undefined when all was written, else which condition did not hold. */
async function writeAll(
  table: DocumentTable,
  { put, claims, inventory }: Commit,
): Promise<'booking' | 'claim' | undefined> {
  let open = claims;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const TransactItems = [put, ...open.map((claim) => claimUpdate(inventory, claim))];
    const reasons = await send(table, TransactItems);
    if (reasons === undefined) return undefined;
    const [ofBooking, ...ofClaims] = reasons.map((reason) => reason === 'ConditionalCheckFailed');
    if (ofBooking) return 'booking';
    if (open.some(({ count }, index) => count > 0 && ofClaims[index])) return 'claim';
    // What was never counted as sold cannot be given back, and must not keep a booking from being cancelled.
    open = open.filter((_claim, index) => !ofClaims[index]);
    await sleep(20 * attempt);
  }
  throw new FulfillmentError('STORE_UNAVAILABLE', `table ${table.name} was too busy for a transaction`);
}

/** The reason of each item, or undefined when all were written. */
async function send(
  table: DocumentTable,
  TransactItems: WriteItem[],
): Promise<readonly (string | undefined)[] | undefined> {
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems }));
    return undefined;
  } catch (error) {
    if (error instanceof TransactionCanceledException) return (error.CancellationReasons ?? []).map(({ Code }) => Code);
    throw new FulfillmentError('STORE_UNAVAILABLE', `table ${table.name} did not answer`, { cause: error });
  }
}
