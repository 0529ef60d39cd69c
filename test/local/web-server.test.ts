import { connect } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aWebApp } from '../unit/channels/web/web-app.ts';

/** The door behind a real HTTP server: what `app.request()` cannot say. */
const widget = '/* a widget of some length */'.repeat(100);
const assets = { 'frontdesk-chat.js': widget, 'demo.html': '', 'demo.css': '', 'favicon.svg': '' };
let port = 0;
let close: () => void;

beforeAll(async () => {
  const server = serve({ fetch: aWebApp(undefined, { assets }).app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((listening) => {
    server.once('listening', listening);
  });
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
  close = () => server.close();
});
afterAll(() => {
  close();
});

function raw(request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1', () => socket.write(request));
  return readAll(socket);
}

describe('over HTTP', () => {
  test('a body of unknown length is cut off at the limit', async () => {
    const chunk = `1000\r\n${'x'.repeat(4096)}\r\n`;
    const head = 'POST /api/messages HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n';
    const response = await raw(`${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(3)}0\r\n\r\n`);
    expect(response).toMatch(/^HTTP\/1\.1 413 /);
    expect(response).toContain('"code":"too-large"');
  });

  test('a path that climbs out of the folder finds nothing', async () => {
    const response = await raw('GET /../../package.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(response).toMatch(/^HTTP\/1\.1 404 /);
  });

  test('the widget is sent compressed', async () => {
    const headers = { 'Accept-Encoding': 'gzip' };
    const response = await fetch(`http://127.0.0.1:${port}/frontdesk-chat.js`, { headers });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toBe(widget);
  });
});
