import {
  type LexRuntimeV2Client,
  LexRuntimeV2ServiceException,
  RecognizeTextCommand,
} from '@aws-sdk/client-lex-runtime-v2';
import type { RecognizeTextCommandOutput } from '@aws-sdk/client-lex-runtime-v2';
import { requestAttribute } from '../../bot-definition/contract/request-attributes.ts';
import { createIdentitySigner } from '../../channels/identity-token.ts';

export interface SpokenTurn {
  readonly response?: RecognizeTextCommandOutput;
  /** What AWS said was wrong with the request. */
  readonly error?: string;
  readonly milliseconds: number;
  readonly traced: boolean;
}

interface SpeakerOptions {
  readonly lex: LexRuntimeV2Client;
  readonly bot: { readonly botId: string; readonly localeId: string };
  readonly sessionId: string;
  readonly trace: boolean;
  /** Speaks as staff, signed with the fulfilment's own secret, which only this machine's owner has. */
  readonly staffSecret?: string;
}

/** One person at the keyboard, in one Lex session. */
export function createSpeaker({ lex, bot, sessionId, trace, staffSecret }: SpeakerOptions) {
  const sign = staffSecret === undefined ? undefined : createIdentitySigner({ secret: staffSecret });

  return async (text: string): Promise<SpokenTurn> => {
    const requestAttributes = {
      [requestAttribute.channel]: 'terminal',
      [requestAttribute.acceptContentTypes]: 'PlainText,CustomPayload,ImageResponseCard',
      ...(trace && { [requestAttribute.trace]: 'on' }),
      ...(sign && {
        [requestAttribute.identity]: await sign({ id: 'terminal', audience: 'staff', verified: true }, sessionId),
      }),
    };
    const begun = performance.now();
    try {
      const command = new RecognizeTextCommand({
        ...bot,
        botAliasId: 'TSTALIASID',
        sessionId,
        text,
        requestAttributes,
      });
      const response = await lex.send(command);
      return { response, milliseconds: performance.now() - begun, traced: trace };
    } catch (error) {
      if (!(error instanceof LexRuntimeV2ServiceException)) throw error;
      return { error: `${error.name}: ${error.message}`, milliseconds: performance.now() - begun, traced: trace };
    }
  };
}
