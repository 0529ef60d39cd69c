/** What TranslateText takes besides `auto` (developer guide, "Supported languages and language codes"). */
export const languageCodes: ReadonlySet<string> = new Set(
  (
    'af sq am ar hy az bn bs bg ca zh zh-TW hr cs da fa-AF nl en et fa tl fi fr fr-CA ka de el gu ht ha he hi hu is id ga it ja ' +
    'kn kk ko lv lt mk ms ml mt mr mn no ps pl pt pt-PT pa ro ru sr si sk sl so es es-MX sw sv ta te th tr uk ur uz vi cy'
  ).split(' '),
);
