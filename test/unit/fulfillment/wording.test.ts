import { describe, expect, test } from '@jest/globals';
import { wordingFor } from '../../../fulfillment/wording.ts';
import { now, slotsOf, wording } from './support/a-turn.ts';

const prompt = (slots: Record<string, string>) => wording.prompt('BookFlight', 'DepartureDate', slotsOf(slots));

describe('wording', () => {
  test.each([
    { name: 'whole dollars', said: wording.money(1240), as: '$1,240' },
    { name: 'cents', said: wording.money(44.5), as: '$44.50' },
    { name: 'a day of this year', said: wording.day('2026-12-01'), as: 'Tuesday, December 1' },
    { name: 'a day of another year', said: wording.day('2027-01-01'), as: 'Friday, January 1, 2027' },
    { name: 'a day as one says it to Lex', said: wording.sayableDay('2027-01-01'), as: 'January 1' },
    { name: 'a morning', said: wording.time('07:15'), as: '7:15 AM' },
    { name: 'midnight', said: wording.time('00:05'), as: '12:05 AM' },
    { name: 'minutes', said: wording.duration(45), as: '45 minutes' },
    { name: 'hours', said: wording.duration(120), as: '2 hours' },
    { name: 'hours and minutes', said: wording.duration(95), as: '1 hour, 35 minutes' },
    { name: 'a choice', said: wording.list(['a', 'b', 'c'], 'or'), as: 'a, b, or c' },
    {
      name: 'one of a kind',
      said: wording.counted(1, wording.replies.oneNight, wording.replies.moreNights),
      as: '1 night',
    },
    { name: 'many', said: wording.counted(3, wording.replies.oneNight, wording.replies.moreNights), as: '3 nights' },
  ])('$name: $as', ({ said, as }) => {
    expect(said).toBe(as);
  });

  const german = wordingFor('de_DE', { now, random: () => 0 });

  test.each([
    { name: 'whole dollars', said: german.money(1250), as: '1.250 $' },
    { name: 'a day', said: german.day('2026-12-05'), as: 'Samstag, 5. Dezember' },
    { name: 'an afternoon', said: german.time('16:05'), as: '16:05' },
    { name: 'hours and minutes', said: german.duration(95), as: '1 Stunde, 35 Minuten' },
    { name: 'a city', said: german.name('Milan'), as: 'Mailand' },
    { name: 'what is no value', said: german.name('MT204'), as: 'MT204' },
    {
      name: 'values in a reply',
      said: german.say(german.replies.noRoute, { origin: 'Vienna', destination: 'Nice' }),
      as: 'Von Wien nach Nizza fliegen wir nicht. Wohin möchten Sie sonst?',
    },
  ])('in German, $name: $as', ({ said, as }) => {
    expect(said).toBe(as);
  });

  test('a prompt is filled in with what is known; where it is not, another one is said', () => {
    expect(prompt({ Destination: 'Paris' })).toBe('What date would you like to fly to Paris?');
    expect(prompt({})).toBe('On which day do you want to leave?');
    expect(wording.prompt('Nothing', 'AtAll', {})).toBe('');
  });

  test('a locale that the bot does not speak gets English words', () => {
    expect(wordingFor('xx_XX', { now }).replies).toBe(wording.replies);
  });
});
