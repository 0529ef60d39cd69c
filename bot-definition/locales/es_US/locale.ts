import type { FrontdeskLocale } from '../frontdesk-locale.ts';
import { conversation } from './conversation.ts';
import { replies } from './replies.ts';
import { slotTypes } from './slot-types.ts';
import { spokenValues } from './spoken-values.ts';
import { travel } from './travel.ts';

export const esUS: FrontdeskLocale = {
  name: 'Spanish (US)',
  voice: { voiceId: 'Lupe', engine: 'neural' },
  nluConfidenceThreshold: 0.6,
  intents: { ...travel, ...conversation },
  slotTypes,
  spokenValues,
  replies,
  unavailable: [
    'Lo siento, algo ha fallado de nuestro lado. Inténtelo de nuevo en un momento, por favor.',
    'Disculpe, nuestro sistema no responde ahora mismo. Vuelva a intentarlo en breve, por favor.',
  ],
};
