import { describe, expect, test } from '@jest/globals';
import { nameSaid } from '../../../../fulfillment/dialog/values/name-said.ts';
import { aTurn } from '../support/a-turn.ts';

const known = {
  Origin: 'London',
  Destination: 'Paris',
  DepartureDate: '2026-12-01',
  Passengers: '2',
  Cabin: 'economy',
};

/** An answer to "what is the last name?", and the name that Lex takes from it. */
const answered = (
  utterance: string,
  { name = utterance, localeId = 'en_US', form }: { name?: string; localeId?: string; form?: object } = {},
) =>
  nameSaid(
    aTurn({
      intent: 'BookFlight',
      localeId,
      utterance,
      slots: { ...known, LastName: name },
      session: { topic: 'BookFlight', form: JSON.stringify({ intent: 'BookFlight', slots: form ?? known }) },
    }),
  );

describe('what is told where a name is asked for', () => {
  test.each([
    { utterance: 'my boss is coming with me' },
    { utterance: 'My boss is coming with me', name: 'coming' },
    { utterance: 'MY BOSS IS COMING WITH ME' },
    { utterance: 'the first one' },
    { utterance: "it's my boss", name: 'boss' },
    { utterance: "it's for my wife", name: 'my wife' },
    { utterance: 'kein Interesse', localeId: 'de_DE' },
    { utterance: 'two' },
    { utterance: 'we are two brothers', name: 'brothers' },
    { utterance: 'mein Chef kommt auch mit', localeId: 'de_DE' },
    { utterance: 'mi jefe viene conmigo también', localeId: 'es_US' },
    { utterance: 'mon patron vient avec moi', localeId: 'fr_FR' },
  ])('"$utterance" is a sentence', ({ utterance, ...rest }) => {
    expect(answered(utterance, rest)).toEqual({ slot: 'LastName' });
  });

  test.each([
    { utterance: 'Miller' },
    { utterance: 'van der Berg' },
    { utterance: 'de la cruz', localeId: 'es_US' },
    { utterance: 'von der Heide', localeId: 'de_DE' },
    { utterance: 'du Pont de Nemours', localeId: 'fr_FR' },
    { utterance: 'Le Petit Bon', localeId: 'fr_FR' },
    { utterance: "my name is O'Neill", name: "O'Neill" },
    { utterance: "it's García Márquez", name: 'García Márquez' },
    { utterance: "it's just Brown", name: 'Brown' },
    { utterance: 'Long Price Day' },
    { utterance: 'you can put it under Miller', name: 'Miller' },
    { utterance: 'Miller is my last name', name: 'Miller' },
    { utterance: 'Miller thank you very much', name: 'Miller' },
    { utterance: 'auf den Namen Meier bitte', name: 'Meier', localeId: 'de_DE' },
  ])('"$utterance" is a name', ({ utterance, ...rest }) => {
    expect(answered(utterance, rest)).toMatchObject({ slot: 'LastName', name: rest.name ?? utterance });
  });

  test.each([
    { utterance: 'the name would be Miller', name: 'Miller' },
    { utterance: 'that would be Green', name: 'Green' },
    { utterance: 'Green is the name', name: 'Green' },
    { utterance: 'Mr. Green please', name: 'Green' },
    { utterance: 'Müller ist mein Name', localeId: 'de_DE', name: 'Müller' },
    { utterance: 'das wäre Müller', localeId: 'de_DE', name: 'Müller' },
    { utterance: 'Frau Müller-Lüdenscheidt', localeId: 'de_DE', name: 'Müller-Lüdenscheidt' },
    { utterance: 'sería García Márquez', localeId: 'es_US', name: 'García Márquez' },
    { utterance: 'es solo García', localeId: 'es_US', name: 'García' },
    { utterance: "c'est juste Petit", localeId: 'fr_FR', name: 'Petit' },
    { utterance: 'Petit est mon nom', localeId: 'fr_FR', name: 'Petit' },
    { utterance: 'Haverfort with a t at the end', name: 'Haverfort' },
    { utterance: 'Haverfort mit t', localeId: 'de_DE', name: 'Haverfort' },
    { utterance: 'Ortega con una t', localeId: 'es_US', name: 'Ortega' },
    { utterance: 'García y López', localeId: 'es_US', name: 'García y López' },
    { utterance: 'Petit avec deux t', localeId: 'fr_FR', name: 'Petit' },
  ])('"$utterance" announces $name, of which Lex took all', ({ name, utterance, ...rest }) => {
    expect(answered(utterance, rest)).toMatchObject({ name });
  });

  test.each([
    { utterance: 'No' },
    { utterance: 'yes' },
    { utterance: 'nein danke', localeId: 'de_DE' },
    { utterance: 'no', localeId: 'es_US' },
    { utterance: 'non merci', localeId: 'fr_FR' },
  ])('"$utterance" is no name either', ({ utterance, ...rest }) => {
    expect(answered(utterance, rest)).toEqual({ slot: 'LastName', refused: true });
  });

  test.each([
    { utterance: 'No, Smith', name: 'No', told: 'Smith' },
    { utterance: 'nein, Schmidt', localeId: 'de_DE', name: 'nein', told: 'Schmidt' },
    { utterance: 'no, García Márquez', localeId: 'es_US', name: 'no', told: 'García Márquez' },
    { utterance: 'non, Petit', localeId: 'fr_FR', name: 'non', told: 'Petit' },
    { utterance: 'me llamo De la Cruz', localeId: 'es_US', name: 'la Cruz', told: 'De la Cruz' },
    { utterance: 'me llamo de la cruz', localeId: 'es_US', name: 'la cruz', told: 'de la cruz' },
    { utterance: 'a nombre de la Cruz', localeId: 'es_US', name: 'Cruz', told: 'la Cruz' },
    { utterance: 'mein Name ist Von der Heide', localeId: 'de_DE', name: 'der Heide', told: 'Von der Heide' },
  ])('"$utterance" has more of a name than Lex took: $told', ({ utterance, told, ...rest }) => {
    expect(answered(utterance, rest)).toEqual({ slot: 'LastName', name: told });
  });

  test('whoever is called so says so', () =>
    expect(answered('my last name is No', { name: 'No' })).toMatchObject({ name: 'No' }));

  test('a name that was not asked for is believed: it stands in a sentence', () => {
    const utterance = 'cancel the trip for Miller as we are not going';
    expect(answered(utterance, { name: 'Miller', form: { Origin: 'London' } })).toBeUndefined();
  });
});
