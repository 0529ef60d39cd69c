import { afterEach, describe, expect, test } from '@jest/globals';
import type { Engine } from '../../../../../local/aws/engine/engine.ts';
import { createEngine, EngineError } from '../../../../../local/aws/engine/engine.ts';
import type { EchoEngine } from './echo-engine.ts';

type Request = EchoEngine['request'];

const open: Engine<Request, string>[] = [];
const anEngine = (greeting = 'Hello'): Engine<Request, string> => {
  const engine = createEngine<EchoEngine>(new URL('echo-engine.ts', import.meta.url), { greeting });
  open.push(engine);
  return engine;
};
afterEach(async () => {
  for (const engine of open.splice(0)) await engine.close();
});

async function valuesOf(engine: Engine<Request, string>, request: Request): Promise<readonly string[]> {
  const values: string[] = [];
  for await (const value of engine.call(request)) values.push(value);
  return values;
}

describe('an engine', () => {
  test('answers each call with its own values, in their order', async () => {
    const engine = anEngine();
    const [one, other] = await Promise.all([
      valuesOf(engine, { kind: 'greet', names: ['Ada', 'Ben'] }),
      valuesOf(engine, { kind: 'greet', names: ['Cy'] }),
    ]);
    expect([one, other]).toEqual([['Hello, Ada', 'Hello, Ben'], ['Hello, Cy']]);
  });

  test('that failed at one request answers the next', async () => {
    const engine = anEngine();
    await expect(valuesOf(engine, { kind: 'fail', reason: 'no voice' })).rejects.toMatchObject({
      name: 'EngineError',
      cause: { message: 'no voice' },
    });
    expect(await valuesOf(engine, { kind: 'greet', names: ['Ada'] })).toEqual(['Hello, Ada']);
  });

  test('whose thread died fails who waits, and begins anew with the next call', async () => {
    const engine = anEngine();
    await engine.warm();
    const waiting = [valuesOf(engine, { kind: 'die' }), valuesOf(engine, { kind: 'greet', names: ['Ada'] })];
    for (const outcome of await Promise.allSettled(waiting)) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'EngineError' } });
    }
    expect(await valuesOf(engine, { kind: 'greet', names: ['Ben'] })).toEqual(['Hello, Ben']);
  });

  test('that cannot load says why', async () => {
    const engine = anEngine('');
    await expect(engine.warm()).rejects.toThrow(EngineError);
    await expect(engine.warm()).rejects.toMatchObject({ cause: { message: 'nothing to say' } });
  });

  test('stops in the middle when nobody reads any more', async () => {
    const engine = anEngine();
    const progress = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    for await (const value of engine.call({ kind: 'count until stopped', progress })) {
      expect(value).toBe('counting');
      break;
    }
    expect(await valuesOf(engine, { kind: 'greet', names: ['Ada'] })).toEqual(['Hello, Ada']);
    expect(Atomics.load(progress, 0)).toBe(-1);
  });

  test('that is closed fails who waits', async () => {
    const engine = anEngine();
    const waiting = valuesOf(engine, { kind: 'greet', names: ['Ada'] });
    const failed = expect(waiting).rejects.toThrow(EngineError);
    await engine.close();
    await failed;
  });
});
