<?xml version="1.0" encoding="UTF-8"?>
<!-- How names are said that a German voice would get wrong; see lexicon.pls. -->
<lexicon version="1.0" alphabet="ipa" xml:lang="de-DE"
  xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">
  <lexeme>
    <grapheme>Meridian Travel</grapheme>
    <alias>Meridian Träwel</alias>
  </lexeme>
  <lexeme>
    <grapheme>WLAN</grapheme>
    <alias>W-Lan</alias>
  </lexeme>
</lexicon>
