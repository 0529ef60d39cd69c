import type { FrontdeskLocale } from '../frontdesk-locale.ts';
import { conversation } from './conversation.ts';
import { replies } from './replies.ts';
import { slotTypes } from './slot-types.ts';
import { travel } from './travel.ts';
import { voices } from '../../voices.ts';

export const enUS: FrontdeskLocale = {
  name: 'English (US)',
  voice: voices.en_US,
  nluConfidenceThreshold: 0.6,
  intents: { ...travel, ...conversation },
  slotTypes,
  spokenValues: 'canonical',
  replies,
  unavailable: [
    "I'm sorry, something went wrong on our side. Please try again in a moment.",
    'Sorry, our system is not answering just now. Please try again shortly.',
  ],
};
