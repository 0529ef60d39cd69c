import type { MessageTemplate, Prompt, Response } from '../bot-model.ts';
import type { ArchiveMessage, ArchivePrompt, ArchiveResponse } from './message-shapes.ts';

/** undefined when there is nothing to say, so that a caller can tell a configured response from an empty one. */
export function readResponse(response: ArchiveResponse | undefined): Response | undefined {
  const groups = (response?.messageGroupsList ?? [])
    .map(({ message, variations }) => [message, ...(variations ?? [])].flatMap(readMessage))
    .filter((group) => group.length > 0);
  return groups.length > 0 ? groups : undefined;
}

export function readPrompt(prompt: ArchivePrompt | undefined): Prompt | undefined {
  const response = readResponse(prompt);
  return (
    response && {
      response,
      maxRetries: prompt?.maxRetries ?? 0,
      selection: prompt?.messageSelectionStrategy ?? 'Random',
      attempts: prompt?.promptAttemptsSpecification ?? {},
    }
  );
}

/** An archive's message has one of four fields; a message with none is left out. */
function readMessage(message: ArchiveMessage): readonly MessageTemplate[] {
  const { imageResponseCard: card, plainTextMessage, ssmlMessage, customPayload } = message;
  if (plainTextMessage) return [{ contentType: 'PlainText', content: plainTextMessage.value }];
  if (ssmlMessage) return [{ contentType: 'SSML', content: ssmlMessage.value }];
  if (customPayload) return [{ contentType: 'CustomPayload', content: customPayload.value }];
  if (!card) return [];
  const { title, subtitle, imageUrl, buttonsList = [] } = card;
  return [
    {
      contentType: 'ImageResponseCard',
      card: { title, ...(subtitle && { subtitle }), ...(imageUrl && { imageUrl }), buttons: buttonsList },
    },
  ];
}
