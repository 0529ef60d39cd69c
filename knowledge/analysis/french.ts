import { type LanguageWords, stemOfOne, wordSet } from './language.ts';

const stopWords = wordSet(`
  a ai ainsi alors apres au aucun aucune aussi autre autres aux avant avec avez avoir avons bien bonjour c car ce ceci cela ces
  cet cette chez chose combien comme comment contre d dans de deja des desormais deux devrait doit doivent dois donc du elle
  elles en encore entre es est et etaient etait etc ete etes etre eu fait faut faudrait il ils j je jusqu jusque l la le les
  leur leurs lors lorsque lui m ma mais me meme memes merci mes moi moins mon n ne ni non nos notre nous on ont or ou par parce
  parmi pas pendant peu peut peuvent peux plus plusieurs plutot pour pourquoi pourrait pouvez pouvoir puis puisque qu quand que quel quelle quelles
  quels qui quoi s sa sans se sera ses si soit sommes son sont sous sur t ta te tes toi ton tous tout toute toutes tres tu un
  une vais va voici vos votre vous vers voudrais voudrions veux veut voulons voulez y s'il plait aujourd hui
`);

const lightWords = wordSet(`
  faire fais font donner donne dire dis savoir sais voir vois mettre prendre prends prend passer passe emporter emmener apporter
  laisser utiliser recevoir recois trouver arriver arrive suivre aller venir vient rendre demander demande besoin possible
  proposez offrez avons
  bon bonne grand grande petit petite long longue court courte haut nouveau nouvelle meilleur premier premiere dernier derniere
  normal sur facile difficile demain hier jour jours semaine mois an ans annee heure heures minute moment fois temps delai toujours
  jamais tard tot lundi mardi mercredi jeudi vendredi samedi dimanche
  un deux trois quatre cinq six sept huit neuf dix cent mille
  mere pere frere soeur fils femme mari ami amie famille personne gens cas exemple probleme question meridian
`);

/** Plurals, genders and the commonest endings of verbs; what is left keeps at least three letters. */
const ENDING = /(?<=^.{3,})(?:ations?|ements?|aient|eront|erait|ees?|antes?|ants?|eux|euses?|aux|er|ez|ent|es|e|s|x)$/;

export const stemFrench = (word: string): string => (/\d/.test(word) ? word : word.replace(ENDING, ''));

/** Pronouns behind their verb, and words that lost their vowel before another. */
const takeApart = (text: string): string =>
  text
    .replaceAll(/-(?:t-)?(?:ils?|elles?|on|vous|nous|je|tu|ce|moi|le|la|les|y|en)(?!\p{L})/gu, ' ')
    .replaceAll(/(?<!\p{L})(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]/gu, ' ');

export const french: LanguageWords = {
  stopWords,
  articles: wordSet('le la les l un une des du de d mon ma mes votre vos notre nos'),
  isLight: stemOfOne(lightWords, stemFrench),
  stem: stemFrench,
  negation: /\b(?:pas|personne|jamais|aucune?)\b/,
  takeApart,
  compounds: false,
};
