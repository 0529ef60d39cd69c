import { makeButton, makeIcon } from './make-element.ts';
import type { Player } from './speech-player.ts';
import type { Strings } from './strings.ts';

export interface ListenOptions {
  /** What is read aloud, and lights up word by word. */
  readonly bubbles: readonly HTMLElement[];
  readonly player: Player;
  readonly strings: Strings;
}

/** The button that reads a reply aloud, and stops. */
export function renderListen(speech: string, { bubbles, player, strings }: ListenOptions): HTMLElement {
  const button = makeButton({ class: 'listen' }, () => {
    if (button.getAttribute('aria-pressed') === 'true') return player.stop();
    player.play(speech, bubbles, (state) => {
      const isOn = state === 'loading' || state === 'playing';
      button.setAttribute('aria-pressed', String(isOn));
      button.setAttribute('aria-busy', String(state === 'loading'));
      const words = state === 'failed' ? strings.cannotListen : isOn ? strings.stopListening : strings.listen;
      button.replaceChildren(makeIcon(isOn ? 'stop' : 'listen'), words);
    });
  });
  button.setAttribute('aria-pressed', 'false');
  button.append(makeIcon('listen'), strings.listen);
  return button;
}
