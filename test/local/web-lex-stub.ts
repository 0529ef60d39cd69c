import { createServer } from 'node:http2';
import type { ServerHttp2Session } from 'node:http2';
import { text as readAll } from 'node:stream/consumers';

/** What Lex answers next. */
export interface Wire {
  readonly status?: number;
  readonly error?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A server that answers as Lex does on the wire: HTTP/2 without TLS, restJson1, the error's name in a header. */
export async function serveLexStub() {
  const asked: { method: string; path: string; body: unknown }[] = [];
  const next: { answer: Wire | 'hang up' | 'silence' } = { answer: {} };
  /** The SDK keeps its connections for the next request, so the server has to end them. */
  const connections: ServerHttp2Session[] = [];

  const server = createServer((request, response) => {
    void readAll(request).then((body) => {
      const { answer } = next;
      asked.push({ method: request.method, path: request.url, body: body === '' ? undefined : JSON.parse(body) });
      if (answer === 'silence') return;
      if (answer === 'hang up') {
        response.stream.session?.destroy();
        return;
      }
      const type = answer.error && { 'x-amzn-errortype': answer.error };
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...type, ...answer.headers });
      response.end(JSON.stringify(answer.body ?? { message: 'arn:aws:lambda:internal' }));
    });
  });
  server.on('session', (connection) => connections.push(connection));
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = () => {
    for (const connection of connections) connection.destroy();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, asked, next, close };
}
