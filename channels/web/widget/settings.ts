import { stringsFor } from './strings.ts';
import type { Strings } from './strings.ts';

/** What the page asked for by the element's attributes; frontdesk-chat.ts describes them. */
export interface Settings {
  readonly strings: Strings;
  readonly locale: string | undefined;
  readonly endpoint: string;
  readonly openers: readonly string[];
  readonly startsOpen: boolean;
}

export function readSettings(host: HTMLElement, scriptOrigin: string): Settings {
  const attribute = (name: string) => host.getAttribute(name)?.trim() || undefined;
  const locale = attribute('locale') ?? (document.documentElement.lang || navigator.language);
  const strings = stringsFor(locale);
  const openers = (attribute('suggestions') ?? '').split('|').map((text) => text.trim());
  return {
    locale,
    strings: {
      ...strings,
      heading: attribute('heading') ?? strings.heading,
      subheading: attribute('subheading') ?? strings.subheading,
      greeting: attribute('greeting') ?? strings.greeting,
      launcher: attribute('launcher') ?? strings.launcher,
    },
    endpoint: (attribute('endpoint') ?? scriptOrigin).replace(/\/+$/, ''),
    openers: openers.filter(Boolean),
    startsOpen: host.hasAttribute('open'),
  };
}
