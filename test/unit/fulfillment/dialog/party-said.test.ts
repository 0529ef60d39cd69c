import { describe, expect, test } from '@jest/globals';
import { noted } from '../../../../fulfillment/dialog/values/noted.ts';
import { readTurn } from '../../../../fulfillment/dialog/read-turn.ts';
import { aTurn, wording } from '../support/a-turn.ts';

const filled = { Origin: 'London', Destination: 'Paris', DepartureDate: '2026-12-01' };

/** Said to "how many are travelling?", of which Lex has understood this. */
function read(localeId: string, utterance: string, heard?: string, intent = 'BookFlight') {
  const form = JSON.stringify({ intent: 'BookFlight', slots: filled });
  const session = { topic: 'BookFlight', form, asked: 'Passengers' };
  const slots = intent === 'BookFlight' ? { ...filled, Passengers: heard } : {};
  return readTurn(aTurn({ intent, slots, localeId, utterance, session }));
}

describe('people are counted', () => {
  test.each([
    ['en_US', 'two adults and a child', 3],
    ['en_US', 'my wife and I', 2],
    ['en_US', 'my wife and me', 2],
    ['en_US', 'just me', 1],
    ['en_US', "it's only me", 1],
    ['en_US', 'me', 1],
    ['en_US', "I'm travelling alone", 1],
    ['en_US', 'me and two kids', 3],
    ['en_US', 'me and my two kids', 3],
    ['en_US', 'my husband, our son and me', 3],
    ['en_US', 'me plus one', 2],
    ['en_US', 'we are three', 3],
    ['en_US', 'a family of four', 4],
    ['en_US', 'three people, two adults and one child', 3],
    ['en_US', "I'm travelling with my wife and daughter", 3],
    ['en_US', 'both of us', 2],
    ['en_US', 'two adults, two children and a baby please', 5],
    ['en_US', "me, I'm travelling with my son", 2],
    ['en_US', "just me, I'm travelling with hand luggage", 1],
    ['en_US', "my wife and I, I'm travelling with two kids", 4],
    ['fr_FR', 'moi, ma femme, nos deux enfants et mamie', 5],
    ['en_US', 'my wife and my daughter', 3],
    ['en_US', 'my wife and two children', 4],
    ['en_US', "it's my wife, our two kids and grandma", 5],
    ['en_US', 'my wife and two children please', 4],
    ['en_US', 'my parents and I', 3],
    ['en_US', 'my parents and my sister', 4],
    ['en_US', 'me and my kids', undefined],
    ['en_US', 'my wife and children', undefined],
    ['en_US', 'my wife and two children are vegetarians', undefined],
    ['en_US', 'our two children and their nanny', undefined],
    ['de_DE', 'meine Frau und zwei Kinder', 4],
    ['de_DE', 'meine Eltern und ich', 3],
    ['de_DE', 'meine Frau und die Kinder', undefined],
    ['es_US', 'mi esposa y dos niños', 4],
    ['es_US', 'mis padres y yo', 3],
    ['es_US', 'mi esposa y mis hijos', undefined],
    ['fr_FR', 'ma femme et deux enfants', 4],
    ['fr_FR', 'mes parents et moi', 3],
    ['fr_FR', 'ma femme et mon fils', 3],
    ['fr_FR', 'ma femme et mes enfants', undefined],
    ['en_US', 'me and two suitcases', undefined],
    ['en_US', 'leave me alone', undefined],
    ['de_DE', 'zwei Erwachsene und ein Kind', 3],
    ['de_DE', 'meine Frau und ich', 2],
    ['de_DE', 'nur ich', 1],
    ['de_DE', 'nur für mich', 1],
    ['de_DE', 'ich reise allein', 1],
    ['de_DE', 'ich und zwei Kinder', 3],
    ['de_DE', 'wir sind zu dritt', 3],
    ['de_DE', 'eine Familie mit vier Personen', 4],
    ['de_DE', 'wir beide', 2],
    ['es_US', 'dos adultos y un niño', 3],
    ['es_US', 'mi esposa y yo', 2],
    ['es_US', 'solo yo', 1],
    ['es_US', 'viajo sola', 1],
    ['es_US', 'yo y mis dos hijos', 3],
    ['es_US', 'somos tres', 3],
    ['es_US', 'una familia de cuatro', 4],
    ['fr_FR', 'deux adultes et un enfant', 3],
    ['fr_FR', 'ma femme et moi', 2],
    ['fr_FR', 'juste moi', 1],
    ['fr_FR', 'je voyage seule', 1],
    ['fr_FR', 'moi et mes deux enfants', 3],
    ['fr_FR', 'nous sommes trois', 3],
    ['fr_FR', 'une famille de quatre', 4],
    ['fr_FR', 'à deux', 2],
  ])('%s, "%s": %s', (localeId, utterance, wanted) => {
    expect(read(localeId, utterance).intent.slots['Passengers']?.interpreted).toBe(wanted?.toString());
  });

  test('whatever Lex made of them, and their sum is said back', () => {
    const turn = read('en_US', 'two adults and a child', 'two');
    expect(turn.intent.slots).toMatchObject({ Passengers: { interpreted: '3' } });
    const outcome = noted(turn, { next: { type: 'ElicitSlot', slot: 'Cabin' } }, wording);
    expect(outcome.draft?.text).toBe('All right, 3 passengers.');
    const unheard = read('en_US', 'just me please', undefined, 'FallbackIntent');
    expect(unheard.intent).toMatchObject({ name: 'BookFlight', slots: { Passengers: { interpreted: '1' } } });
  });
});
