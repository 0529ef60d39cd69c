/** Polly's visemes (developer guide, "Phoneme and viseme tables") by the sounds of eSpeak, which are written in IPA. */
const VISEMES: readonly (readonly [viseme: string, sounds: string])[] = [
  ['p', 'pbm'],
  ['f', 'fvɱ'],
  ['T', 'θð'],
  ['t', 'tdnlɾɲʎɫ'],
  ['s', 'sz'],
  ['S', 'ʃʒɕʑʂʐ'],
  ['k', 'kɡgŋhçxɣχʁʔ'],
  ['r', 'rɹʀɻɽ'],
  ['i', 'iɪjyʏɥ'],
  ['e', 'eø'],
  ['E', 'ɛœʌɜɝɚ'],
  ['a', 'aæɑɐ'],
  ['@', 'əɵɨᵻ'],
  ['o', 'oɤ'],
  ['O', 'ɔɒ'],
  ['u', 'uʊwɯ'],
];
const BY_SOUND: ReadonlyMap<string, string> = new Map(
  VISEMES.flatMap(([viseme, sounds]) => Array.from(sounds, (sound): [string, string] => [sound, viseme])),
);

/** The mouth of one phoneme: of a diphthong that where it begins, of "tʃ" and "dʒ" the S; "sil" for none. */
export function visemeOf(phoneme: string): string {
  if (/^[td][ʃʒ]/.test(phoneme)) return 'S';
  const sound = Array.from(phoneme).find((one) => BY_SOUND.has(one));
  return sound === undefined ? 'sil' : (BY_SOUND.get(sound) ?? 'sil');
}
