import { describe, expect, test } from '@jest/globals';
import { assert, constantFrom, property, stringMatching } from 'fast-check';
import { findLanguage } from '../../../../fulfillment/language/find-language.ts';
import { wellKnown } from '../../../../fulfillment/language/language-profiles.ts';
import { languages } from '../../../../fulfillment/language/languages.ts';
import type { Language } from '../../../../fulfillment/language/languages.ts';
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
  pl: ['czy mogę zabrać psa do samolotu?', 'ile może ważyć mój bagaż', 'chcę zarezerwować lot do Paryża'],
  tr: ['köpeğimi uçağa alabilir miyim?', 'uçuşum ne zaman kalkıyor', 'Paris için bir bilet istiyorum'],
  sv: ['får jag ta med min hund på flyget?', 'hur mycket får min väska väga', 'jag vill boka ett flyg till Paris'],
  da: [
    'må jeg tage min hund med på flyet?',
    'hvor meget må min kuffert veje',
    'jeg vil gerne bestille en rejse til Paris',
  ],
  no: ['kan jeg ta med hunden min på flyet?', 'hvor mye kan kofferten min veie', 'hva koster en billett til Paris'],
  fi: ['voinko ottaa koiran mukaan lennolle?', 'kuinka paljon laukku saa painaa', 'haluan varata lennon Pariisiin'],
  cs: ['můžu si vzít psa do letadla?', 'kolik může vážit můj kufr', 'chci rezervovat letenku do Paříže'],
  ro: ['pot să iau câinele cu mine în avion?', 'cât poate cântări bagajul meu', 'vreau să rezerv un zbor la Paris'],
  hu: ['vihetem a kutyámat a repülőre?', 'mennyi lehet a bőröndöm súlya', 'szeretnék foglalni egy járatot Párizsba'],
  vi: ['tôi có được mang chó lên máy bay không?', 'hành lý của tôi được bao nhiêu cân', 'tôi muốn đặt vé đi Paris'],
  id: ['apakah saya boleh membawa anjing?', 'berapa berat koper saya', 'saya ingin memesan tiket ke Paris'],
  ru: ['можно взять собаку в самолёт?', 'сколько может весить мой чемодан'],
  uk: ['чи можна взяти собаку в літак?', 'скільки може важити моя валіза'],
  el: ['μπορώ να πάρω τον σκύλο μου;', 'πόσο μπορεί να ζυγίζει η βαλίτσα μου'],
  he: ['אפשר לקחת את הכלב שלי?', 'כמה יכולה לשקול המזוודה'],
  ar: ['هل يمكنني اصطحاب كلبي؟', 'كم يمكن أن تزن حقيبتي'],
  fa: ['آیا می‌توانم سگم را بیاورم؟', 'وزن چمدان چقدر می‌تواند باشد'],
  hi: ['क्या मैं अपना कुत्ता ले जा सकता हूँ?', 'मेरा सामान कितना भारी हो सकता है'],
  th: ['ฉันพาสุนัขขึ้นเครื่องได้ไหม', 'กระเป๋าหนักได้กี่กิโลกรัม'],
  ja: ['犬を連れて行けますか', 'パリ行きの便を予約したいです'],
  ko: ['강아지를 데려갈 수 있나요?', '파리행 항공편을 예약하고 싶어요'],
  zh: ['我可以带狗上飞机吗', '我想订一张去巴黎的机票'],
};

