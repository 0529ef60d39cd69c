import type { Feature } from '../../service.ts';

const exact = (name: string): Feature => ({ name, support: 'exact', note: '' });
const approximated = (name: string, note: string): Feature => ({ name, support: 'approximated', note });
const absent = (name: string, note = ''): Feature => ({ name, support: 'absent', note });

/** What the dialogue engine does of what Lex documents; `test/parity` states most of it, and can ask AWS. */
export const engineFeatures: readonly Feature[] = [
  exact('Initial, capture, confirmation, declination, failure, post-fulfilment and closing responses'),
  exact('Slot priorities, required and optional slots, retries, failure responses and next steps'),
  exact('Message groups, variations, Random and Ordered selection'),
  exact(
    'Next steps: ElicitIntent, StartIntent, ElicitSlot, EvaluateConditional, InvokeDialogCodeHook, ConfirmIntent, FulfillIntent, CloseIntent, EndConversation; suppressNextMessage; values of slots and session attributes',
  ),
  exact('Conditional branches: references, comparisons, AND, OR, NOT, CONTAINS, fn.COUNT, fn.IS_SET, fn.LENGTH'),
  approximated(
    'Paths in conditions and values',
    '`$.inputMode`, `$.inputTranscript`, `$.sessionId`, `$.transcriptions` and `$.interpretations`; no Kendra answers',
  ),
  approximated(
    'Other transcriptions',
    'up to two where speech of 8 kHz in en_US and en_GB is in doubt, of what the bot knows that sounds alike; in the Lambda’s event and in conditions, not in conversation logs',
  ),
  exact('Default values: context parameter, session attribute, request attribute, literal'),
  approximated(
    'Confirmation',
    'a declined intent without a next step ends as Failed; the guide sends it to fulfilment, exports never leave the step out',
  ),
  exact(
    'Dialog hooks of the initial response, slot attempts, slot capture and confirmation: gating, invocation labels, success, failure and timeout branches',
  ),
  exact('Fulfilment hook; x-amz-lex:codehook-timeout-ms; intents of 2021 with one hook for all'),
  approximated('Intents that no Lambda fulfils', 'end as Fulfilled; bots of 2021 said ReadyForFulfillment'),
  exact(
    'What a Lambda may answer: Delegate, ElicitSlot, ElicitIntent, ConfirmIntent, Close, each intent state, attributes, contexts, hints; DependencyFailedException for what it may not',
  ),
  approximated('A question that a Lambda puts again', 'counts its retries anew; AWS does not say'),
  exact('Session and request attributes: replaced as a whole, cleared by an empty map, put into messages'),
  exact('Input and output contexts with turns and seconds'),
  exact('Multi-value slots; composite slots with their expression and prompts of their own'),
  approximated('Elicitation styles SpellByLetter and SpellByWord', 'either is taken when one is asked for'),
  approximated('Runtime hints', 'preferred in text and in speech; AWS heeds them in speech of 8 kHz alone'),
  approximated(
    'Switching intents in the middle of a slot',
    'the other reading must beat the answer by a rule of our own, as AWS states none; never from AMAZON.FreeFormInput',
  ),
  approximated(
    'Up to five interpretations with scores',
    'calibrated by a classifier of our own; the FallbackIntent stands where scores fall below the threshold',
  ),
  exact('Built-in intents Cancel, Fallback, Help, Pause, Repeat, Resume, StartOver, Stop'),
  absent('Built-in intents BedrockAgent, KendraSearch, QnA, QinConnect', 'never match'),
  approximated('More messages than ten', 'the last ten are kept; AWS does not say'),
  exact('Idle sessions expire; two turns of one session at once are a ConflictException; sessions outlive a restart'),
  approximated(
    'Conversation logs with obfuscated slots',
    'text logs, in a file of JSON lines; no dialogEventLogs, developerOverride, or audio',
  ),
  absent('Sentiment', 'the member is left out, as on AWS where it is not switched on'),
  absent('Assisted NLU and other generative features'),
  absent('Grammar slot types', 'take any text'),
];
