/**
 * What people say for Lex's built-in intents, which have no sample utterances of their own in an archive.
 * Source of the core phrases: the developer guide's page on each built-in intent. Keys are languages; phrases are
 * separated by `|`. Intents that search or ask a model match no phrases.
 */
const PHRASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    'AMAZON.CancelIntent': 'cancel|cancel that|cancel please|never mind|forget it|forget about it|scratch that',
    'AMAZON.HelpIntent': 'help|help me|can you help me|I need help|what can you do|what can I say|how does this work',
    'AMAZON.StopIntent': 'stop|stop it|stop that|please stop|off|shut up|be quiet|that is enough',
    'AMAZON.RepeatIntent': 'repeat|repeat that|say that again|come again|what did you say|pardon|once more please',
    'AMAZON.StartOverIntent': 'start over|start again|restart|begin again|from the beginning|go back to the start',
    'AMAZON.PauseIntent': 'pause|pause that|pause please|hold on|wait a moment|just a second',
    'AMAZON.ResumeIntent': 'resume|continue|keep going|go on|carry on|go ahead where we left off',
    'AMAZON.YesIntent': 'yes|yeah|yep|sure|ok|okay|yes please|of course|that is right',
    'AMAZON.NoIntent': 'no|nope|no thanks|no thank you|not really|that is wrong',
  },
  es: {
    'AMAZON.CancelIntent': 'cancelar|cancela|cancela eso|olvídalo|déjalo|no importa',
    'AMAZON.HelpIntent': 'ayuda|ayúdame|necesito ayuda|qué puedes hacer|qué puedo decir',
    'AMAZON.StopIntent': 'para|detente|basta|silencio|ya está',
    'AMAZON.RepeatIntent': 'repite|repítelo|repite eso|otra vez por favor|qué has dicho|cómo dices',
    'AMAZON.StartOverIntent': 'empezar de nuevo|vuelve a empezar|desde el principio|reiniciar',
    'AMAZON.PauseIntent': 'pausa|espera|un momento|un segundo',
    'AMAZON.ResumeIntent': 'continúa|sigue|reanudar|adelante',
    'AMAZON.YesIntent': 'sí|claro|vale|de acuerdo|por supuesto',
    'AMAZON.NoIntent': 'no|no gracias|para nada',
  },
  fr: {
    'AMAZON.CancelIntent': 'annuler|annule|annule ça|laisse tomber|oublie ça|peu importe',
    'AMAZON.HelpIntent': 'aide|aide-moi|aidez-moi|que peux-tu faire|que puis-je dire|comment ça marche',
    'AMAZON.StopIntent': 'stop|arrête|arrêtez|tais-toi|ça suffit',
    'AMAZON.RepeatIntent': "répète|répétez|redis-le|encore une fois|qu'est-ce que tu as dit|pardon",
    'AMAZON.StartOverIntent': 'recommencer|recommence|depuis le début|reprendre à zéro',
    'AMAZON.PauseIntent': 'pause|attends|un instant|une seconde',
    'AMAZON.ResumeIntent': 'continue|reprends|reprendre|vas-y',
    'AMAZON.YesIntent': "oui|d'accord|bien sûr|tout à fait",
    'AMAZON.NoIntent': 'non|non merci|pas du tout',
  },
  de: {
    'AMAZON.CancelIntent': 'abbrechen|brich ab|vergiss es|schon gut|egal|lass es',
    'AMAZON.HelpIntent': 'Hilfe|hilf mir|ich brauche Hilfe|was kannst du|was kann ich sagen|wie funktioniert das',
    'AMAZON.StopIntent': 'stopp|halt|hör auf|aufhören|sei still|das reicht',
    'AMAZON.RepeatIntent':
      'wiederholen|wiederhole das|kannst du das wiederholen|noch einmal bitte|sag das noch mal|was hast du gesagt|wie bitte',
    'AMAZON.StartOverIntent': 'neu anfangen|von vorne|noch mal von vorn|neustart|von Anfang an',
    'AMAZON.PauseIntent': 'Pause|warte|einen Moment|Moment bitte',
    'AMAZON.ResumeIntent': 'weiter|fortsetzen|mach weiter|weitermachen',
    'AMAZON.YesIntent': 'ja|klar|genau|natürlich|ja bitte',
    'AMAZON.NoIntent': 'nein|nein danke|auf keinen Fall',
  },
  it: {
    'AMAZON.CancelIntent': 'annulla|annullare|lascia perdere|lascia stare|non importa',
    'AMAZON.HelpIntent': 'aiuto|aiutami|ho bisogno di aiuto|cosa sai fare|cosa posso dire',
    'AMAZON.StopIntent': 'stop|ferma|fermati|basta|silenzio',
    'AMAZON.RepeatIntent': 'ripeti|ripetilo|ancora una volta|cosa hai detto|come scusa',
    'AMAZON.StartOverIntent': "ricomincia|ricominciare|ricominciamo|dall'inizio|da capo",
    'AMAZON.PauseIntent': 'pausa|aspetta|un momento|un attimo',
    'AMAZON.ResumeIntent': 'continua|riprendi|vai avanti',
    'AMAZON.YesIntent': "sì|certo|va bene|d'accordo",
    'AMAZON.NoIntent': 'no|no grazie|per niente',
  },
  pt: {
    'AMAZON.CancelIntent': 'cancelar|cancela|cancele isso|esqueça|deixa pra lá|não importa',
    'AMAZON.HelpIntent': 'ajuda|me ajude|preciso de ajuda|o que você pode fazer|o que posso dizer',
    'AMAZON.StopIntent': 'pare|parar|chega|silêncio',
    'AMAZON.RepeatIntent': 'repita|repete|repita isso|mais uma vez|o que você disse|como é',
    'AMAZON.StartOverIntent': 'recomeçar|começar de novo|do início|reiniciar',
    'AMAZON.PauseIntent': 'pausa|espere|um momento|um segundo',
    'AMAZON.ResumeIntent': 'continue|continuar|retomar|prossiga',
    'AMAZON.YesIntent': 'sim|claro|com certeza|isso mesmo',
    'AMAZON.NoIntent': 'não|não obrigado|de jeito nenhum',
  },
};

/** None for an intent that is not built in, or that matches no phrases. */
export function builtInPhrases(signature: string, localeId: string): readonly string[] {
  return PHRASES[localeId.slice(0, 2)]?.[signature]?.split('|') ?? [];
}