describe('findLanguage', () => {
  test.each(wellKnown.flatMap((language) => questions[language].map((said) => ({ language, said }))))(
    '$language: $said',
    ({ language, said }) => {
      expect(findLanguage(said)).toEqual({ language, evidence: 'clear', isOnlyWish: false });
    },
  );

  test.each(
    languages
      .filter((language) => !wellKnown.some((known) => known === language))
      .flatMap((language) => questions[language].map((said) => ({ language, said }))),
  )('knows a sentence of a language that has fewer words here, $language: $said', ({ language, said }) => {
    expect(findLanguage(said)).toMatchObject({ language });
  });

  test.each(languages.map((language) => ({ language, said: notices[language].notTranslated })))(
    'knows what is said in $language',
    ({ language, said }) => {
      expect(findLanguage(said)?.language).toBe(language);
    },
  );

  test.each(['Ja, Gott sei Dank', 'Gott sei Dank'])('"%s" is not Italian, which has a "sei" too', (said) => {
    expect(findLanguage(said)?.language ?? 'de').toBe('de');
  });

  test.each([
    { said: 'auf Deutsch bitte', language: 'de', isOnlyWish: true },
    { said: 'Hallo, auf Deutsch bitte!', language: 'de', isOnlyWish: true },
    { said: 'in English, please', language: 'en', isOnlyWish: true },
    { said: 'can we speak Spanish?', language: 'es', isOnlyWish: true },
    { said: 'en español', language: 'es', isOnlyWish: true },
    { said: 'Sprechen Sie Italienisch?', language: 'it', isOnlyWish: true },
    { said: 'in Japanese please', language: 'ja', isOnlyWish: true },
    { said: 'auf Türkisch bitte', language: 'tr', isOnlyWish: true },
    { said: 'po polsku proszę', language: 'pl', isOnlyWish: true },
    { said: 'en chinois s’il vous plaît', language: 'zh', isOnlyWish: true },
    { said: 'En español, por favor: ¿puedo llevar a mi perro?', language: 'es', isOnlyWish: false },
  ])('a wish: $said', ({ said, ...found }) => {
    expect(findLanguage(said)).toEqual({ ...found, evidence: 'wish' });
  });

  test.each([
    ['Können wir bitte auf Deutsch weitermachen?', 'de'],
    ['Antworten Sie mir auf Deutsch', 'de'],
    ['Antworte bitte auf Englisch', 'en'],
    ['Ich spreche nur Deutsch', 'de'],
    ['lass uns Deutsch reden', 'de'],
    ['geht das auch auf Englisch?', 'en'],
    ['Sprache auf Englisch umstellen', 'en'],
    ['Sprache wechseln: Englisch', 'en'],
    ['puedes hablar español', 'es'],
    ['español, por favor', 'es'],
    ['cambie a español', 'es'],
    ['me puede atender en español', 'es'],
    ['solo hablo español', 'es'],
    ['¿puede ser en inglés?', 'en'],
    ['Est-ce que vous parlez français ?', 'fr'],
    ['je préfère le français', 'fr'],
    ['passez en français', 'fr'],
    ['je parle seulement français', 'fr'],
    ['je ne parle que français', 'fr'],
    ['French, please', 'fr'],
    ['Can you please answer in English', 'en'],
    ["I'd rather speak French", 'fr'],
    ["Let's talk in French", 'fr'],
    ['I only speak Spanish', 'es'],
    ['Change the language to Spanish', 'es'],
    ['set language to french', 'fr'],
    ['language: german', 'de'],
    ["I don't speak German, English please", 'en'],
    ['dalam bahasa Indonesia, tolong', 'id'],
  ])('a wish in other words: %s', (said, language) => {
    expect(findLanguage(said)).toMatchObject({ language, evidence: 'wish' });
  });

  test.each([
    ['no hablo inglés', 'es'],
    ['no entiendo inglés', 'es'],
    ['ich verstehe kein Englisch', 'de'],
    ['je ne parle pas anglais', 'fr'],
  ])('who says that they have no other language has this one: %s', (said, language) => {
    expect(findLanguage(said)).toMatchObject({ language, evidence: 'clear' });
  });

  test.each([
    "I don't speak English",
    'no hablo inglés',
    'ich spreche kein Englisch',
    'je ne parle pas anglais',
    'is the film in English?',
    'a French meal, please',
    'is there anyone who speaks Spanish',
    'English, French or German?',
    'I want to go to Indonesia',
    'Indonesia, please',
  ])('names a language and is no wish for it: %s', (said) => {
    expect(findLanguage(said)?.evidence).not.toBe('wish');
  });

  test.each([
    { said: 'hola', language: 'es' },
    { said: 'Bonjour !', language: 'fr' },
    { said: 'guten Tag', language: 'de' },
    { said: 'hi', language: 'en' },
    { said: 'gracias', language: 'es' },
    { said: 'la maleta', language: 'es' },
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
    // An article before a name is a part of it.
    'El Paso',
    'Las Vegas',
    'Los Angeles',
    'Den Haag',
    'Von der Leyen',
    'La Paz to Las Palmas',
    // Each is a word of a further language, and of everybody else.
    'ok',
    'biz class',
    'min',
    'FO1',
    'Rom Fiumicino',
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

test('a booking code or a flight number is no word of any language', () => {
  const code = stringMatching(/^[A-HJ-NP-Z2-9]{6}$/).filter((letters) => /\d/.test(letters));
  const said = constantFrom<readonly [string, Language]>(
    ['quiero cancelar la reserva', 'es'],
    ['cancel my booking', 'en'],
    ['ich möchte die Buchung stornieren', 'de'],
    ['annuler la réservation', 'fr'],
  );
  assert(
    property(code, said, (letters, [words, language]) => {
      expect(findLanguage(letters)).toBeUndefined();
      expect(findLanguage(`${words} ${letters}`)).toEqual(findLanguage(words));
      expect(findLanguage(`${words} ${letters}`)?.language).toBe(language);
    }),
  );
});
