/**
 * Events as Lex V2 really sends them (shapes after captured ones: nulls for what is empty, members that the guide does not
 * name, confidence that is missing while a slot is elicited), with the sample company's words.
 */
const bot = {
  name: 'Frontdesk',
  version: 'DRAFT',
  localeId: 'en_US',
  id: 'FRONTDESK1',
  aliasId: 'TSTALIASID',
  aliasName: 'TestBotAlias',
};

const scalar = (value: string) => ({
  shape: 'Scalar',
  value: { originalValue: value, resolvedValues: [value], interpretedValue: value },
});

/** In the middle of a booking: "London" was said to "Where are you flying from?". */
export const dialogEvent = {
  sessionId: '200002014906158',
  inputTranscript: 'London',
  rawInputTranscript: 'London',
  interpretations: [
    {
      intent: {
        slots: { Origin: scalar('London'), Destination: null, LastName: null },
        confirmationState: 'None',
        name: 'BookFlight',
        state: 'InProgress',
      },
      interpretationSource: 'Lex',
    },
    { intent: { slots: {}, confirmationState: 'None', name: 'FallbackIntent', state: 'InProgress' } },
    { nluConfidence: 0.58, intent: { slots: {}, confirmationState: 'None', name: 'Help', state: 'InProgress' } },
  ],
  bot,
  responseContentType: 'text/plain; charset=utf-8',
  messageVersion: '1.0',
  invocationSource: 'DialogCodeHook',
  invocationLabel: null,
  proposedNextState: {
    intent: {
      slots: { Origin: scalar('London'), Destination: null, LastName: null },
      confirmationState: 'None',
      name: 'BookFlight',
      state: 'InProgress',
    },
    dialogAction: { slotToElicit: 'Destination', type: 'ElicitSlot' },
    prompt: { attempt: 'Initial' },
  },
  transcriptions: [
    {
      resolvedContext: { intent: 'BookFlight' },
      transcription: 'London',
      resolvedSlots: { Origin: scalar('London') },
      transcriptionConfidence: 1,
    },
  ],
  sessionState: {
    sessionAttributes: { theme: 'dark', lastSlot: 'Origin', handoffQueue: 'launch-missiles' },
    activeContexts: [],
    intent: {
      slots: { Origin: scalar('London'), Destination: null, LastName: null },
      confirmationState: 'None',
      name: 'BookFlight',
      state: 'InProgress',
    },
    originatingRequestId: '9d1d2d1e-4a5d-43a9-9a35-7c5d80a1d9aa',
  },
  requestAttributes: {
    'x-amz-lex:accept-content-types': 'PlainText, CustomPayload,ImageResponseCard,HologramV1',
    'frontdesk-channel': 'slack',
  },
  inputMode: 'Text',
};

/** A phone caller's question, with everything that can be null being null. */
export const fallbackEvent = {
  ...dialogEvent,
  inputTranscript: 'how heavy may a bag be',
  inputMode: 'Speech',
  responseContentType: 'audio/pcm',
  invocationSource: 'FulfillmentCodeHook',
  interpretations: [
    {
      intent: { slots: {}, confirmationState: 'None', name: 'FallbackIntent', state: 'ReadyForFulfillment' },
      sentimentResponse: null,
    },
  ],
  proposedNextState: null,
  requestAttributes: null,
  sessionState: {
    sessionAttributes: null,
    activeContexts: null,
    runtimeHints: null,
    dialogAction: null,
    intent: {
      slots: null,
      confirmationState: 'None',
      name: 'FallbackIntent',
      state: 'ReadyForFulfillment',
      kendraResponse: null,
    },
    originatingRequestId: null,
  },
};
