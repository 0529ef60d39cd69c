import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LambdaContext, LambdaHandler } from '../aws/lambda/handler.ts';
import { UsageError } from '../options.ts';

type Callback = (error: unknown, answer?: unknown) => void;
type AnyHandler = (event: unknown, context: LambdaContext, callback: Callback) => unknown;

const entries = ['index.mjs', 'index.js', 'index.cjs', 'index.ts'];

/** The Lambda handler of a file, CommonJS or ES module, or of a folder with an index file. @throws UsageError */
export async function loadHandler(path: string): Promise<LambdaHandler> {
  const exported = await importFile(handlerFile(path));
  const handler = handlerOf(exported);
  if (handler) return asPromised(handler);
  const names = Object.keys(exported).filter((key) => key !== 'default');
  const has = names.length > 0 ? `it exports ${names.join(', ')}` : 'it exports nothing';
  throw new UsageError(`--lambda ${path} must export a function called handler; ${has}.`);
}

function handlerFile(path: string): string {
  if (!statSync(path).isDirectory()) return path;
  const entry = entries.map((name) => join(path, name)).find((file) => existsSync(file));
  if (entry === undefined) throw new UsageError(`--lambda ${path} has none of ${entries.join(', ')}.`);
  return entry;
}

async function importFile(file: string): Promise<Record<string, unknown>> {
  if (!/\.[cm]?[jt]s$/.test(file)) {
    throw new UsageError(`--lambda ${file} is not JavaScript; a handler in another language cannot run here.`);
  }
  try {
    const loaded: Record<string, unknown> = await import(pathToFileURL(file).href);
    return loaded;
  } catch (cause) {
    const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    throw new UsageError(`--lambda ${file} cannot be loaded: ${reason}`);
  }
}

/** "handler", as Lambda's own default is; else the one function there is. CommonJS gives its exports as the default one. */
function handlerOf(exported: Record<string, unknown>): AnyHandler | undefined {
  const all = { ...asRecord(exported['default']), ...exported };
  if (isHandler(all['handler'])) return all['handler'];
  const functions = [...new Set(Object.values(all))].filter(isHandler);
  return functions.length === 1 ? functions[0] : undefined;
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const isHandler = (value: unknown): value is AnyHandler => typeof value === 'function';

/** Lambda takes a promise or, of older handlers, a call of the third parameter. */
const asPromised =
  (handler: AnyHandler): LambdaHandler =>
  (event, context) =>
    new Promise((resolve, reject) => {
      const callback: Callback = (error, answer) => (error ? reject(asError(error)) : resolve(answer));
      const answer = handler(event, context, callback);
      // A handler that takes no callback answers by what it returns, if only with nothing.
      if (handler.length < 3 || isPromised(answer)) resolve(answer);
    });

const isPromised = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'then' in answer && typeof answer.then === 'function';

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
