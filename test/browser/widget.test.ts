import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { WebAssets } from '../../channels/web/assets.ts';
import { buildAssets } from '../../channels/web/build-widget.ts';
import { leastContrast } from './least-contrast.ts';
import { openBrowser } from './open-browser.ts';
import { injection } from './scripted-bot.ts';
import { serveHostPage, serveWeb } from './serve-web.ts';

let browser: Browser;
let assets: WebAssets;
let door: Awaited<ReturnType<typeof serveWeb>>;
const cleanUp: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  [browser, assets] = await Promise.all([openBrowser(), buildAssets()]);
});
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});
afterAll(async () => {
  await browser?.close();
});

/** A fresh visitor on the demo page. `complaints` is what the browser had to say: errors, policy violations. */
async function visit(options: BrowserContextOptions = {}) {
  door = await serveWeb(assets);
  const page = await open(`${door.url}/`, options);
  cleanUp.unshift(door.close);
  return page;
}

async function open(url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(5000);
  cleanUp.push(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A refused request is told to the console as well; that is what some tests are about.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load')) complaints.push(message.text());
  });
  await page.goto(url);
  return Object.assign(page, { complaints });
}

/** In English, or in the French of a page that embeds the widget. */
const field = (page: Page) => page.getByRole('textbox', { name: /^(Your message|Votre message)$/ });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
async function say(page: Page, text: string) {
  await field(page).fill(text);
  await field(page).press('Enter');
}
const answer = (page: Page, text: string) => page.getByText(`You said: ${text}`, { exact: true });
const inWidget = (page: Page, expression: string) =>
  page.evaluate<unknown>(
    `(() => { const root = document.querySelector('frontdesk-chat').shadowRoot; return ${expression}; })()`,
  );
/** What has the focus, by its accessible name. */
const focused = (page: Page) =>
  inWidget(page, 'root.activeElement?.ariaLabel ?? root.activeElement?.textContent ?? null');
/** Waits for what no locator can say; the test's own time limit ends it. */
async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
const bubbles = (page: Page) => page.locator('.entry .bubble').allTextContents();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('an answer', () => {
  test('shows its sources: the number in the text and the chip under it open the words and the page', async () => {
    const page = await visit();
    await say(page, 'bags');
    const mark = page.locator('.mark').first();
    await mark.click();
    await page.getByText('In business class you may check two bags of up to 32 kg each.').waitFor();
    const link = page.getByRole('link', { name: 'Open the page' });
    expect(await link.getAttribute('href')).toBe('https://www.meridian-travel.example/help/baggage');
    expect(await link.getAttribute('rel')).toContain('noopener');
    expect(await mark.getAttribute('aria-expanded')).toBe('true');

    await page.locator('.source').nth(1).click();
    await page.getByText('Each further bag costs $90').waitFor();
    expect(await mark.getAttribute('aria-expanded')).toBe('false');
    expect(await link.count()).toBe(0);

    await page.locator('.source').nth(1).click();
    await page.getByText('Each further bag costs $90').waitFor({ state: 'hidden' });
    expect(page.complaints).toEqual([]);
  });

  test('keeps paragraphs, lists and addresses, and leaves a full stop out of an address', async () => {
    const page = await visit();
    await say(page, 'list');
    await page.getByText('So?').waitFor();
    expect(await page.getByRole('listitem').allTextContents()).toEqual([
      'book a flight',
      'move a date',
      'see https://example.com/help.',
    ]);
    expect(await page.getByRole('link', { name: 'https://example.com/help' }).getAttribute('href')).toBe(
      'https://example.com/help',
    );
  });

  test('with a card: its button says its value, and falls silent when the conversation has gone on', async () => {
    const page = await visit();
    await say(page, 'flights');
    const choice = button(page, 'Book MT204');
    await choice.click();
    await answer(page, 'Book flight MT204').waitFor();
    expect(await choice.isDisabled()).toBe(true);
    expect(await focused(page)).toBe('Your message');
  });

  test('suggestions are said when chosen, and go with the next message', async () => {
    const page = await visit();
    await button(page, 'Book a hotel in Lisbon').click();
    await answer(page, 'Book a hotel in Lisbon').waitFor();
    await say(page, 'bags');
    await button(page, 'And in economy?').click();
    await answer(page, 'And in economy?').waitFor();
    expect(await page.locator('.chip').count()).toBe(0);
    expect(await focused(page)).toBe('Your message');
  });

  test('that hands over says so once', async () => {
    const page = await visit();
    await say(page, 'person');
    await page.getByText('Our bookings team takes over from here.').waitFor();
    await say(page, 'person');
    await page.getByText('Of course.').nth(1).waitFor();
    expect(await page.locator('.handoff').count()).toBe(1);
  });

  test('longer than the panel is shown from its beginning', async () => {
    const page = await visit();
    await say(page, 'long');
    await page.getByText('Line 0.').waitFor();
    const top = `root.querySelector('.entry:last-child').offsetTop - root.querySelector('.log').scrollTop`;
    await eventually(async () => Math.abs(Number(await inWidget(page, top)) - 16) < 4);
  });

  test('in Arabic reads from the right', async () => {
    const page = await visit();
    await say(page, 'arabic');
    await page.getByText('يمكنك').waitFor();
    expect(await inWidget(page, `getComputedStyle(root.querySelector('.entry:last-child p')).direction`)).toBe('rtl');
  });
});

