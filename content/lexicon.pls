<?xml version="1.0" encoding="UTF-8"?>
<!--
  How names are said that an English voice would get wrong. A W3C pronunciation lexicon, as Polly's PutLexicon takes it. The bot writes
  these words into all that it says; a lexicon of another language goes beside it ("lexicon.de.pls") and holds in its locale.
-->
<lexicon version="1.0" alphabet="ipa" xml:lang="en-US"
  xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">
  <lexeme>
    <grapheme>Wi-Fi</grapheme>
    <alias>why fie</alias>
  </lexeme>
  <lexeme>
    <grapheme>Jardim do Tejo</grapheme>
    <alias>zhar-deem doo tay-zhoo</alias>
  </lexeme>
  <lexeme>
    <grapheme>Isarblick</grapheme>
    <phoneme>ˈiːzɑrblɪk</phoneme>
  </lexeme>
  <lexeme>
    <grapheme>Elbspeicher</grapheme>
    <phoneme>ˈɛlpʃpaɪkər</phoneme>
  </lexeme>
  <lexeme>
    <grapheme>U Zlate Lipy</grapheme>
    <alias>oo zlah-teh lippy</alias>
  </lexeme>
  <lexeme>
    <grapheme>Het Gouden Anker</grapheme>
    <alias>het how-den anker</alias>
  </lexeme>
  <lexeme>
    <grapheme>Le Platane</grapheme>
    <phoneme>lə plaˈtan</phoneme>
  </lexeme>
  <lexeme>
    <grapheme>Spreewinkel</grapheme>
    <phoneme>ˈʃpreɪvɪŋkəl</phoneme>
  </lexeme>
</lexicon>
