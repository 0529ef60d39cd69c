import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2';
import { strToU8, zipSync } from 'fflate';
import { archiveOf } from '../support/lex/bot-archive.ts';
import { startProgram as runProgram } from '../support/program.ts';
import { localClient } from '../support/sdk-door.ts';
import { botAddress, readSessionFacts } from '../support/session-facts.ts';

const cleanUp: (() => void)[] = [];
afterEach(() => {
  for (const step of cleanUp.splice(0)) step();
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-start-'));
  cleanUp.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function startProgram(...words: string[]) {
  const program = runProgram(words);
  cleanUp.push(program.kill);
  return program;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function untilItListens(port: number): Promise<void> {
  const tried = connect(port, '127.0.0.1');
  try {
    await once(tried, 'connect');
  } catch {
    await new Promise((wait) => setTimeout(wait, 5));
    return untilItListens(port);
  } finally {
    tried.destroy();
  }
}

const anyPorts = ['--port', '0', '--aws-port', '0'];

describe('what a person gets wrong at the start: one clear line, and exit code 2', () => {
  test.each([
    { name: 'an option that is none', words: ['--prot', '9'], says: "Unknown option '--prot'" },
    {
      name: 'a port that is none',
      words: ['--port', 'eighty'],
      says: 'must be a port number from 0 to 65535, not "eighty"',
    },
    { name: 'a folder that is not there', words: ['--knowledge', 'nowhere'], says: 'nowhere is not a folder' },
    { name: 'a bot that is not there', words: ['--bot', 'nowhere.zip'], says: '--bot nowhere.zip is not there' },
    { name: 'a bot that is none', words: ['--bot', 'package.json'], says: 'package.json: is not a zip' },
    { name: 'a Lambda without a bot', words: ['--lambda', 'package.json'], says: 'stands before any --bot' },
    { name: 'data in a file', words: ['--data', 'package.json'], says: 'package.json is a file): give another folder' },
    {
      name: 'data where no file can be',
      words: ['--data', '/proc/nowhere'],
      says: '/proc/nowhere cannot hold the data',
    },
    { name: 'a time zone that is none', words: ['--timezone', 'Mars/Base'], says: '"Mars/Base" is not a time zone' },
  ])('$name', async ({ words, says }) => {
    const { code, err } = await startProgram(...words).ended;
    expect(err).toContain(says);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  });

  test.each([{ option: '--aws-port' }, { option: '--port' }])('a port in use: $option', async ({ option }) => {
    const taken = createServer().listen(0, '127.0.0.1');
    cleanUp.push(() => void taken.close());
    await new Promise((listening) => taken.once('listening', listening));
    const address = taken.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { code, err } = await startProgram(...anyPorts, '--data', newFolder(), option, String(port)).ended;
    expect(err.trim()).toMatch(new RegExp(`^Port ${port} is in use by another program\\. Set \\w+ or ${option}\\.$`));
    expect(code).toBe(2);
  });
});

const front =
  '---\ntitle: Umbrellas\nslug: x\nlocale: en_US\naudience: public\nupdated: 2026-01-01\nurl: https://example.com/x\n---\n';

const asZip = (archive: ReturnType<typeof archiveOf>): Uint8Array =>
  zipSync(Object.fromEntries([...archive].map(([path, text]) => [path, strToU8(String(text))])));
const inFolder = (name: string, content: Uint8Array | string): string => {
  const path = join(newFolder(), name);
  writeFileSync(path, content);
  return path;
};

const pizza = {
  bot: { name: 'Pizzeria', identifier: 'PIZZA12345' },
  intents: [
    {
      name: 'Order',
      utterances: ['order a pizza'],
      overlay: { fulfillmentCodeHook: { isActive: true, enabled: true, postFulfillmentStatusSpecification: null } },
    },
  ],
};

describe('npm start', () => {
  test('leaves a broken document out, by name, and answers from the others', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'public'));
    mkdirSync(join(folder, 'staff'));
    writeFileSync(join(folder, 'public', 'umbrellas.md'), `${front}\nAn umbrella costs $12 at the desk.\n`);
    writeFileSync(join(folder, 'public', 'broken.md'), '---\ntitle: [unclosed\n---\nText.\n');
    const program = startProgram(...anyPorts, '--data', newFolder(), '--knowledge', folder);
    expect(await program.ready(/to mend/)).toMatch(/to mend: public\/broken\.md/);
    program.stop();
    expect((await program.ended).code).toBe(0);
  });

  test('--fresh forgets what was kept, and nothing else that is in the folder', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'holiday.jpg'), 'mine');
    writeFileSync(join(folder, 'identity-secret'), 'old');
    const program = startProgram(...anyPorts, '--data', folder, '--fresh');
    await program.ready();
    expect(readFileSync(join(folder, 'holiday.jpg'), 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, 'identity-secret'), 'utf8')).not.toBe('old');
    program.stop();
    expect((await program.ended).code).toBe(0);
  });

  test('who asks before the doors are open waits for them', async () => {
    const port = await freePort();
    startProgram('--port', '0', '--aws-port', String(port), '--data', newFolder());
    await untilItListens(port);
    const command = { ...botAddress, localeId: 'en_US', sessionId: 'early', text: 'book a flight from London to Rome' };
    const { sessionState } = await localClient(`http://127.0.0.1:${port}`).send(new RecognizeTextCommand(command));
    expect(sessionState?.dialogAction).toMatchObject({ type: 'ElicitSlot', slotToElicit: 'DepartureDate' });
  });

  test('whose doors do not open says so, to who asks for its health and to who talks to it', async () => {
    const port = await freePort();
    const zip = inFolder('pizza.zip', asZip(archiveOf(pizza)));
    const hanging = inFolder('hanging.mjs', 'setInterval(() => {}, 1000); await new Promise(() => {});');
    const words = ['--port', '0', '--aws-port', String(port), '--data', newFolder(), '--bot', zip, '--lambda', hanging];
    startProgram(...words);
    await untilItListens(port);
    const answer = await fetch(`http://127.0.0.1:${port}/_local/health`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ status: 'starting' });
    const command = { ...botAddress, localeId: 'en_US', sessionId: 'early', text: 'book a flight from London to Rome' };
    const begun = Date.now();
    const { sessionState, messages } = await localClient(`http://127.0.0.1:${port}`).send(
      new RecognizeTextCommand(command),
    );
    expect(sessionState?.intent).toMatchObject({ name: 'BookFlight', state: 'Failed' });
    expect(messages?.[0]?.content).toMatch(/try again (?:in a moment|shortly)/);
    // Sooner than Lex gives up on a Lambda.
    expect(Date.now() - begun).toBeLessThan(28_000);
  }, 60_000);

  test('a folder with nothing to answer from is told of, and ends it', async () => {
    const { code, err } = await startProgram(...anyPorts, '--data', newFolder(), '--knowledge', newFolder()).ended;
    expect(err.trim()).toMatch(/^The documents cannot be taken in: .*\.$/);
    expect(code).toBe(2);
  });

  test('stops at once on Ctrl-C, and after a restart the conversation goes on; --fresh forgets it', async () => {
    const data = newFolder();
    const session = { sessionId: 'restart', localeId: 'en_US' };
    const run = async (words: readonly string[], use: (awsUrl: string) => Promise<unknown>) => {
      const program = startProgram(...anyPorts, '--data', data, ...words);
      const url = /AWS\s+(http:\S+)/.exec(await program.ready())?.[1] ?? '';
      const result = await use(url);
      program.stop();
      expect((await program.ended).code).toBe(0);
      return result;
    };
    await run([], (url) =>
      localClient(url).send(
        new RecognizeTextCommand({ ...botAddress, ...session, text: 'book a flight from London to Rome' }),
      ),
    );
    const facts = (url: string) => readSessionFacts(localClient(url), session);
    expect(await run([], facts)).toMatchObject({ intent: 'BookFlight', elicits: 'DepartureDate' });
    expect(await run(['--fresh'], facts)).toMatchObject({ intent: undefined });
  });
});

