import * as z from 'zod/mini';
import type { Person } from '../channel.ts';
import type { SlackApi } from './slack-api.ts';
import type { SlackTurn } from './slack-turn.ts';

export interface SlackPerson {
  readonly person: Person;
  /** The language of the person's Slack, such as "en-GB". */
  readonly locale?: string;
}

export interface PeopleOptions {
  readonly slack: Pick<SlackApi, 'ownTeam' | 'userInfo'>;
  /** Hears of a look-up that failed: the person is then the public. */
  readonly report: (error: unknown) => void;
  readonly now?: () => Date;
}

/** Someone who leaves the company is staff for no longer than this. */
const keptFor = 5 * 60 * 1000;
/** How many people are remembered; the one looked up longest ago is forgotten. */
const capacity = 5_000;

/** https://docs.slack.dev/reference/objects/user-object: what a full member has, and nobody else. */
const member = z.object({
  deleted: z.literal(false),
  is_bot: z.literal(false),
  is_restricted: z.literal(false),
  is_ultra_restricted: z.literal(false),
  is_stranger: z.optional(z.literal(false)),
  is_invited_user: z.optional(z.literal(false)),
  team_id: z.string(),
});

const userInfo = z.object({ user: z.looseObject({ locale: z.optional(z.string()) }) });

interface Known {
  readonly isMember: boolean;
  readonly locale?: string;
}
const unknown: Known = { isMember: false };

/**
 * Who speaks, by Slack's word: a full member of the workspace that our token belongs to is staff. Guests, people of other
 * workspaces and whoever cannot be looked up are the public.
 */
export function createPeople({ slack, report, now = () => new Date() }: PeopleOptions) {
  const people = new Map<string, Known & { readonly until: number }>();
  let team: string | undefined;

  const lookUp = async (user: string): Promise<Known> => {
    team ??= await slack.ownTeam();
    const info = userInfo.parse(await slack.userInfo(user)).user;
    const isMember = member.safeParse(info).data?.team_id === team;
    return { isMember, ...(info.locale !== undefined && { locale: info.locale }) };
  };

  const find = async (user: string): Promise<Known> => {
    const time = now().getTime();
    const cached = people.get(user);
    if (cached !== undefined && cached.until > time) return cached;
    people.delete(user);
    try {
      const known = await lookUp(user);
      people.set(user, { ...known, until: time + keptFor });
      const oldest = people.keys().next();
      if (people.size > capacity && !oldest.done) people.delete(oldest.value);
      return known;
    } catch (error) {
      report(error);
      return unknown;
    }
  };

  /** @param shared staff passages are not for a channel that people of other organisations read, whoever asks there. */
  return async ({
    team,
    user,
    shared,
  }: Pick<SlackTurn, 'team' | 'user'> & { shared: boolean }): Promise<SlackPerson> => {
    const { isMember, locale } = await find(user);
    const audience = isMember && !shared ? 'staff' : 'public';
    // Slack has signed who this is; what they may know is another matter.
    const person = { id: `slack-${team}-${user}`, audience, verified: true } as const;
    return { person, ...(locale !== undefined && { locale }) };
  };
}
