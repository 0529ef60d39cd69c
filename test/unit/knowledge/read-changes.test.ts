import { expect, test } from '@jest/globals';
import { lastChangeOf } from '../../../knowledge/read-changes.ts';

/** As EventBridge passes an event of S3 on to SQS (EventBridge User Guide, "Amazon S3 events"). */
const anEvent = (time: string) => ({
  body: JSON.stringify({
    version: '0',
    id: '17793124-05d4-b198-2fde-7ededc63b103',
    'detail-type': 'Object Created',
    source: 'aws.s3',
    time,
    detail: { bucket: { name: 'knowledge' }, object: { key: 'documents/public/bags.md', size: 5 } },
  }),
});

test.each([
  { name: 'no event: run by hand', event: undefined, at: undefined },
  { name: 'no message', event: { Records: [] }, at: undefined },
  {
    name: 'one change, to the end of its second',
    event: { Records: [anEvent('2026-05-01T10:00:00Z')] },
    at: '2026-05-01T10:00:01Z',
  },
  {
    name: 'the last of several',
    event: { Records: [anEvent('2026-05-01T10:00:09Z'), anEvent('2026-05-01T10:00:00Z')] },
    at: '2026-05-01T10:00:10Z',
  },
])('$name', ({ event, at }) => {
  expect(lastChangeOf(event)).toBe(at === undefined ? undefined : Date.parse(at));
});

test.each(['run, please', '{}', '{"time":"soon"}'])('a message such as %s always asks for a run', (body) => {
  expect(lastChangeOf({ Records: [{ body }] })).toBe(Infinity);
});