describe('markup', () => {
  test('of the bot, of a document and of the visitor is text, everywhere', async () => {
    const page = await visit();
    await say(page, injection);
    await answer(page, injection).waitFor();
    await say(page, 'injection');
    await button(page, '<b>bold</b>').waitFor();
    await page.locator('.source').click();
    expect(await page.locator('.quote blockquote').textContent()).toBe(injection);
    expect(await page.locator('.card strong').textContent()).toBe(injection);
    await page.reload();
    await button(page, '<b>bold</b>').waitFor();
    expect(await bubbles(page)).toContain(injection);
    expect(await inWidget(page, `root.querySelectorAll('img, script, b:not(.source b)').length`)).toBe(0);
    expect(await page.title()).toContain('Meridian');
    expect(page.complaints).toEqual([]);
  });
});

describe('the keyboard', () => {
  test('opens, writes, sends and closes, and the focus is always where it should be', async () => {
    const page = await visit();
    await field(page).focus();
    await page.keyboard.press('Escape');
    expect(await focused(page)).toContain('Ask us');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Your message');
    await page.keyboard.type('one');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('two');
    expect(await field(page).inputValue()).toBe('one\ntwo');
    await page.keyboard.press('Enter');
    await page.getByText('You said: one two').waitFor();
    expect(await field(page).inputValue()).toBe('');
    expect(await focused(page)).toBe('Your message');
    expect(door.lex.heard.map(({ text }) => text)).toEqual(['one\ntwo']);
  });

  test('reaches everything in the order it is seen', async () => {
    const page = await visit();
    await say(page, 'bags');
    await page.locator('.source').first().waitFor();
    await button(page, 'Start a new conversation').focus();
    const names: unknown[] = [];
    for (let step = 0; step < 12; step += 1) {
      names.push(await focused(page));
      await page.keyboard.press('Tab');
    }
    expect(names).toEqual([
      'Start a new conversation',
      'Close the chat',
      'Conversation',
      'Source 1: Baggage',
      'Source 2: Fees and payment',
      'Listen',
      'Source 1: Baggage',
      'Source 2: Fees and payment',
      'And in economy?',
      'Can I bring a bicycle?',
      'Thanks',
      'Your message',
    ]);
  });

  test('typed into the chat is not a shortcut of the page', async () => {
    const page = await visit();
    await page.evaluate(
      `document.addEventListener('keydown', (event) => { document.body.dataset.heard = event.key; })`,
    );
    await field(page).press('s');
    expect(await page.locator('body').getAttribute('data-heard')).toBeNull();
  });

  test('a page that loads with the chat open keeps its focus', async () => {
    const page = await visit();
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
  });
});

