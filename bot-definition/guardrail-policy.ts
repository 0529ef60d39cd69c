/**
 * What Bedrock checks besides our own guards, for questions to the documents and answers from them: the one policy. It has the shape
 * of Bedrock's CreateGuardrail, which CloudFormation shares; infra deploys it, and local/aws enforces it on the laptop.
 */
export interface GuardrailPolicy {
  blockedInputMessaging: string;
  blockedOutputsMessaging: string;
  topicPolicyConfig: { topicsConfig: { name: string; definition: string; examples: string[]; type: string }[] };
  contentPolicyConfig: { filtersConfig: { type: string; inputStrength: string; outputStrength: string }[] };
  wordPolicyConfig: {
    wordsConfig: ({ text: string } & OnOutputOnly)[];
    managedWordListsConfig: ({ type: string } & OnOutputOnly)[];
  };
  sensitiveInformationPolicyConfig: { piiEntitiesConfig: ({ type: string; action: string } & Partial<Sides>)[] };
  contextualGroundingPolicyConfig: { filtersConfig: { type: string; threshold: number }[] };
}

interface Sides {
  inputAction: string;
  inputEnabled: boolean;
  outputAction: string;
  outputEnabled: boolean;
}
type OnOutputOnly = Sides & { inputEnabled: false };

const deny = (name: string, definition: string, examples: string[]) => ({ name, definition, examples, type: 'DENY' });

const filter = (type: string) => ({ type, inputStrength: 'HIGH', outputStrength: 'HIGH' });

/** Whoever swears at us is in need of an answer; the answer does not swear. */
const neverSaid: OnOutputOnly = {
  inputAction: 'NONE',
  inputEnabled: false,
  outputAction: 'BLOCK',
  outputEnabled: true,
};

/** What nobody should read back: neither in a question that reaches the model, nor in an answer. */
const secretNumbers = [
  'CREDIT_DEBIT_CARD_NUMBER',
  'CREDIT_DEBIT_CARD_CVV',
  'INTERNATIONAL_BANK_ACCOUNT_NUMBER',
  'PASSWORD',
  'PIN',
  'US_PASSPORT_NUMBER',
  'US_SOCIAL_SECURITY_NUMBER',
];

/** The model does not need them to answer. They are let through in answers: the company's own address and number are facts. */
const ownDetails = ['ADDRESS', 'EMAIL', 'PHONE'];

/** Thresholds are scores from 0 to 0.99: below, the answer is withheld. */
export const guardrailPolicy: GuardrailPolicy = {
  blockedInputMessaging: 'I cannot help with that. I can help with flights, hotels, bookings and our own rules.',
  blockedOutputsMessaging: 'I have no answer to that which I could stand behind.',
  topicPolicyConfig: {
    topicsConfig: [
      deny('MedicalAdvice', 'Diagnosing a condition, or recommending a treatment, a medicine or a dose.', [
        'Which pills should I take for my headache before the flight?',
        'Is it safe for me to fly with a blood clot?',
        'What dose of a sedative should I give my child?',
      ]),
      deny('LegalAdvice', 'Judging the legal merits of a claim or a dispute, or how to conduct a lawsuit.', [
        'Would I win in court against the airline?',
        'How do I sue my employer for cancelling my trip?',
        'Do I have a good case in a lawsuit against the hotel?',
      ]),
      deny('InvestmentAdvice', 'Recommending to buy, hold or sell shares, currencies or other investments.', [
        'Should I buy airline shares now?',
        'Will the dollar fall before my trip?',
        'Is airline stock a good investment?',
      ]),
    ],
  },
  contentPolicyConfig: {
    filtersConfig: [
      ...['SEXUAL', 'VIOLENCE', 'HATE', 'INSULTS', 'MISCONDUCT'].map(filter),
      // Bedrock knows attacks only in what goes in, and refuses any other output strength.
      { type: 'PROMPT_ATTACK', inputStrength: 'HIGH', outputStrength: 'NONE' },
    ],
  },
  wordPolicyConfig: {
    // The company promises what its documents promise, in their words.
    wordsConfig: ['I promise', 'I guarantee', 'as an AI language model'].map((text) => ({ text, ...neverSaid })),
    managedWordListsConfig: [{ type: 'PROFANITY', ...neverSaid }],
  },
  sensitiveInformationPolicyConfig: {
    piiEntitiesConfig: [
      ...secretNumbers.map((type) => ({ type, action: 'ANONYMIZE' })),
      ...ownDetails.map((type) => ({
        type,
        action: 'ANONYMIZE',
        inputAction: 'ANONYMIZE',
        inputEnabled: true,
        outputAction: 'NONE',
        outputEnabled: false,
      })),
    ],
  },
  contextualGroundingPolicyConfig: {
    filtersConfig: [
      { type: 'GROUNDING', threshold: 0.75 },
      { type: 'RELEVANCE', threshold: 0.5 },
    ],
  },
};
