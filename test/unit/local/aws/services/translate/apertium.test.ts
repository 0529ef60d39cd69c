import { describe, expect, test } from '@jest/globals';
import { createApertium } from '../../../../../../local/aws/services/translate/apertium.ts';
import type { ApertiumPipe } from '../../../../../../local/aws/services/translate/apertium-pipe.ts';

/** Pipes that say which mode they are, and what becomes of them. */
function pipesThat(translate = async (text: string, mode: string) => `${mode}: ${text}\n`) {
  const events: string[] = [];
  const ends: (() => void)[] = [];
  const open = (mode: string, onEnd: () => void): ApertiumPipe => {
    events.push(`open ${mode}`);
    ends.push(onEnd);
    return {
      translate: (text) => translate(text, mode),
      retire: () => void events.push(`retire ${mode}`),
      close: () => void events.push(`close ${mode}`),
    };
  };
  return { open, events, ends };
}

describe('Apertium', () => {
  test.each([
    { name: 'by short codes', modes: '  es-en\n', from: 'es', to: 'en', said: 'es-en: hola' },
    { name: 'by long codes', modes: 'spa-por\n', from: 'es', to: 'pt', said: 'spa-por: hola' },
    { name: 'without the pair', modes: 'es-en\n', from: 'en', to: 'de', said: undefined },
  ])('$name', async ({ modes, from, to, said }) => {
    const apertium = createApertium({ list: async () => modes, open: pipesThat().open });
    expect(await apertium.translate('hola', { from, to })).toBe(said);
  });

  test('is asked once what it has, and is not missed where it is not installed', async () => {
    let asked = 0;
    const apertium = createApertium({
      list: () => {
        asked += 1;
        return Promise.reject(new Error('spawn apertium ENOENT'));
      },
    });
    expect(await apertium.translate('hola', { from: 'es', to: 'en' })).toBeUndefined();
    expect(await apertium.translate('hola', { from: 'es', to: 'en' })).toBeUndefined();
    expect(asked).toBe(1);
  });

  test.each([
    { name: 'fails', translate: () => Promise.reject(new Error('ended')) },
    { name: 'is empty', translate: async () => ' \n' },
  ])('a translation that $name is none', async ({ translate }) => {
    const apertium = createApertium({ list: async () => 'es-en', open: pipesThat(translate).open });
    expect(await apertium.translate('hola', { from: 'es', to: 'en' })).toBeUndefined();
  });

  test('keeps a pipe for each direction, four at most, and opens an ended one anew', async () => {
    const { open, events, ends } = pipesThat();
    const targets = ['it', 'fr', 'pt', 'ca', 'en'];
    const apertium = createApertium({ list: async () => targets.map((to) => `es-${to}`).join('\n'), open });
    const say = (to: string) => apertium.translate('hola', { from: 'es', to });
    for (const to of ['it', 'fr', 'it', 'pt', 'ca', 'en']) await say(to);
    expect(events).toEqual(['open es-it', 'open es-fr', 'open es-pt', 'open es-ca', 'open es-en', 'retire es-fr']);
    ends[0]?.();
    await say('it');
    expect(events.at(-1)).toBe('open es-it');
    apertium.close();
    expect(events.slice(-4)).toEqual(['close es-pt', 'close es-ca', 'close es-en', 'close es-it']);
  });
});
