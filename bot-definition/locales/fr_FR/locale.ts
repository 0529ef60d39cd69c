import type { FrontdeskLocale } from '../frontdesk-locale.ts';
import { conversation } from './conversation.ts';
import { replies } from './replies.ts';
import { slotTypes } from './slot-types.ts';
import { spokenValues } from './spoken-values.ts';
import { travel } from './travel.ts';

export const frFR: FrontdeskLocale = {
  name: 'French (FR)',
  voice: { voiceId: 'Lea', engine: 'neural' },
  nluConfidenceThreshold: 0.6,
  intents: { ...travel, ...conversation },
  slotTypes,
  spokenValues,
  replies,
  unavailable: [
    "Je suis désolé, un problème est survenu de notre côté. Merci de réessayer d'ici un instant.",
    'Excusez-moi, notre système ne répond pas pour le moment. Merci de réessayer un peu plus tard.',
  ],
};
