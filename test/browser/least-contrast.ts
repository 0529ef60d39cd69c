import type { Page } from 'playwright-core';
import { z } from 'zod';

/**
 * Runs in the page: for each visible text of the chat, the WCAG 2 contrast of its colour with the nearest opaque background.
 * A canvas turns whatever the style sheet computed (oklab, color-mix) into sRGB.
 */
const measure = `(() => {
  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (color) => {
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = color;
    paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data];
  };
  const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const backgroundOf = (element) => {
    const color = rgba(getComputedStyle(element).backgroundColor);
    return color[3] === 255 || !element.parentElement ? color : backgroundOf(element.parentElement);
  };
  const found = [];
  for (const element of document.querySelector('frontdesk-chat').shadowRoot.querySelectorAll('*')) {
    const text = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join('').trim();
    if (text === '' && element.localName !== 'textarea') continue;
    if (!element.checkVisibility() || element.closest('.sr-only')) continue;
    const [front, back] = [luminance(rgba(getComputedStyle(element).color)), luminance(backgroundOf(element))];
    found.push({ text: text.slice(0, 60), ratio: (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05) });
  }
  return found;
})()`;

const contrasts = z.array(z.object({ text: z.string(), ratio: z.number() })).min(20);

/** The text of the chat that is hardest to read. */
export async function leastContrast(page: Page) {
  const found = contrasts.parse(await page.evaluate(measure));
  return found.reduce((least, next) => (next.ratio < least.ratio ? next : least));
}
