import { z } from 'zod';

/** A tool that the model may call. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  /** JSON Schema of its input. */
  readonly schema: Readonly<Record<string, unknown>>;
}

export interface ToolUse {
  readonly toolUseId: string;
  readonly name: string;
  readonly input: unknown;
}

export interface ToolResult {
  readonly toolUseId: string;
  readonly text: string;
}

export const toolConfig = z.object({
  tools: z
    .array(
      z.union([
        z.object({
          toolSpec: z.object({
            name: z.string().regex(/^[\w-]{1,64}$/),
            description: z.string().default(''),
            inputSchema: z.object({ json: z.record(z.string(), z.unknown()) }),
          }),
        }),
        z.object({ cachePoint: z.unknown() }),
      ]),
    )
    .min(1),
});

export const toolsOf = ({ tools }: z.output<typeof toolConfig>): Tool[] =>
  tools.flatMap((tool) => {
    if (!('toolSpec' in tool)) return [];
    const { name, description, inputSchema } = tool.toolSpec;
    return [{ name, description, schema: inputSchema.json }];
  });

const toolUseBlock = z.object({
  toolUse: z.object({ toolUseId: z.string(), name: z.string(), input: z.unknown() }),
});
const toolResultBlock = z.object({
  toolResult: z.object({
    toolUseId: z.string(),
    content: z.array(z.union([z.object({ text: z.string() }), z.object({ json: z.unknown() })])),
  }),
});

export const toolUsesIn = (content: readonly unknown[]): ToolUse[] =>
  content.flatMap((block) => toolUseBlock.safeParse(block).data?.toolUse ?? []);

export const toolResultsIn = (content: readonly unknown[]): ToolResult[] =>
  content.flatMap((block) => {
    const result = toolResultBlock.safeParse(block).data?.toolResult;
    if (!result) return [];
    const texts = result.content.map((part) => ('text' in part ? part.text : JSON.stringify(part.json)));
    return [{ toolUseId: result.toolUseId, text: texts.join('\n') }];
  });
