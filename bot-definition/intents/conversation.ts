/** What any front desk can do, whatever the company: these stay when an adopter replaces the travel intents. */
export const conversationIntents = {
  Welcome: { description: 'A greeting', slots: {}, confirms: false, dialogHook: false },
  SpeakToAgent: { description: 'Hand the conversation to a person', slots: {}, confirms: false, dialogHook: false },
  GiveFeedback: {
    description: 'A rating from 1 to 5 and a comment',
    slots: {
      Rating: { type: 'AMAZON.Number', required: true },
      Comment: { type: 'AMAZON.FreeFormInput', required: true, obfuscated: true },
    },
    confirms: false,
    dialogHook: true,
  },
  Help: { description: 'What the bot can do', slots: {}, confirms: false, dialogHook: false },
  AskQuestion: { description: 'Says that a question will follow', slots: {}, confirms: false, dialogHook: false },
  Repeat: { description: 'Say the last answer again', slots: {}, confirms: false, dialogHook: false },
  StartOver: {
    description: 'Forget what was being done and begin again',
    slots: {},
    confirms: false,
    dialogHook: false,
  },
  Stop: { description: 'Stop or cancel what is being done', slots: {}, confirms: false, dialogHook: false },
  FallbackIntent: {
    description: 'Nothing else matched: a question to answer from the documents, or something not understood',
    slots: {},
    confirms: false,
    dialogHook: false,
    parentIntentSignature: 'AMAZON.FallbackIntent',
  },
} as const;
