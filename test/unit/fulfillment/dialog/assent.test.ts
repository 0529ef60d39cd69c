import { describe, expect, test } from '@jest/globals';
import { isAgreement, isNo, isRefusal } from '../../../../fulfillment/dialog/assent.ts';

describe('an offer is answered in words that are no yes and no no', () => {
  test.each([
    ['en_US', 'why not?'],
    ['en_US', 'well, why not'],
    ['de_DE', 'warum nicht'],
    ['de_DE', 'Warum eigentlich nicht?'],
    ['es_US', '¿por qué no?'],
    ['es_US', 'por que no'],
    ['fr_FR', 'pourquoi pas ?'],
  ])('%s, "%s" agrees', (localeId, utterance) => {
    expect(isAgreement({ localeId, utterance })).toBe(true);
    expect(isRefusal({ localeId, utterance })).toBe(false);
  });

  test.each([
    ['en_US', 'not now'],
    ['en_US', "I'd rather not"],
    ['en_US', 'not today, thanks'],
    ['en_US', 'maybe later'],
    ['de_DE', 'jetzt nicht'],
    ['de_DE', 'lieber nicht'],
    ['de_DE', 'heute nicht, danke'],
    ['es_US', 'ahora no'],
    ['es_US', 'hoy no, gracias'],
    ['es_US', 'mejor no'],
    ['fr_FR', 'pas maintenant'],
    ['fr_FR', "pas aujourd'hui, merci"],
    ['fr_FR', 'plutôt pas'],
  ])('%s, "%s" declines', (localeId, utterance) => {
    expect(isRefusal({ localeId, utterance })).toBe(true);
    expect(isNo({ localeId, utterance })).toBe(true);
  });

  test.each([
    ['en_US', 'why not fly on Friday'],
    ['en_US', 'not on Friday'],
    ['de_DE', 'warum nicht am Freitag'],
    ['fr_FR', 'pas vendredi'],
  ])('%s, "%s" is neither', (localeId, utterance) => {
    expect(isAgreement({ localeId, utterance }) || isRefusal({ localeId, utterance })).toBe(false);
  });
});
