import { createConversation } from '../../../../channels/conversation.ts';
import { createWebApp } from '../../../../channels/web/app.ts';
import type { WebAppOptions } from '../../../../channels/web/app.ts';
import type { Problem } from '../../../../channels/web/web-error.ts';
import { createFakeLexRuntime } from '../fake-lex-runtime.ts';
import type { Script } from '../fake-lex-runtime.ts';
import { createFakeSynthesizer } from '../fake-synthesizer.ts';

export const sessionSecret = 'a secret of the tests, long enough';
const assets = {
  'frontdesk-chat.js': '/* widget */',
  'demo.html': '<!doctype html>',
  'demo.css': '',
  'favicon.svg': '',
};

/** The web door over a scripted Lex, with a clock that stands until it is moved. */
export function aWebApp(script?: Script, overrides: Partial<WebAppOptions> = {}) {
  const lex = createFakeLexRuntime(script);
  const problems: Problem[] = [];
  const clock = { now: new Date('2026-12-01T09:00:00Z') };
  let ids = 0;
  const app = createWebApp({
    conversation: createConversation({ lex, locales: ['en_US', 'fr_FR'], wait: async () => undefined }),
    sessionSecret,
    assets,
    synthesizer: createFakeSynthesizer().synthesizer,
    report: (problem) => problems.push(problem),
    now: () => clock.now,
    newId: () => `id-${(ids += 1)}`,
    ...overrides,
  });
  const pass = (seconds: number) => {
    clock.now = new Date(clock.now.getTime() + seconds * 1000);
  };
  return { app, lex, problems, pass, clock };
}