describe('npm start with a bot of yours', () => {
  test('names it, warns of what is not done here, and its Lambda answers', async () => {
    const zip = inFolder('pizza.zip', asZip(archiveOf({ ...pizza, locale: { generativeAISettings: {} } })));
    const handler = inFolder(
      'handler.cjs',
      `exports.handler = async ({ sessionState: { intent } }) => ({
        sessionState: { dialogAction: { type: 'Close' }, intent: { ...intent, state: 'Fulfilled' } },
        messages: [{ contentType: 'PlainText', content: 'A pizza is on its way, by ' + process.env.AWS_REGION }],
      });`,
    );
    const silent = inFolder('silent.zip', asZip(archiveOf({ ...pizza, bot: { name: 'Silent' } })));
    const words = ['--bot', zip, '--lambda', handler, '--bot', silent, '--data', newFolder()];
    const program = startProgram(...anyPorts, ...words);
    const banner = await program.ready();
    expect(banner).toMatch(/Pizzeria: PIZZA12345, alias TSTALIASID, en_US, from .*pizza\.zip\n/);
    expect(banner).toMatch(/not done here: .*generative AI settings are ignored/);
    expect(banner).toMatch(/Silent: [0-9A-Z]{10}, .*silent\.zip, without a Lambda/);
    const url = /AWS\s+(http:\S+)/.exec(banner)?.[1] ?? '';
    const health = await fetch(`${url}/_local/health`);
    expect(health.status).toBe(200);
    expect(await health.text()).toContain(
      '"botId":"PIZZA12345","botName":"Pizzeria","aliasId":"TSTALIASID","locales":["en_US"]',
    );
    const answer = await localClient(url).send(
      new RecognizeTextCommand({
        botId: 'PIZZA12345',
        botAliasId: 'TSTALIASID',
        localeId: 'en_US',
        sessionId: 'hungry',
        text: 'order a pizza',
      }),
    );
    expect(answer.messages).toEqual([{ contentType: 'PlainText', content: 'A pizza is on its way, by us-east-1' }]);
    program.stop();
    expect((await program.ended).code).toBe(0);
  });

  test('refuses a bot with an error by file and field, and a Lambda that cannot be loaded', async () => {
    const archive = archiveOf({ ...pizza, locale: { nluConfidenceThreshold: 7 } });
    const broken = await startProgram(...anyPorts, '--data', newFolder(), '--bot', inFolder('b.zip', asZip(archive)))
      .ended;
    expect(broken.err.trim()).toMatch(/b\.zip: TestBot\/BotLocales\/en_US\/BotLocale\.json: nluConfidenceThreshold: /);
    expect(broken.code).toBe(2);
    const zip = inFolder('pizza.zip', asZip(archiveOf(pizza)));
    const words = ['--bot', zip, '--lambda', inFolder('h.mjs', 'export const handler = (')];
    const unloaded = await startProgram(...anyPorts, '--data', newFolder(), ...words).ended;
    expect(unloaded.err).toMatch(/--lambda .*h\.mjs cannot be loaded: .*Expected `\)`/);
    expect(unloaded.code).toBe(2);
  });
});
