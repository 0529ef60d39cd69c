import type { FrontdeskLocale } from '../frontdesk-locale.ts';
import { conversation } from './conversation.ts';
import { replies } from './replies.ts';
import { slotTypes } from './slot-types.ts';
import { spokenValues } from './spoken-values.ts';
import { travel } from './travel.ts';
import { voices } from '../../voices.ts';

export const deDE: FrontdeskLocale = {
  name: 'German (DE)',
  voice: voices.de_DE,
  nluConfidenceThreshold: 0.6,
  intents: { ...travel, ...conversation },
  slotTypes,
  spokenValues,
  replies,
  unavailable: [
    'Es tut mir leid, bei uns ist etwas schiefgegangen. Bitte versuchen Sie es gleich noch einmal.',
    'Entschuldigung, unser System antwortet gerade nicht. Bitte versuchen Sie es in Kürze noch einmal.',
  ],
};
