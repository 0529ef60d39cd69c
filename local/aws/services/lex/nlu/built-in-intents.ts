/**
 * What people say for Lex's built-in intents: these carry no sample utterances of their own in an archive.
 * Source of the core phrases: the developer guide's page on each built-in intent. Keys are languages.
 */
const PHRASES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    'AMAZON.CancelIntent': ['cancel', 'cancel that', 'never mind', 'forget it', 'forget about it', 'cancel please'],
    'AMAZON.HelpIntent': ['help', 'help me', 'can you help me', 'what can you do', 'i need help', 'what can i say'],
    'AMAZON.StopIntent': ['stop', 'off', 'shut up', 'stop it', 'stop that', 'be quiet', 'please stop'],
    'AMAZON.RepeatIntent': ['repeat', 'say that again', 'repeat that', 'come again', 'what did you say', 'pardon'],
    'AMAZON.StartOverIntent': ['start over', 'restart', 'start again', 'begin again', 'from the beginning'],
    'AMAZON.PauseIntent': ['pause', 'pause that', 'hold on', 'wait a moment', 'pause please'],
    'AMAZON.ResumeIntent': ['resume', 'continue', 'keep going', 'go on', 'carry on'],
    'AMAZON.YesIntent': ['yes', 'yeah', 'yep', 'sure', 'ok', 'okay', 'yes please', 'of course'],
    'AMAZON.NoIntent': ['no', 'nope', 'no thanks', 'no thank you', 'not really'],
  },
};

export function builtInPhrases(signature: string, localeId: string): readonly string[] {
  return PHRASES[localeId.slice(0, 2)]?.[signature] ?? [];
}
