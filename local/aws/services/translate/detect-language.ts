/** The commonest words of a language that the others here do not have. */
const commonest: Readonly<Record<string, string>> = {
  de: 'der die das und ist ich nicht ein eine mein zu mit für auf kann wie was bitte',
  en: 'the and is are my you of to can what how please with not this for have',
  es: 'el los las y es una mi puedo qué cómo con para por favor quiero del',
  fr: 'le les et est une je vous mon puis que pour avec dans pas au du',
  it: 'il gli è un mio posso che come con per di della sono non vorrei',
  nl: 'het een ik en mijn kan wat hoe met voor niet van naar mag is',
  pt: 'o os é um uma meu minha posso que como com para não do da quero',
};

const lexicon = Object.entries(commonest).map(([language, words]) => ({ language, words: new Set(words.split(' ')) }));

/** The language of most of a text's commonest words; undefined when there are too few, or two languages have as many. */
export function detectLanguage(text: string): string | undefined {
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
  const [best, second] = lexicon
    .map(({ language, words: known }) => ({ language, hits: [...words].filter((word) => known.has(word)).length }))
    .sort((a, b) => b.hits - a.hits);
  return best && best.hits >= 2 && best.hits > (second?.hits ?? 0) ? best.language : undefined;
}