describe('for a screen reader', () => {
  test('the conversation is a polite log, its speakers are named, and each control has a name', async () => {
    const page = await visit();
    await say(page, 'hello');
    await answer(page, 'hello').waitFor();
    const log = page.getByRole('log', { name: 'Conversation' });
    expect(await log.getAttribute('aria-live')).toBe('polite');
    expect(await log.innerText()).toMatch(/Assistant:[^]*You:[^]*hello[^]*Assistant:[^]*You said: hello/);
    await page.getByRole('dialog', { name: 'Meridian Travel' }).waitFor();
    for (const control of await page.locator('frontdesk-chat button:visible').all()) {
      expect((await control.getAttribute('aria-label')) ?? (await control.textContent())).toMatch(/\w/);
    }
  });
});

describe('the colours', () => {
  test.each(['light', 'dark'] as const)(
    'by %s have the contrast that WCAG AA asks for, in every state',
    async (colorScheme) => {
      const page = await visit({ colorScheme });
      await say(page, 'bags');
      await page.locator('.source').first().click();
      await say(page, 'flights');
      await say(page, 'person');
      door.bot.fail('hello', 'dependency-failed');
      await say(page, 'hello');
      await button(page, 'Try again').waitFor();
      await say(page, 'bags');
      await button(page, 'Thanks').waitFor();
      await page.context().setOffline(true);
      await button(page, 'Start a new conversation').click();
      await field(page).fill('x'.repeat(1030));
      const { ratio, text } = await leastContrast(page);
      expect({ text, enough: ratio >= 4.5, ratio }).toEqual({ text, enough: true, ratio });
    },
  );
});

describe('waiting', () => {
  test('shows that an answer is being written; what is sent meanwhile waits its turn', async () => {
    const page = await visit();
    await say(page, 'slow one');
    await page.getByText('Writing an answer').waitFor();
    await say(page, 'two');
    await eventually(() => door.lex.heard.length > 0);
    expect(door.lex.heard.map(({ text }) => text)).toEqual(['slow one']);
    await door.bot.release();
    await answer(page, 'two').waitFor();
    await page.locator('.typing').waitFor({ state: 'hidden' });
    expect((await bubbles(page)).slice(1)).toEqual(['slow one', 'two', 'You said: slow one', 'You said: two']);
  });

  test('an answer that comes to a closed panel is announced on the button', async () => {
    const page = await visit();
    await say(page, 'slow one');
    await page.getByText('Writing an answer').waitFor();
    await page.keyboard.press('Escape');
    await door.bot.release();
    await page.getByRole('button', { name: 'Ask us New answer' }).click();
    await answer(page, 'slow one').waitFor();
    await page.keyboard.press('Escape');
    await button(page, 'Ask us').waitFor();
  });
});

