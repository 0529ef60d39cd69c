import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { buildAssets, buildWidget, widgetBudget } from '../../../../channels/web/build-widget.ts';

describe('the widget', () => {
  test('stays within its budget, and carries no code of the server', async () => {
    const code = await buildWidget();
    expect(gzipSync(code).byteLength).toBeLessThan(widgetBudget);
    expect(code).toContain('frontdesk-chat');
    expect(['aws-sdk', 'zod', 'node:fs', 'innerHTML', 'eval('].filter((word) => code.includes(word))).toEqual([]);
  });

  test('comes with the page that shows it, which runs no script of its own', async () => {
    const page = (await buildAssets())['demo.html'];
    expect(page).toContain('<frontdesk-chat');
    expect(page.match(/<script[^>]*>/g)).toEqual(['<script src="frontdesk-chat.js" defer>']);
    expect(page).not.toMatch(/ style=| on\w+=/);
  });
});
