import { ofLocale } from '../../of-locale.ts';
import { onceEach } from '../../once-each.ts';
import type { Turn } from '../../turn.ts';
import { wordsPattern } from '../../words-pattern.ts';
import { endsAsQuestion } from '../words/question-mark.ts';

/** How begins what is neither a yes nor a no yet; for a regular expression. */
const hesitationWords = ofLocale({
  en_US: () =>
    String.raw`not (?:too |so |half |all )?bad|maybe|perhaps|(?:i['’]?m |i am )?not (?:so |quite |really |too )?sure|h+m+|u+[hm]+(?=\W*$)|(?:hold|hang) on|(?:just )?(?:a|one) (?:moment|second|minute|sec)|wait(?: a \p{L}+)?(?=\W*$)|let me (?:get|find|grab|fetch) (?:my|the)|let me (?:think|see)(?=\W*$| (?:about|if|whether|first|it)(?!\p{L}))|(?:let me|i(?:['’]d|['’]ll)?(?: (?:(?:really |just |first )?(?:have|need|want|like|got) to|must|will|should))?) (?:first )?(?:think about|sleep on|(?:ask|check with|talk (?:to|with)|speak (?:to|with)|consult) my)`,
  de_DE: () =>
    String.raw`nicht (?:so |zu |ganz )?(?:schlecht|übel)|vielleicht|(?:(?:da |ich )?bin (?:ich )?)?(?:mir )?(?:noch )?nicht (?:ganz |so )?sicher|h+m+|ä+h+m*(?=\W*$)|(?:einen |eine )?(?:moment|augenblick|sekunde)(?: mal| bitte)?(?=\W*$)|warten? sie(?: mal)?(?=\W*$)|(?:ich )?(?:hole|suche) (?:ich )?(?:noch |kurz |schnell |erst |mal )+|mal (?:sehen|schauen)|egal(?=\W*$)|(?:da )?(?:ich )?(?:muss|möchte|will|werde) (?:ich )?(?:\p{L}+ ){0,3}(?:überlegen|nachdenken|(?:mit )?(?:mein|unser)\p{L}+ \p{L}+ (?:\p{L}+ )?(?:fragen|(?:be)?sprechen|reden))`,
  es_US: () =>
    String.raw`no est[aá] (?:nada )?mal|nada mal|quiz[aá]s?|tal vez|a lo mejor|no (?:estoy|lo tengo) (?:muy |tan )?(?:segur[oa]|claro)|m+h*m+|e+h*(?=\W*$)|un (?:momento|momentito|segundo|minuto)|espere(?=\W*$)|d[eé]jeme (?:buscar|traer|sacar)|d[eé]jeme(?=\W*$| (?:lo )?(?:pens|ver(?=\W*$| si)|consult|pregunt))|(?:lo )?(?:tengo que|voy a|debo|quiero) (?:pensar\p{L}*|(?:pregunt|consult|habl)\p{L}+ (?:\p{L}+ )?(?:con |a )?mi)`,
  fr_FR: () =>
    String.raw`pas (?:si |trop )?mal|peut-être|(?:je (?:ne )?(?:n['’]en )?suis )?pas (?:tout à fait |très |vraiment )?s[ûu]re?|h+m+|e+u+h+(?=\W*$)|un (?:instant|moment|petit instant)|une (?:seconde|minute)|je (?:cherche|prends|vais chercher) (?:d['’]abord )?m(?:a|on)|attendez(?=\W*$)|laissez-moi (?:(?:y|en|le) )?(?:réfléchir|penser|voir(?=\W*$| (?:si|avec))|demander|le temps|un (?:moment|instant|peu))|(?:il faut que )?je (?:dois|vais|veux|voudrais) (?:d['’]abord )?(?:(?:y|en|le) )?(?:réfléchir|(?:demander|parler|voir|consulter)(?: [çc]a| cela)? (?:(?:à|avec) )?m(?:on|a|es))`,
});

const hesitation = onceEach((localeId: string) =>
  wordsPattern(String.raw`^[^\p{L}]*(?:${hesitationWords(localeId)})(?!\p{L})`, 'iu'),
);

/** "Hold on", "not bad", "I need to ask my wife first". */
export const hesitates = (said: Pick<Turn, 'utterance' | 'localeId'>): boolean =>
  hesitation(said.localeId).test(said.utterance) && !endsAsQuestion(said.utterance);
