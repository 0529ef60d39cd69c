import { describe, expect, test } from '@jest/globals';
import { bot, locales } from '../../../bot-definition/bot.ts';
import { enUS } from '../../../bot-definition/locales/en_US/locale.ts';
import type { FrontdeskLocale, LocaleId } from '../../../bot-definition/locales/frontdesk-locale.ts';
import type { BotDefinition, IntentDefinition } from '../../../bot-definition/schema.ts';
import type { slotTypes } from '../../../bot-definition/slot-types/slot-types.ts';

/** The compiler is the test here: `tsc -p .` fails if one of these mistakes were to compile. */
describe('a definition that is incomplete does not compile', () => {
  const { BookHotel, ...intentsWithoutBookHotel } = enUS.intents;
  const { City: _city, ...slotsWithoutCity } = BookHotel.slots;
  const { confirmation: _confirmation, ...bookHotelWithoutConfirmation } = BookHotel;
  const { Lisbon: _lisbon, ...citiesWithoutLisbon } = enUS.slotTypes.TravelCity;
  const { welcome: _welcome, ...repliesWithoutWelcome } = enUS.replies;

  test.each([
    {
      name: "a locale without an intent's phrases",
      locale: {
        ...enUS,
        // @ts-expect-error BookHotel is missing
        intents: intentsWithoutBookHotel,
      } satisfies FrontdeskLocale,
    },
    {
      name: "an intent without a slot's prompt",
      locale: {
        ...enUS,
        intents: {
          ...enUS.intents,
          BookHotel: {
            ...BookHotel,
            // @ts-expect-error City is missing
            slots: slotsWithoutCity,
          },
        },
      } satisfies FrontdeskLocale,
    },
    {
      name: 'an intent that confirms without a confirmation',
      locale: {
        ...enUS,
        intents: {
          ...enUS.intents,
          // @ts-expect-error the confirmation is missing
          BookHotel: bookHotelWithoutConfirmation,
        },
      } satisfies FrontdeskLocale,
    },
    {
      name: 'a list without one of its values',
      locale: {
        ...enUS,
        slotTypes: {
          ...enUS.slotTypes,
          // @ts-expect-error Lisbon is missing
          TravelCity: citiesWithoutLisbon,
        },
      } satisfies FrontdeskLocale,
    },
    {
      name: 'a locale without a reply',
      locale: {
        ...enUS,
        // @ts-expect-error welcome is missing
        replies: repliesWithoutWelcome,
      } satisfies FrontdeskLocale,
    },
  ])('$name', ({ locale }) => {
    expect(locale).not.toEqual(enUS);
  });

  test('a locale id without its words', () => {
    // @ts-expect-error it_IT is missing
    const incomplete: Readonly<Record<LocaleId | 'it_IT', FrontdeskLocale>> = locales;
    expect(Object.keys(incomplete)).toEqual(Object.keys(bot.locales));
  });

  test('a slot of a type that does not exist', () => {
    const intent = {
      description: '',
      slots: {
        // @ts-expect-error there is no slot type Starship
        Ship: { type: 'Starship', required: true },
      },
      confirms: false,
      dialogHook: false,
    } satisfies IntentDefinition<keyof typeof slotTypes>;
    expect(Object.keys(bot.slotTypes)).not.toContain(intent.slots.Ship.type);
  });

  test('the fallback intent takes no utterances', () => {
    const locale = {
      ...enUS,
      intents: {
        ...enUS.intents,
        FallbackIntent: {
          // @ts-expect-error Lex allows none
          utterances: ['anything'],
          slots: {},
        },
      },
    } satisfies FrontdeskLocale;
    expect(locale.intents.FallbackIntent.utterances).toHaveLength(1);
  });

  test('and a complete one is a definition', () => {
    const definition: BotDefinition = bot;
    expect(Object.keys(definition.locales)).toEqual(['en_US', 'de_DE', 'es_US', 'fr_FR']);
  });
});
