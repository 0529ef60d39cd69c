import { describe, expect, test } from '@jest/globals';
import { createApertium } from '../../../../../../local/aws/services/translate/apertium.ts';

const missing = Object.assign(new Error('spawn apertium ENOENT'), { code: 'ENOENT' });

describe('Apertium', () => {
  test.each([
    { name: 'by short codes', modes: '  es-en\n', from: 'es', to: 'en', said: 'es-en: hola' },
    { name: 'by long codes', modes: 'spa-por\n', from: 'es', to: 'pt', said: 'spa-por: hola' },
    { name: 'without the pair', modes: 'es-en\n', from: 'en', to: 'de', said: undefined },
  ])('$name', async ({ modes, from, to, said }) => {
    const apertium = createApertium(async (argument, input) =>
      argument[0] === '-l' ? modes : `${argument.at(-1)}: ${input}\n`,
    );
    expect(await apertium('hola', { from, to })).toBe(said);
  });

  test('is asked once what it has, and is not missed where it is not installed', async () => {
    let asked = 0;
    const apertium = createApertium(() => {
      asked += 1;
      return Promise.reject(missing);
    });
    expect(await apertium('hola', { from: 'es', to: 'en' })).toBeUndefined();
    expect(await apertium('hola', { from: 'es', to: 'en' })).toBeUndefined();
    expect(asked).toBe(1);
  });

  test('a translation that fails or is empty is none', async () => {
    const failing = createApertium((argument) =>
      argument[0] === '-l' ? Promise.resolve('es-en') : Promise.reject(missing),
    );
    expect(await failing('hola', { from: 'es', to: 'en' })).toBeUndefined();
    const silent = createApertium(async (argument) => (argument[0] === '-l' ? 'es-en' : ' \n'));
    expect(await silent('hola', { from: 'es', to: 'en' })).toBeUndefined();
  });
});
