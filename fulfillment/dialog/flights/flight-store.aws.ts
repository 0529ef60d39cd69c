import { BatchGetCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import { fromTable, readRow } from '../../document-table.aws.ts';
import type { DocumentTable } from '../../document-table.aws.ts';
import { FulfillmentError } from '../../errors.ts';
import type { Departure, Flight, FlightStore } from './flight-store.ts';
import { flight as flightRow } from './flight-store.ts';

const count = z._default(z.int(), 0);
/** Written when the first seat is sold; what is absent is zero, and on time. */
const departureRow = z.object({
  pk: z.string(),
  sk: z.string(),
  soldEconomy: count,
  soldPremium: count,
  soldBusiness: count,
  status: z._default(z.enum(['scheduled', 'delayed', 'cancelled']), 'scheduled'),
  delayMinutes: z._default(z.number(), 0),
  gate: z.optional(z.string()),
});

interface Wanted {
  readonly flight: Flight;
  readonly date: string;
}
const keyOf = ({ flight, date }: Wanted) => ({ pk: `FLIGHT#${flight.flightNumber}`, sk: `DEPARTURE#${date}` });

/** DynamoDB's limit on keys in one BatchGet. */
const batchSize = 100;

/** A timetable changes by the season; each turn of a booking reads the same route. Seats are never kept. */
const timetableKeptMs = 60_000;
const mostRoutes = 500;

/** The inventory table as flights. */
export function createFlightStore(table: DocumentTable, now: () => number = Date.now): FlightStore {
  const routes = new Map<string, { readonly flights: readonly Flight[]; readonly until: number }>();
  return {
    async byNumber(flightNumber) {
      const key = { pk: `FLIGHT#${flightNumber}`, sk: 'SCHEDULE' };
      const { Item } = await fromTable(table, table.client.send(new GetCommand({ TableName: table.name, Key: key })));
      return Item && readRow(table, flightRow, Item);
    },
    async onRoute(origin, destination) {
      const route = `${origin}#${destination}`;
      const known = routes.get(route);
      if (known && known.until > now()) return known.flights;
      const query = new QueryCommand({
        TableName: table.name,
        IndexName: 'byRoute',
        KeyConditionExpression: 'route = :route',
        ExpressionAttributeValues: { ':route': route },
      });
      const { Items = [] } = await fromTable(table, table.client.send(query));
      const flights = Items.map((row) => readRow(table, flightRow, row));
      if (routes.size >= mostRoutes) routes.clear();
      routes.set(route, { flights, until: now() + timetableKeptMs });
      return flights;
    },
    async departures(wanted) {
      const rows: Departure[] = [];
      for (let start = 0; start < wanted.length; start += batchSize) {
        rows.push(...(await readBatch(table, wanted.slice(start, start + batchSize))));
      }
      return rows;
    },
  };
}

async function readBatch(table: DocumentTable, wanted: readonly Wanted[]): Promise<readonly Departure[]> {
  const rows = new Map<string, z.infer<typeof departureRow>>();
  let keys: Record<string, unknown>[] = wanted.map(keyOf);
  for (let attempt = 0; keys.length > 0; attempt += 1) {
    if (attempt === 3) throw new FulfillmentError('STORE_UNAVAILABLE', `table ${table.name} left keys unread`);
    if (attempt > 0) await sleep(50 * attempt);
    const RequestItems = { [table.name]: { Keys: keys, ConsistentRead: true } };
    const answer = await fromTable(table, table.client.send(new BatchGetCommand({ RequestItems })));
    for (const item of answer.Responses?.[table.name] ?? []) {
      const row = readRow(table, departureRow, item);
      rows.set(`${row.pk} ${row.sk}`, row);
    }
    keys = answer.UnprocessedKeys?.[table.name]?.Keys ?? [];
  }
  return wanted.map((one) => {
    const { pk, sk } = keyOf(one);
    return departureOf(one, rows.get(`${pk} ${sk}`) ?? readRow(table, departureRow, { pk, sk }));
  });
}

const departureOf = (wanted: Wanted, row: z.infer<typeof departureRow>): Departure => ({
  ...wanted,
  sold: { economy: row.soldEconomy, 'premium economy': row.soldPremium, business: row.soldBusiness },
  status: row.status,
  delayMinutes: row.delayMinutes,
  ...(row.gate !== undefined && { gate: row.gate }),
});
