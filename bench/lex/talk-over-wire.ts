/** A program of its own, so that the server has a core to itself: whole conversations over HTTP/1.1, a few at a time. */
import http from 'node:http';
import { conversation, TURNS } from './bench-bot.ts';

export interface WireOrder {
  readonly port: number;
  readonly path: string;
  readonly sessions: number;
  readonly conversations: number;
  /** Requests under way at once. */
  readonly width: number;
}

const agent = new http.Agent({ keepAlive: true });

function post({ port, path }: WireOrder, session: number, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        port,
        agent,
        method: 'POST',
        path: `${path}/wire-${session}/text`,
        headers: { 'content-type': 'application/json' },
      },
      (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`status ${answer.statusCode}`));
        answer.resume().on('end', resolve);
      },
    );
    request.on('error', reject).end(JSON.stringify({ text }));
  });
}

async function talk(order: WireOrder): Promise<readonly number[]> {
  const samples: number[] = [];
  const lane = async (first: number): Promise<void> => {
    for (let n = 0; n < order.conversations * TURNS; n += 1) {
      for (let session = first; session < order.sessions; session += order.width) {
        const start = performance.now();
        await post(order, session, conversation(session % 20)[n % TURNS] ?? '');
        samples.push(performance.now() - start);
      }
    }
  };
  await Promise.all(Array.from({ length: order.width }, (_, first) => lane(first)));
  return samples;
}

process.on('message', (order: WireOrder) => {
  talk(order).then(
    (samples) => process.send?.(samples),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
