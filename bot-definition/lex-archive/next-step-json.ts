type Target =
  | { readonly type: 'ElicitIntent' | 'InvokeDialogCodeHook' | 'ConfirmIntent' | 'FulfillIntent' | 'EndConversation' }
  | { readonly type: 'ElicitSlot'; readonly slot: string }
  | { readonly type: 'StartIntent'; readonly intent: string };

/** Where Lex goes from here. The console writes the members that a step does not use as null. */
export const nextStepJson = (target: Target) => ({
  dialogAction: {
    type: target.type,
    slotToElicit: target.type === 'ElicitSlot' ? target.slot : null,
    suppressNextMessage: null,
  },
  intent: { name: target.type === 'StartIntent' ? target.intent : null, slots: null },
  sessionAttributes: null,
});

/** Nobody could make out an answer: the FallbackIntent, and so the fulfilment, says what to do. */
export const giveUp = nextStepJson({ type: 'StartIntent', intent: 'FallbackIntent' });
