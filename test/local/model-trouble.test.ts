import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { guardrailPolicy } from '../../bot-definition/guardrail-policy.ts';
import { createAnswerQuestion } from '../../fulfillment/generation/answer-question.ts';
import { createConverseGenerator } from '../../fulfillment/generation/converse-generator.aws.ts';
import { withPatience } from '../../fulfillment/generation/resilient-generator.ts';
import { createApplyPolicy } from '../../fulfillment/guardrail/apply-guardrail.aws.ts';
import { createPolicyCheck } from '../../fulfillment/guardrail/policy-check.ts';
import type { Answer, Draft } from '../../fulfillment/turn.ts';
import type { Fault } from '../../local/aws/faults.ts';
import { type LocalAws, startLocalAws } from '../../local/aws/start-local-aws.ts';
import { aPassage } from '../support/knowledge.ts';
import { aQuestion } from '../support/question.ts';
import { localAccess } from '../support/local-access.ts';

const passage = aPassage();
const found = [{ passage, sentence: 'A checked bag may weigh up to 23 kg in economy.' }];
const quotation = 'Baggage: “A checked bag may weigh up to 23 kg in economy.” [1]';
const made = 'A checked bag may weigh up to 23 kg in economy [1].';

let aws: LocalAws;
let client: BedrockRuntimeClient;
/** The clock of local/aws: a minute of trouble is over when it says so. */
let now = 0;
beforeAll(async () => {
  aws = await startLocalAws({ now: () => now, guardrails: [{ id: 'g', version: '1', policy: guardrailPolicy }] });
  client = new BedrockRuntimeClient(localAccess(aws.url));
  // The first requests of a process take longer than a desk waits for its guardrail.
  await aDesk().ask(aQuestion());
});
afterAll(async () => {
  client.destroy();
  await aws.close();
});

const trouble = (...faults: Fault[]) =>
  fetch(`${aws.url}/_local/faults`, { method: 'PUT', body: JSON.stringify(faults) });

/** A desk whose model rests 30 ms after two failures in a row. */
function aDesk() {
  const failed: string[] = [];
  const note = (error: unknown) => void failed.push(error instanceof Error ? error.name : '');
  const policy = createPolicyCheck(createApplyPolicy({ id: 'g', version: '1', client }), {
    timeLimitMs: 300,
    restMs: 30,
    onUnchecked: note,
  });
  const ask = createAnswerQuestion({
    retrieve: async ({ text }) => ({ question: text, found }),
    generate: withPatience(createConverseGenerator({ modelId: 'us.amazon.nova-2-lite-v1:0', client }), {
      firstPauseMs: 1,
      failuresBeforeRest: 2,
      restMs: 30,
    }),
    ...policy,
    onModelFailed: note,
  });
  return { ask, failed };
}

function draftOf(answer: Answer): Draft {
  if (answer.kind !== 'answered') throw new Error(`it is ${answer.kind}`);
  return answer.draft;
}
const rest = () => new Promise((rested) => setTimeout(rested, 40));

test('throttled for a minute, every question is answered with its passage; then by the model again, by itself', async () => {
  const { ask, failed } = aDesk();
  expect(draftOf(await ask(aQuestion())).text).toBe(made);
  await trouble({ operation: 'Converse', error: 'ThrottlingException', status: 429, seconds: 60 });
  for (let second = 0; second < 60; second += 4) {
    expect(await ask(aQuestion())).toMatchObject({ kind: 'answered', quoted: true, draft: { text: quotation } });
    now += 4_000;
  }
  expect(failed).toHaveLength(15);
  await rest();
  expect(draftOf(await ask(aQuestion())).text).toBe(made);
});

test.each<{ name: string; fault: Fault }>([
  { name: 'down', fault: { operation: 'Converse', error: 'ServiceUnavailableException', status: 503 } },
  { name: 'not ours to call', fault: { operation: 'Converse', error: 'AccessDeniedException', status: 403 } },
  { name: 'slower than the turn', fault: { operation: 'Converse', delayMs: 3_000 } },
  {
    name: 'not checked on the way in',
    fault: { operation: 'ApplyGuardrail', error: 'ThrottlingException', status: 429 },
  },
])('a model that is $name is not waited for: the passage is quoted', async ({ fault }) => {
  await trouble(fault);
  const deadline = { at: 1_800, remaining: () => 1_800 };
  expect(await aDesk().ask(aQuestion({ deadline }))).toMatchObject({ quoted: true, draft: { text: quotation } });
  await trouble();
});

test('one throttled request in three is not noticed', async () => {
  await trouble({ operation: 'Converse', error: 'ThrottlingException', status: 429, share: 0.3 });
  const { ask } = aDesk();
  const answers = await Promise.all(Array.from({ length: 8 }, () => ask(aQuestion())));
  expect(answers.every((answer) => answer.kind === 'answered')).toBe(true);
  await trouble();
});
