import { describe, expect, test } from '@jest/globals';
import { isAgreement, isNo, isRefusal } from '../../../../fulfillment/dialog/offer/assent.ts';

describe('an offer is answered in words that are no yes and no no', () => {
  test.each([
    ['en_US', 'why not?'],
    ['en_US', 'well, why not'],
    ['de_DE', 'warum nicht'],
    ['de_DE', 'Warum eigentlich nicht?'],
    ['es_US', '¿por qué no?'],
    ['es_US', 'por que no'],
    ['fr_FR', 'pourquoi pas ?'],
    ['en_US', 'perfect'],
    ['en_US', 'great, thanks'],
    ['en_US', 'Sounds good!'],
    ['en_US', "that's fine by me"],
    ['en_US', 'great, that works'],
    ['de_DE', 'passt'],
    ['de_DE', 'passt mir gut, danke'],
    ['de_DE', 'klingt gut'],
    ['de_DE', 'das ist perfekt'],
    ['es_US', 'perfecto, gracias'],
    ['es_US', 'suena bien'],
    ['es_US', 'me parece bien'],
    ['fr_FR', 'parfait'],
    ['fr_FR', 'super, merci'],
    ['fr_FR', 'ça me va'],
    ['fr_FR', "c'est très bien"],
    ['en_US', 'sure thing'],
    ['en_US', 'you bet'],
    ['de_DE', 'na logo'],
    ['de_DE', 'worauf Sie sich verlassen können'],
    ['de_DE', 'So ist es gut'],
    ['es_US', 'faltaría más'],
    ['es_US', 'ya lo creo'],
    ['fr_FR', 'et comment'],
    ['fr_FR', 'mais bien sûr'],
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
    ['en_US', 'definitely not'],
    ['en_US', 'absolutely not, thanks'],
    ['de_DE', 'auf gar keinen Fall'],
    ['es_US', 'claro que no'],
    ['es_US', 'por supuesto que no'],
    ['fr_FR', 'bien sûr que non'],
    ['fr_FR', 'absolument pas'],
  ])('%s, "%s" declines', (localeId, utterance) => {
    expect(isRefusal({ localeId, utterance })).toBe(true);
    expect(isNo({ localeId, utterance })).toBe(true);
  });

  test.each([
    ['en_US', 'why not fly on Friday'],
    ['en_US', 'not on Friday'],
    ['en_US', 'not great'],
    ['en_US', 'perfect?'],
    ['de_DE', 'passt?'],
    ['es_US', '¿correcto?'],
    ['fr_FR', 'exact ?'],
    ['en_US', 'book it?'],
    ['de_DE', 'buchen Sie das?'],
    ['es_US', '¿resérvelo?'],
    ['fr_FR', 'réservez-la ?'],
    ['en_US', 'really expensive'],
    ['de_DE', 'richtig teuer'],
    ['es_US', 'nada más'],
    ['en_US', 'nothing else'],
    ['en_US', 'thanks'],
    ['en_US', 'perfect, but on Friday'],
    ['en_US', 'is that good?'],
    ['de_DE', 'passt nicht'],
    ['de_DE', 'danke'],
    ['es_US', 'no me parece bien'],
    ['fr_FR', 'pas bien'],
    ['fr_FR', 'ça ne me va pas'],
    ['de_DE', 'warum nicht am Freitag'],
    ['fr_FR', 'pas vendredi'],
  ])('%s, "%s" is neither', (localeId, utterance) => {
    expect(isAgreement({ localeId, utterance }) || isRefusal({ localeId, utterance })).toBe(false);
  });
});
