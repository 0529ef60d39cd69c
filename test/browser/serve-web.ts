import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createConversation } from '../../channels/conversation.ts';
import { createWebApp } from '../../channels/web/app.ts';
import type { WebAssets } from '../../channels/web/assets.ts';
import { createFakeLexRuntime } from '../unit/channels/fake-lex-runtime.ts';
import { createFakeSynthesizer } from '../unit/channels/fake-synthesizer.ts';
import { aScriptedBot } from './scripted-bot.ts';

export interface Serving {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export async function listen(app: Hono): Promise<Serving> {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((listening) => {
    server.once('listening', listening);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, close };
}

/** The web door on a port of its own, over a scripted bot. */
export async function serveWeb(assets: WebAssets, allowedOrigins: readonly string[] = []) {
  const bot = aScriptedBot();
  const lex = createFakeLexRuntime(bot.script);
  const app = createWebApp({
    conversation: createConversation({ lex, locales: ['en_US', 'fr_FR'] }),
    sessionSecret: `the secret of this server ${Math.random()}`,
    assets,
    synthesizer: createFakeSynthesizer().synthesizer,
    allowedOrigins,
    report: () => undefined,
  });
  return { bot, lex, ...(await listen(app)) };
}

/** Somebody's page, on another origin and under a strict policy, that embeds the chat. */
export function serveHostPage(endpointOf: () => string): Promise<Serving> {
  const app = new Hono();
  app.get('/', (context) => {
    const endpoint = endpointOf();
    context.header('Content-Security-Policy', `default-src 'none'; script-src ${endpoint}; connect-src ${endpoint}`);
    return context.html(
      `<!doctype html><html lang="fr-CA"><title>Host</title><script src="${endpoint}/frontdesk-chat.js" defer></script>
       <h1>Host page</h1><frontdesk-chat heading="Aide" open></frontdesk-chat></html>`,
    );
  });
  return listen(app);
}
