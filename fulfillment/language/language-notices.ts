import type { Language } from './languages.ts';

/** What the bot says about languages, each in its own: it has to be understood by those whom no locale serves. */
export interface LanguageNotices {
  /** The conversation goes on in this language. */
  readonly goesOn: string;
  /** To a wish and nothing else. */
  readonly whatNow: string;
  /** What follows could not be translated. */
  readonly notTranslated: string;
}

export const notices: Readonly<Record<Language, LanguageNotices>> = {
  en: {
    goesOn: 'We can go on in English.',
    whatNow: 'What can I do for you?',
    notTranslated: "I'm sorry, I can't say this in English just now.",
  },
  de: {
    goesOn: 'Wir können auf Deutsch weitermachen.',
    whatNow: 'Was kann ich für Sie tun?',
    notTranslated: 'Leider kann ich das gerade nicht auf Deutsch sagen.',
  },
  es: {
    goesOn: 'Podemos seguir en español.',
    whatNow: '¿En qué puedo ayudarle?',
    notTranslated: 'Lo siento, ahora mismo no puedo decir esto en español.',
  },
  fr: {
    goesOn: 'Nous pouvons continuer en français.',
    whatNow: 'Que puis-je faire pour vous ?',
    notTranslated: 'Je suis désolé, je ne peux pas le dire en français pour le moment.',
  },
  it: {
    goesOn: 'Possiamo continuare in italiano.',
    whatNow: 'Come posso aiutarla?',
    notTranslated: 'Mi dispiace, al momento non posso dirlo in italiano.',
  },
  pt: {
    goesOn: 'Podemos continuar em português.',
    whatNow: 'Em que posso ajudar?',
    notTranslated: 'Lamento, neste momento não consigo dizer isto em português.',
  },
  nl: {
    goesOn: 'We kunnen in het Nederlands verdergaan.',
    whatNow: 'Waarmee kan ik u helpen?',
    notTranslated: 'Het spijt me, ik kan dit nu niet in het Nederlands zeggen.',
  },
  pl: {
    goesOn: 'Możemy kontynuować po polsku.',
    whatNow: 'W czym mogę pomóc?',
    notTranslated: 'Przepraszam, w tej chwili nie mogę powiedzieć tego po polsku.',
  },
  tr: {
    goesOn: 'Türkçe devam edebiliriz.',
    whatNow: 'Size nasıl yardımcı olabilirim?',
    notTranslated: 'Üzgünüm, bunu şu anda Türkçe söyleyemiyorum.',
  },
  sv: {
    goesOn: 'Vi kan fortsätta på svenska.',
    whatNow: 'Vad kan jag hjälpa till med?',
    notTranslated: 'Tyvärr kan jag inte säga det här på svenska just nu.',
  },
  da: {
    goesOn: 'Vi kan fortsætte på dansk.',
    whatNow: 'Hvad kan jeg hjælpe med?',
    notTranslated: 'Beklager, jeg kan ikke sige dette på dansk lige nu.',
  },
  no: {
    goesOn: 'Vi kan fortsette på norsk.',
    whatNow: 'Hva kan jeg hjelpe med?',
    notTranslated: 'Beklager, jeg kan ikke si dette på norsk akkurat nå.',
  },
  fi: {
    goesOn: 'Voimme jatkaa suomeksi.',
    whatNow: 'Miten voin auttaa?',
    notTranslated: 'Valitettavasti en voi juuri nyt sanoa tätä suomeksi.',
  },
  cs: {
    goesOn: 'Můžeme pokračovat česky.',
    whatNow: 'S čím vám mohu pomoci?',
    notTranslated: 'Omlouvám se, teď to nemohu říct česky.',
  },
  ro: {
    goesOn: 'Putem continua în română.',
    whatNow: 'Cu ce vă pot ajuta?',
    notTranslated: 'Îmi pare rău, momentan nu pot spune acest lucru în română.',
  },
  hu: {
    goesOn: 'Folytathatjuk magyarul.',
    whatNow: 'Miben segíthetek?',
    notTranslated: 'Sajnálom, ezt most nem tudom magyarul elmondani.',
  },
  vi: {
    goesOn: 'Chúng ta có thể tiếp tục bằng tiếng Việt.',
    whatNow: 'Tôi có thể giúp gì cho quý khách?',
    notTranslated: 'Xin lỗi, hiện tại tôi không thể nói điều này bằng tiếng Việt.',
  },
  id: {
    goesOn: 'Kita bisa melanjutkan dalam bahasa Indonesia.',
    whatNow: 'Apa yang bisa saya bantu?',
    notTranslated: 'Maaf, saat ini saya tidak dapat menyampaikan ini dalam bahasa Indonesia.',
  },
  ru: {
    goesOn: 'Мы можем продолжить на русском языке.',
    whatNow: 'Чем я могу вам помочь?',
    notTranslated: 'Извините, сейчас я не могу сказать это по-русски.',
  },
  uk: {
    goesOn: 'Ми можемо продовжити українською.',
    whatNow: 'Чим я можу вам допомогти?',
    notTranslated: 'Вибачте, зараз я не можу сказати це українською.',
  },
  el: {
    goesOn: 'Μπορούμε να συνεχίσουμε στα ελληνικά.',
    whatNow: 'Πώς μπορώ να σας βοηθήσω;',
    notTranslated: 'Λυπάμαι, αυτή τη στιγμή δεν μπορώ να το πω στα ελληνικά.',
  },
  he: {
    goesOn: 'אפשר להמשיך בעברית.',
    whatNow: 'במה אפשר לעזור?',
    notTranslated: 'מצטערים, כרגע אי אפשר לומר זאת בעברית.',
  },
  ar: {
    goesOn: 'يمكننا المتابعة باللغة العربية.',
    whatNow: 'كيف يمكنني مساعدتك؟',
    notTranslated: 'عذرًا، لا يمكنني قول هذا باللغة العربية الآن.',
  },
  fa: {
    goesOn: 'می‌توانیم به فارسی ادامه دهیم.',
    whatNow: 'چه کمکی از من برمی‌آید؟',
    notTranslated: 'متأسفم، در حال حاضر نمی‌توانم این را به فارسی بگویم.',
  },
  hi: {
    goesOn: 'हम हिन्दी में आगे बात कर सकते हैं।',
    whatNow: 'मैं आपकी क्या सहायता कर सकता हूँ?',
    notTranslated: 'क्षमा करें, मैं अभी यह हिन्दी में नहीं बता सकता।',
  },
  th: {
    goesOn: 'เราสามารถสนทนาต่อเป็นภาษาไทยได้',
    whatNow: 'มีอะไรให้ช่วยไหม',
    notTranslated: 'ขออภัย ขณะนี้ยังไม่สามารถบอกเรื่องนี้เป็นภาษาไทยได้',
  },
  ja: {
    goesOn: '日本語で続けられます。',
    whatNow: 'どのようなご用件でしょうか。',
    notTranslated: '申し訳ありませんが、ただいまこの内容を日本語でお伝えできません。',
  },
  ko: {
    goesOn: '한국어로 계속하실 수 있습니다.',
    whatNow: '무엇을 도와드릴까요?',
    notTranslated: '죄송합니다. 지금은 이 내용을 한국어로 말씀드릴 수 없습니다.',
  },
  zh: {
    goesOn: '我们可以用中文继续。',
    whatNow: '请问有什么可以帮您？',
    notTranslated: '抱歉，目前我无法用中文说明这一点。',
  },
};
