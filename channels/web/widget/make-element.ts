type Child = Node | string | false | undefined;

/**
 * Builds an element. Strings become text nodes, so nothing that a person or a document wrote is ever read as markup.
 * `true` sets an attribute without a value; `false` and undefined leave it out.
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

export function makeButton(
  attributes: Readonly<Record<string, string | boolean | undefined>>,
  onClick: () => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  const button = make('button', { type: 'button', ...attributes }, ...children);
  button.addEventListener('click', onClick);
  return button;
}

/** Strokes in a box of 24 by 24, drawn in the colour of the text around them. */
const icons = {
  chat: 'M4 12a8 7.5 0 1 1 3.6 6.3L4 19.5l1-3.4A7.3 7.3 0 0 1 4 12Z M9 11h6 M9 14h4',
  bell: 'M4 17.5a8 8 0 0 1 16 0Z M3 20.5h18 M12 9.5V6.5 M10 6.5h4',
  close: 'M6 6l12 12 M18 6L6 18',
  down: 'M6 9.5l6 6 6-6',
  send: 'M12 19V5.5 M6 11l6-6 6 6',
  again: 'M4.5 12a7.5 7.5 0 1 0 2.4-5.5 M4.5 4v4.2h4.2',
  away: 'M8 16L17 7 M9.5 7H17v7.5',
  listen: 'M4 9.5h3.5L12 6v12l-4.5-3.5H4Z M15.5 9a4.5 4.5 0 0 1 0 6 M18 6.5a8 8 0 0 1 0 11',
  stop: 'M7 7h10v10H7Z',
  person: 'M12 12a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2Z M5 20a7 7 0 0 1 14 0',
} as const;

export function makeIcon(name: keyof typeof icons): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const icon = document.createElementNS(namespace, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', icons[name]);
  icon.append(path);
  return icon;
}
