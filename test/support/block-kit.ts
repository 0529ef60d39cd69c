import { z } from 'zod';

/** Block Kit as Slack checks it, for the blocks that the door sends: https://docs.slack.dev/reference/block-kit */
const text = (longest: number) => z.string().min(1).max(longest);
const mrkdwn = (longest: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: text(longest), verbatim: z.boolean().optional() });
const plainText = (longest: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: text(longest), emoji: z.boolean().optional() });

const id = z.string().max(255).optional();
const button = z.strictObject({
  type: z.literal('button'),
  action_id: id,
  text: plainText(75),
  value: z.string().max(2000),
});
const ratingButton = z.strictObject({ text: plainText(75), value: z.string().max(2000) });

const block = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('section'),
    block_id: id,
    text: mrkdwn(3000),
    expand: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('context'), block_id: id, elements: z.array(mrkdwn(3000)).min(1).max(10) }),
  z.strictObject({ type: z.literal('actions'), block_id: id, elements: z.array(button).min(1).max(25) }),
  z.strictObject({
    type: z.literal('context_actions'),
    block_id: id,
    elements: z
      .array(
        z.strictObject({
          type: z.literal('feedback_buttons'),
          action_id: id,
          positive_button: ratingButton,
          negative_button: ratingButton,
        }),
      )
      .min(1)
      .max(5),
  }),
]);
export type Block = z.infer<typeof block>;

const unique = (ids: readonly (string | undefined)[]) => new Set(ids).size === ids.length;

/** What Slack says of the blocks of a message, or the blocks. */
export function checkBlocks(json: string): { readonly error: string } | { readonly blocks: readonly Block[] } {
  if (json.length > 13_000) return { error: 'msg_blocks_too_long' };
  const parsed = z.array(block).max(50).safeParse(JSON.parse(json));
  if (!parsed.success) return { error: 'invalid_blocks' };
  const named = parsed.data.map(({ block_id }) => block_id).filter((name) => name !== undefined);
  const actions = parsed.data.flatMap((each) => (each.type === 'actions' ? [each.elements] : []));
  const distinct = unique(named) && actions.every((buttons) => unique(buttons.map(({ action_id }) => action_id)));
  return distinct ? { blocks: parsed.data } : { error: 'invalid_blocks' };
}
