import { type LanguageWords, stemOfOne, wordSet } from './language.ts';

const stopWords = wordSet(`
  ab aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis bist bitte da dabei dafur damit danke dann
  daran darf das dass davon dazu dein deine dem den denn der des dich die dies diese diesem diesen dieser dieses dir doch dort
  du durch durfen eben ein eine einem einen einer eines er es etwa etwas euch eure fur gegen gern gerne gibt hab habe haben hallo
  hat hatte hatten hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in indem ins ist ja jede jedem jeden jeder jedes jetzt
  kann kannst kein keine keinem keinen keiner konnen konnte konnten man mehr mein meine meinem meinen meiner mich mir mit mochte
  mochten muss mussen nach nein nicht niemand niemanden noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner seit selbst sich sie
  sind so soll sollen sollte sonst uber um und uns unser unsere unserem unseren unserer unter viel viele vielen vom von vor
  war wann waren warum was weil welche welchem welchen welcher welches wenn wer werde werden wie wieviel will wir wird wo wollen worden
  wurde wurden zu zum zur zwar zwischen
`);

const lightWords = wordSet(`
  bekomme bekommen braucht brauche brauchen bringen brauchst dauert dauern denken erlauben finden findet fragen geben gehen geht
  geschieht glauben gehort halten heisst heissen holen horen kennen komme kommen kommt kriege kriegen lassen machen mache macht
  meinen mitnehmen mitbringen moglich nehmen passiert passieren sagen sehen setzen stehen stellen tun verstehen wissen zeigen
  allgemein alt anders besser beste bestimmt eigentlich einfach eigen einzig fruh genau genug gleich gross gut gute hoch immer
  klein kurz lang lange langsam leicht letzte manchmal meist moglich neu nachste nie normal oft richtig schnell schwer sicher
  spat spatestens uberhaupt ungefahr vorher weniger wenig wichtig wirklich zuerst
  heute morgen gestern abend tag woche wochenende monat jahr zeit uhr montag dienstag mittwoch donnerstag freitag samstag sonntag
  zwei drei vier funf sechs sieben acht neun zehn elf zwolf zwanzig dreissig hundert erste zweite dritte anzahl
  bruder eltern frau freund freundin grossmutter grossvater leute mama mann mutter oma onkel opa papa schwester tante vater
  beispiel frage grund meridian problem regel sache information
`);

/** An ending of cases, plurals and verbs; what is left keeps at least three letters. */
const ENDING = /(?<=^.{3,})(?:ern|em|en|er|es|et|e|n|s|t)$/;

/**
 * "Gebühr" and "Gebühren", "vergessen" and "vergessene", "groß", "größer" and a mistyped "gros" are one term: endings are cut
 * until none is left, as in CISTEM (Weissweiler and Fraser 2017). A stem that is wrong everywhere still matches.
 */
export function stemGerman(word: string): string {
  if (/\d/.test(word)) return word;
  const cut = word.replace(ENDING, '');
  return cut === word ? word : stemGerman(cut);
}

export const german: LanguageWords = {
  stopWords,
  articles: wordSet(
    'der die das den dem des ein eine einen einem einer eines mein meine meinen meinem meiner ihr ihre ihren',
  ),
  isLight: stemOfOne(lightWords, stemGerman),
  stem: stemGerman,
  negation: /\b(?:nicht|niemand|nie|kein\w*)\b/,
  compounds: true,
};