describe('trouble', () => {
  test('a message that failed says why, and is sent again by a press', async () => {
    const page = await visit();
    door.bot.fail('hello', 'dependency-failed');
    await say(page, 'hello');
    await page.getByText('something went wrong on our side').waitFor();
    await button(page, 'Try again').click();
    await answer(page, 'hello').waitFor();
    expect((await bubbles(page)).slice(1)).toEqual(['hello', 'You said: hello']);
  });

  test('a message that it is no use to repeat goes back to the field, above what was written since', async () => {
    const page = await visit();
    door.bot.fail('hello', 'bot-unavailable');
    await say(page, 'hello');
    await page.getByText('not available at the moment').waitFor();
    await field(page).fill('and more');
    await button(page, 'Edit').click();
    expect(await field(page).inputValue()).toBe('hello\nand more');
    expect(await bubbles(page)).toHaveLength(1);
  });

  test('a server that is gone', async () => {
    const page = await visit();
    await page.route('**/api/**', (route) => route.abort());
    await say(page, 'hello');
    await page.getByText('The front desk cannot be reached right now.').waitFor();
    await page.unroute('**/api/**');
    await button(page, 'Try again').click();
    await answer(page, 'hello').waitFor();
  });

  test('an answer that is not ours: a page of a proxy, in place of JSON', async () => {
    const page = await visit();
    await page.route('**/api/messages', (route) => route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>' }));
    await say(page, 'hello');
    await page.getByText('The front desk cannot be reached right now.').waitFor();
    expect(page.complaints).toEqual([]);
  });

  test('offline: what is written waits, in order, and goes when the connection is back', async () => {
    const page = await visit();
    await page.context().setOffline(true);
    await page.getByText('You are offline.').waitFor();
    await say(page, 'one');
    await say(page, 'two');
    await page.getByText('Not sent').nth(1).waitFor();
    await page.context().setOffline(false);
    await answer(page, 'two').waitFor();
    expect(door.lex.heard.map(({ text }) => text)).toEqual(['one', 'two']);
    expect(await page.getByText('You are offline.').count()).toBe(0);
  });

  test('a session that the server does not know is replaced, and the visitor does not notice', async () => {
    const page = await visit();
    await page.evaluate(
      `sessionStorage.setItem('frontdesk-chat ${door.url}', JSON.stringify({ open: true, token: 'old', entries: [] }))`,
    );
    await page.reload();
    await say(page, 'hello');
    await answer(page, 'hello').waitFor();
    expect(await page.locator('.status:not(:empty)').count()).toBe(0);
  });

  test.each([
    { name: 'nonsense', stored: '{{{' },
    { name: 'another shape', stored: '[1,2]' },
    {
      name: 'broken lines',
      stored: '{"open":true,"entries":[null,7,{"from":"visitor"},{"from":"bot","reply":{"cards":[{}]}}]}',
    },
  ])('storage that holds $name', async ({ stored }) => {
    const page = await visit();
    await page.evaluate(`sessionStorage.setItem('frontdesk-chat ${door.url}', ${JSON.stringify(stored)})`);
    await page.reload();
    await say(page, 'hello');
    await answer(page, 'hello').waitFor();
    expect(page.complaints).toEqual([]);
  });

  test('1,025 characters stay in the field, with the count; one less can be sent', async () => {
    const page = await visit();
    await say(page, 'x'.repeat(1025));
    await page.getByText('1 character too many').waitFor();
    expect(await button(page, 'Send').isDisabled()).toBe(true);
    expect(door.lex.heard).toEqual([]);
    await field(page).press('Backspace');
    await page.getByText('0 characters left').waitFor();
    await button(page, 'Send').click();
    await answer(page, 'x'.repeat(1024)).waitFor();
  });

  test('blank text is not sent', async () => {
    const page = await visit();
    await say(page, '  ');
    expect(await button(page, 'Send').isDisabled()).toBe(true);
    expect(await bubbles(page)).toHaveLength(1);
  });
});

describe('a reload', () => {
  test('keeps the conversation, its session, the draft and the open panel', async () => {
    const page = await visit();
    await say(page, 'bags');
    await page.locator('.mark').first().waitFor();
    await field(page).fill('half a sent');
    await page.reload();
    expect(await field(page).inputValue()).toBe('half a sent');
    await page.locator('.mark').first().click();
    await page.getByText('you may check two bags').waitFor();
    await button(page, 'And in economy?').click();
    await answer(page, 'And in economy?').waitFor();
    expect(new Set(door.lex.heard.map(({ sessionId }) => sessionId)).size).toBe(1);
  });

  test('keeps a panel closed that was closed', async () => {
    const page = await visit();
    await button(page, 'Close the chat').click();
    await page.reload();
    await button(page, 'Ask us').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('before the answer came: the message can be sent again', async () => {
    const page = await visit();
    await say(page, 'slow one');
    await page.getByText('Writing an answer').waitFor();
    await page.reload();
    await page.getByText('The page was closed before the answer came.').waitFor();
    await door.bot.release();
    await button(page, 'Try again').click();
    await page.getByText('Writing an answer').waitFor();
    await door.bot.release();
    await answer(page, 'slow one').waitFor();
  });
});

describe('starting over', () => {
  test('asks first; then both sides forget, and the next message begins a new session', async () => {
    const page = await visit();
    await say(page, 'hello');
    await answer(page, 'hello').waitFor();
    await button(page, 'Start a new conversation').click();
    await button(page, 'Keep this one').click();
    expect(await bubbles(page)).toHaveLength(3);
    await button(page, 'Start a new conversation').click();
    await button(page, 'Start new').click();
    expect(await bubbles(page)).toHaveLength(1);
    await button(page, 'Can I bring a bicycle?').waitFor();
    await say(page, 'again');
    await answer(page, 'again').waitFor();
    const [first, second] = door.lex.heard.map(({ sessionId }) => sessionId);
    expect(first).not.toBe(second);
    expect(door.lex.deleted).toEqual([first]);
  });

  test('while an answer is under way: it does not come into the new conversation', async () => {
    const page = await visit();
    await say(page, 'slow one');
    await page.getByText('Writing an answer').waitFor();
    await button(page, 'Start a new conversation').click();
    await button(page, 'Start new').click();
    await say(page, 'hello');
    await door.bot.release();
    await answer(page, 'hello').waitFor();
    expect((await bubbles(page)).slice(1)).toEqual(['hello', 'You said: hello']);
  });
});

describe('a phone', () => {
  test('starts closed, and the chat then fills the screen and keeps the page out of reach', async () => {
    const page = await visit(phone);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await button(page, 'Ask us').tap();
    expect(await page.getByRole('dialog').boundingBox()).toEqual({ x: 0, y: 0, ...phone.viewport });
    expect(await inWidget(page, `root.querySelector('dialog').matches(':modal')`)).toBe(true);
    await say(page, 'bags');
    await page.locator('.source').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await inWidget(page, `root.querySelector('.log').scrollWidth <= 390`)).toBe(true);
    await button(page, 'Close the chat').tap();
    await button(page, 'Ask us').waitFor();
  });
});

describe('the page around it', () => {
  test('asks by its own buttons', async () => {
    const page = await visit();
    await button(page, 'Close the chat').click();
    await page.getByRole('button', { name: /^Look up/ }).click();
    await answer(page, 'What is the status of flight MT204?').waitFor();
  });

  test('on another origin, under a strict policy, in its own language', async () => {
    const host = await serveHostPage(() => door.url);
    door = await serveWeb(assets, [host.url]);
    cleanUp.push(door.close, host.close);
    const page = await open(host.url);
    await say(page, 'hello');
    await answer(page, 'hello').waitFor();
    expect(door.lex.heard[0]?.localeId).toBe('fr_FR');
    await page.reload();
    await answer(page, 'hello').waitFor();
    expect(page.complaints).toEqual([]);
  });

  test('that is not on the list is told so', async () => {
    door = await serveWeb(assets);
    const host = await serveHostPage(() => door.url);
    cleanUp.push(door.close, host.close);
    const page = await open(host.url);
    await say(page, 'hello');
    await page.getByText("L'accueil n'est pas joignable pour le moment.").waitFor();
    expect(door.lex.heard).toEqual([]);
  });
});

test('a reply is read aloud, each word lit while it is said, until it is stopped', async () => {
  const page = await visit();
  await say(page, 'bags');
  const lit = () => page.evaluate<string[]>("[...(CSS.highlights.get('frontdesk-spoken') ?? [])].map(String)");
  const seen = new Set<string>();
  await button(page, 'Listen').click();
  await eventually(async () => {
    for (const word of await lit()) seen.add(word);
    return seen.has('third');
  });
  expect([...seen].slice(0, 4)).toEqual(['In', 'business', 'class', 'you']);
  await button(page, 'Stop').click();
  expect(await lit()).toEqual([]);
  await button(page, 'Listen').waitFor();
  expect(page.complaints).toEqual([]);
});
