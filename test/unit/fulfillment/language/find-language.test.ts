import { describe, expect, test } from '@jest/globals';
import { findLanguage } from '../../../../fulfillment/language/find-language.ts';
import { languages } from '../../../../fulfillment/language/language-profiles.ts';
import type { Language } from '../../../../fulfillment/language/language-profiles.ts';
import { notices } from '../../../../fulfillment/language/language-notices.ts';

const questions: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'how heavy may a bag be',
    'can I take my dog?',
    'when does check-in open',
    'I need a hotel in Vienna for two nights',
    "I don't have my booking code",
  ],
  de: [
    'darf ich meinen Hund mitnehmen?',
    'wie schwer darf mein Koffer sein',
    'Bekomme ich mein Geld zurück',
    'ist mein Flug pünktlich',
    'ich brauche ein Hotel in Wien',
  ],
  es: [
    '¿puedo llevar a mi perro?',
    'cuánto puede pesar mi maleta',
    'quiero reservar un vuelo a París',
    'mi vuelo está retrasado',
    'dónde está mi factura',
  ],
  fr: [
    'puis-je emmener mon chien ?',
    'combien peut peser ma valise',
    "j'ai besoin d'un hôtel à Vienne",
    'mon vol est-il en retard',
    "qu'est-ce que je peux prendre en cabine",
  ],
  it: [
    'posso portare il mio cane?',
    'quanto può pesare la mia valigia',
    'vorrei prenotare un volo per Parigi',
    'ho bisogno di un hotel a Vienna',
    'dove trovo la mia fattura',
  ],
  pt: [
    'posso levar o meu cachorro?',
    'quanto pode pesar a minha mala',
    'quero reservar um voo para Paris',
    'o meu voo está atrasado?',
    'onde está a minha fatura',
  ],
  nl: [
    'mag ik mijn hond meenemen?',
    'hoe zwaar mag mijn koffer zijn',
    'ik wil een vlucht naar Parijs boeken',
    'heeft mijn vlucht vertraging',
    'waar vind ik mijn factuur',
  ],
};

describe('findLanguage', () => {
  test.each(languages.flatMap((language) => questions[language].map((said) => ({ language, said }))))(
    '$language: $said',
    ({ language, said }) => {
      expect(findLanguage(said)).toEqual({ language, evidence: 'clear', isOnlyWish: false });
    },
  );

  test.each(languages.map((language) => ({ language, said: notices[language].notTranslated })))(
    'knows what is said in $language',
    ({ language, said }) => {
      expect(findLanguage(said)?.language).toBe(language);
    },
  );

  test.each([
    { said: 'auf Deutsch bitte', language: 'de', isOnlyWish: true },
    { said: 'Hallo, auf Deutsch bitte!', language: 'de', isOnlyWish: true },
    { said: 'in English, please', language: 'en', isOnlyWish: true },
    { said: 'can we speak Spanish?', language: 'es', isOnlyWish: true },
    { said: 'en español', language: 'es', isOnlyWish: true },
    { said: 'Sprechen Sie Italienisch?', language: 'it', isOnlyWish: true },
    { said: 'En español, por favor: ¿puedo llevar a mi perro?', language: 'es', isOnlyWish: false },
  ])('a wish: $said', ({ said, ...found }) => {
    expect(findLanguage(said)).toEqual({ ...found, evidence: 'wish' });
  });

  test.each([
    { said: 'hola', language: 'es' },
    { said: 'Bonjour !', language: 'fr' },
    { said: 'guten Tag', language: 'de' },
    { said: 'hi', language: 'en' },
    { said: 'gracias', language: 'es' },
  ])('a word is only a hint: $said', ({ said, language }) => {
    expect(findLanguage(said)).toMatchObject({ language, evidence: 'some' });
  });

  test.each([
    'Madrid',
    'MT204',
    'H7KQ2M',
    '2',
    '',
    '¿?',
    'French',
    'van der Berg',
    'Joana de la Cruz',
    'San Francisco',
  ])('tells nothing: "%s"', (said) => {
    expect(findLanguage(said)).toBeUndefined();
  });

  test.each([
    'Hola, I want to book a flight',
    'do you have the rules in Spanish',
    'book Hotel de la Paix',
    'fly to Le Havre',
  ])('is English all the same: %s', (said) => {
    expect(findLanguage(said)?.language).toBe('en');
  });
});
