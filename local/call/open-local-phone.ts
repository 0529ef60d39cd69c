import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { CallEvent } from '../../channels/telephony/media-stream/call-event.ts';
import { openPhoneDoor } from '../../channels/telephony/media-stream/phone-door.ts';
import { phonePaths } from '../../channels/telephony/media-stream/phone-app.ts';

export interface LocalPhone {
  /** The first webhook. */
  readonly url: string;
  readonly authToken: string;
  close(): void;
}

const handoffNumbers = { general: '+15550110', bookings: '+15550111', complaints: '+15550112' };

/** The phone door on a free port of this machine; the SDK's environment must point at local/aws. */
export async function openLocalPhone(watch: (event: CallEvent) => void): Promise<LocalPhone> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const origin = `http://127.0.0.1:${port}`;
  const authToken = randomBytes(16).toString('hex');
  const door = openPhoneDoor(
    server,
    {
      LEX_BOT_ID: 'FRONTDESK1',
      LEX_BOT_ALIAS_ID: 'TSTALIASID',
      LEX_LOCALE_ID: ['en_US', 'de_DE', 'es_US', 'fr_FR'],
      TWILIO_AUTH_TOKEN: authToken,
      PUBLIC_URL: origin,
      HANDOFF_NUMBERS: handoffNumbers,
    },
    watch,
  );
  return {
    url: origin + phonePaths.call,
    authToken,
    close: () => {
      door.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
