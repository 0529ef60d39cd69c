import { expect, test } from '@jest/globals';
import { FulfillmentError } from '../../../../fulfillment/errors.ts';
import { createTurnLog } from '../../../../fulfillment/telemetry/turn-log.ts';

test('a line says what kind of thing went wrong, and nothing that a person or a row said', () => {
  const lines: unknown[] = [];
  const write = (...line: unknown[]) => void lines.push(line);
  const log = createTurnLog({ info: write, warn: write, error: write });
  const cause = Object.assign(new Error('no item {"lastName":"Fielding"}'), { name: 'ValidationException' });
  const error = new FulfillmentError('STORE_UNAVAILABLE', 'table bookings did not answer', { cause });
  log.failed(error, { turnId: 't-1', sessionId: 's-1' });
  log.degraded('model', Object.assign(cause, { code: 'late' }));
  log.degraded('history', 'Fielding');
  expect(lines).toEqual([
    [
      'turn failed',
      {
        turnId: 't-1',
        sessionId: 's-1',
        code: 'STORE_UNAVAILABLE',
        retryable: true,
        reason: 'table bookings did not answer',
        cause: 'ValidationException',
      },
    ],
    ['turn degraded', { what: 'model', cause: 'ValidationException late' }],
    ['turn degraded', { what: 'history', cause: 'string' }],
  ]);
});
