import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { invokeLambda } from '../../../../local/aws/lambda/invoke.ts';
import { loadHandler } from '../../../../local/own-bots/load-handler.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'frontdesk-handler-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const saved = (name: string, source: string): string => {
  const path = join(folder, name);
  writeFileSync(path, source);
  return path;
};

const call = async (path: string) =>
  invokeLambda({ functionName: 'f', handler: await loadHandler(path) }, { text: 'hi' });

describe('the handler of a file', () => {
  test.each([
    { name: 'es-module.mjs', source: 'export const handler = async ({ text }) => text;' },
    { name: 'common.cjs', source: 'exports.handler = async ({ text }) => text;' },
    { name: 'assigned.cjs', source: 'module.exports = { handler: async ({ text }) => text };' },
    { name: 'built.cjs', source: 'const all = {}; all.handler = async ({ text }) => text; module.exports = all;' },
    { name: 'callback.cjs', source: 'exports.handler = ({ text }, context, done) => setTimeout(done, 1, null, text);' },
    { name: 'both.cjs', source: 'exports.handler = async ({ text }, context, done) => text;' },
    { name: 'other-name.mjs', source: 'export async function lambdaHandler({ text }) { return text; }' },
    { name: 'default.mjs', source: 'export default async ({ text }) => text;' },
  ])('answers: $name', async ({ name, source }) => {
    expect(await call(saved(name, source))).toEqual({ kind: 'answered', answer: 'hi' });
  });

  test.each([
    { name: 'throws.cjs', source: 'exports.handler = () => { throw new TypeError("no"); };' },
    { name: 'rejects.mjs', source: 'export const handler = async () => { throw new TypeError("no"); };' },
    { name: 'calls-back.cjs', source: 'exports.handler = (event, context, done) => done(new TypeError("no"));' },
  ])('fails: $name', async ({ name, source }) => {
    expect(await call(saved(name, source))).toMatchObject({
      code: 'THREW',
      errorType: 'TypeError',
      errorMessage: 'no',
    });
  });

  test.each([
    {
      name: 'none.mjs',
      source: 'export const answer = 1;',
      says: /export a function called handler; it exports answer/,
    },
    { name: 'empty.mjs', source: '', says: /it exports nothing/ },
    { name: 'two.mjs', source: 'export function a() {} export function b() {}', says: /it exports a, b/ },
    { name: 'broken.mjs', source: 'export const handler = (', says: /cannot be loaded: SyntaxError/ },
    { name: 'lacks.mjs', source: 'import "./not-there.mjs";', says: /cannot be loaded: .*not-there/ },
    { name: 'handler.py', source: 'def handler(event, context): pass', says: /is not JavaScript/ },
  ])('is refused: $name', async ({ name, source, says }) => {
    await expect(loadHandler(saved(name, source))).rejects.toThrow(says);
  });

  test('of a folder is in its index file', async () => {
    mkdirSync(join(folder, 'dist'));
    await expect(loadHandler(join(folder, 'dist'))).rejects.toThrow(/has none of index\.mjs/);
    saved(join('dist', 'index.mjs'), 'export const handler = async ({ text }) => text;');
    expect(await call(join(folder, 'dist'))).toEqual({ kind: 'answered', answer: 'hi' });
  });
});
