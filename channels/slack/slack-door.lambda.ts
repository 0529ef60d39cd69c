import { Logger } from '@aws-lambda-powertools/logger';
import { handle } from 'hono/aws-lambda';
import { readEnvironment, slackDoorEnvironment } from '../environment.ts';
import { errorFacts } from '../error-facts.ts';
import { createSlackApp } from './app.ts';
import { createSlackQueue } from './slack-queue.aws.ts';

const environment = readEnvironment(slackDoorEnvironment, process.env);
const logger = new Logger({ serviceName: 'slack-door' });

const app = createSlackApp({
  signingSecret: environment.SLACK_SIGNING_SECRET,
  enqueue: createSlackQueue(environment.SLACK_QUEUE_URL).enqueue,
  report: (error) => logger.error('A turn could not be queued', { error: errorFacts(error) }),
});

/** Answers API Gateway (HTTP API) and Lambda function URLs. */
export const handler = handle(app);
