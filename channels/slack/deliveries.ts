import type { SlackMessage } from './slack-turn.ts';

/** A turn, as it is remembered: by the session it belongs to and what Slack calls it. */
export interface DeliveryKey {
  readonly sessionId: string;
  readonly eventId: string;
}

/** How far a turn came when it was last tried. */
export type Delivery =
  /** The bot was being asked, or its answer posted, when the worker stopped. */
  | { readonly state: 'begun' }
  /** The bot has answered, and Slack would not take the answer yet. */
  | { readonly state: 'unsent'; readonly message: SlackMessage }
  | { readonly state: 'done' };

/**
 * What became of each turn, so that none is answered twice and none is *done* twice: a booking must not be made again because
 * Slack was busy when its confirmation was posted. Kept for a day and more, which is how long Slack may send an event again.
 */
export interface Deliveries {
  /** Marks the turn as begun. Undefined when it is new, else how far it had come; that stays as it is. */
  begin(key: DeliveryKey): Promise<Delivery | undefined>;
  /** Keeps an answer that could not be posted. */
  keep(key: DeliveryKey, message: SlackMessage): Promise<void>;
  finish(key: DeliveryKey): Promise<void>;
}

const nameOf = ({ sessionId, eventId }: DeliveryKey): string => `${sessionId} ${eventId}`;

/** In this process, for the laptop: a program that ends forgets them. */
export function createMemoryDeliveries(): Deliveries {
  const deliveries = new Map<string, Delivery>();
  return {
    begin: async (key) => {
      const before = deliveries.get(nameOf(key));
      if (before === undefined) deliveries.set(nameOf(key), { state: 'begun' });
      return before;
    },
    keep: async (key, message) => {
      deliveries.set(nameOf(key), { state: 'unsent', message });
    },
    finish: async (key) => {
      deliveries.set(nameOf(key), { state: 'done' });
    },
  };
}
