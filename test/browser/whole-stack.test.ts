import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Frontdesk } from '../../local/start-frontdesk.ts';
import { startTestFrontdesk } from '../support/frontdesk.ts';
import { openBrowser } from './open-browser.ts';

/** Set to take the pictures in docs/images anew. */
const takesPictures = process.env['TAKE_PICTURES'] === '1';

let browser: Browser;
let frontdesk: Frontdesk;

beforeAll(async () => {
  [browser, frontdesk] = await Promise.all([openBrowser(), startTestFrontdesk()]);
});
afterAll(async () => {
  await browser?.close();
  await frontdesk?.close();
});

async function visit({ lang = 'en', ...options }: BrowserContextOptions & { lang?: string }): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  // The same page in another language, as a site has it.
  await page.route(`${frontdesk.webUrl}/`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('lang="en"', `lang="${lang}"`) });
  });
  await page.goto(`${frontdesk.webUrl}/`);
  return page;
}

async function picture(page: Page, name: string): Promise<void> {
  if (takesPictures) await page.screenshot({ path: join(import.meta.dirname, '..', '..', 'docs', 'images', name) });
}

/** Sends a text and gives what the bot said to it, once it has. */
async function say(page: Page, text: string): Promise<string> {
  const bubbles = page.locator('.entry.bot .bubble');
  const before = await bubbles.count();
  const field = page.getByRole('textbox', { name: /^(Your message|Ihre Nachricht)$/ });
  await field.fill(text);
  await field.press('Enter');
  await bubbles.nth(before).waitFor();
  return (await bubbles.allTextContents()).slice(before).join(' ');
}

const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

describe('the page, the bot and its AWS together', () => {
  test('a visitor books a flight, asks about baggage on the way, and gets a code', async () => {
    const page = await visit(desktop);
    await say(page, 'I want to fly from London to Lisbon');
    expect(await say(page, 'in three weeks')).toMatch(/MT\d{3}/);
    expect(await say(page, 'how heavy can my suitcase be in economy?')).toContain('23 kg');
    await picture(page, 'widget-desktop.png');
    await say(page, 'two of us');
    await say(page, 'economy');
    expect(await say(page, 'Fielding')).toMatch(/London.*Lisbon.*\$\d+/);
    expect(await say(page, 'yes please')).toMatch(/\b(?=[A-Z]*\d)[A-HJ-NP-Z2-9]{6}\b/);
  });

  test('a visitor on a phone asks a question and opens its source', async () => {
    const page = await visit(phone);
    await page.getByRole('button', { name: 'Ask us' }).click();
    expect(await say(page, 'can I take my cat in the cabin?')).toMatch(/cat/i);
    await page.locator('.mark').first().click();
    const link = page.getByRole('link', { name: 'Open the page' });
    expect(await link.first().getAttribute('href')).toContain('meridian-travel.example/help/pets');
    await picture(page, 'widget-phone.png');
  });

  test('a visitor of a German page books a flight in German, and asks about a dog on the way', async () => {
    const page = await visit({ ...desktop, lang: 'de' });
    await say(page, 'Guten Tag');
    await say(page, 'Ich möchte von London nach Mailand fliegen');
    expect(await say(page, 'Darf mein Hund mit in die Kabine?')).toContain('8 kg');
    expect(await say(page, 'übermorgen')).toMatch(/von London nach Mailand/i);
    await picture(page, 'widget-german.png');
    await say(page, 'Zwei Personen');
    await say(page, 'Economy');
    expect(await say(page, 'Müller')).toMatch(/London nach Mailand.*2 Personen.* \$/);
    expect(await say(page, 'Ja, gerne')).toMatch(/Buchungscode lautet [A-HJ-NP-Z2-9]{6}\b/);
    await picture(page, 'widget-german-booked.png');
    // Lex's own questions, too; the greeting is the widget's.
    const said = page.locator('.entry.bot');
    const heard = said.filter({ has: page.getByRole('button', { name: 'Anhören' }) });
    expect(await heard.count()).toBe((await said.filter({ has: page.locator('.bubble') }).count()) - 1);
  });

  test('a visitor who changes to German goes on in German where they were', async () => {
    const page = await visit(desktop);
    await say(page, 'I want to fly from London to Milan');
    await say(page, 'Können wir bitte Deutsch sprechen?');
    expect(await say(page, 'In drei Wochen')).toMatch(/von London nach Mailand/i);
    const replies = page.locator('.entry.bot[lang]');
    expect(await replies.first().getByRole('button').textContent()).toBe('Listen');
    expect(await replies.last().getAttribute('lang')).toBe('de-DE');
    expect(await replies.last().getByRole('button', { name: 'Anhören' }).count()).toBe(1);
  });
});
