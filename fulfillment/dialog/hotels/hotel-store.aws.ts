import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { fromTable, readRow } from '../../document-table.aws.ts';
import type { DocumentTable } from '../../document-table.aws.ts';
import { addDays } from '../travel-dates.ts';
import type { HotelStore } from './hotel-store.ts';
import { hotel } from './hotel-store.ts';

const count = z._default(z.int(), 0);
const nightRow = z.object({
  sk: z.string(),
  soldSingle: count,
  soldDouble: count,
  soldFamily: count,
  soldSuite: count,
});

const nightKey = (night: string) => `NIGHT#${night}`;

/** The inventory table as hotels. */
export function createHotelStore(table: DocumentTable): HotelStore {
  const query = async (KeyConditionExpression: string, ExpressionAttributeValues: Record<string, string>) => {
    const command = new QueryCommand({
      TableName: table.name,
      KeyConditionExpression,
      ExpressionAttributeValues,
      ConsistentRead: true,
    });
    return (await fromTable(table, table.client.send(command))).Items ?? [];
  };
  return {
    async inCity(city) {
      const rows = await query('pk = :pk AND begins_with(sk, :hotel)', { ':pk': `CITY#${city}`, ':hotel': 'HOTEL#' });
      return rows.map((row) => readRow(table, hotel, row));
    },
    async nights(hotelId, first, wanted) {
      const range = { ':first': nightKey(first), ':last': nightKey(addDays(first, wanted - 1)) };
      const rows = await query('pk = :pk AND sk BETWEEN :first AND :last', { ':pk': `HOTEL#${hotelId}`, ...range });
      const sold = new Map(rows.map((row) => readRow(table, nightRow, row)).map((row) => [row.sk, row]));
      return Array.from({ length: wanted }, (_, index) => {
        const night = addDays(first, index);
        const row = sold.get(nightKey(night));
        return {
          night,
          sold: {
            single: row?.soldSingle ?? 0,
            double: row?.soldDouble ?? 0,
            family: row?.soldFamily ?? 0,
            suite: row?.soldSuite ?? 0,
          },
        };
      });
    },
  };
}
