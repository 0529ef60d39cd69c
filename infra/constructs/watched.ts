import type { HttpApi as Api } from 'aws-cdk-lib/aws-apigatewayv2';
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { Duration, Stack } from 'aws-cdk-lib/core';
import type { Bot } from './bot.ts';
import type { FrontdeskFunction } from './frontdesk-function.ts';
import type { WorkQueue } from './work-queue.ts';

/** One figure on the dashboard. With an alarm where somebody should get up for it. */
export interface Watched {
  /** Also the alarm's id: letters and digits. */
  readonly name: string;
  readonly metric: IMetric;
  readonly alarm?: {
    readonly above: number;
    /** Periods of the metric (5 minutes) that must all be above. */
    readonly periods?: number;
    /** For whoever gets the message: what it means and what to look at first. */
    readonly meaning: string;
  };
}

const period = Duration.minutes(5);

export const watchFulfillment = (fulfillment: FrontdeskFunction): readonly Watched[] => [
  {
    name: 'FulfillmentErrors',
    metric: fulfillment.metricErrors({ period }),
    alarm: {
      above: 0,
      meaning: 'The fulfilment did not even apologise: it ran out of time or memory, or did not start.',
    },
  },
  {
    name: 'TurnsFailed',
    metric: linesSaying('turn failed', fulfillment),
    alarm: {
      above: 0,
      meaning: 'A person got an apology for an answer. The log of the fulfilment has the code of the error.',
    },
  },
  {
    name: 'TurnsDegraded',
    metric: linesSaying('turn degraded', fulfillment),
    alarm: {
      above: 5,
      periods: 2,
      meaning: 'Turns are served with less than there should be, such as without the model. The log says without what.',
    },
  },
  {
    name: 'FulfillmentThrottles',
    metric: fulfillment.metricThrottles({ period }),
    alarm: {
      above: 0,
      meaning: 'More turns at once than the account may run: raise its quota of concurrent executions.',
    },
  },
  {
    name: 'FulfillmentSlow',
    metric: fulfillment.metricDuration({ period, statistic: Stats.p(95) }),
    alarm: {
      above: 20_000,
      periods: 3,
      meaning: 'One turn in 20 takes over 20 of 26 seconds: the model or a table is slow.',
    },
  },
  { name: 'Turns', metric: fulfillment.metricInvocations({ period }) },
  { name: 'Dollars', metric: dollarsOf(fulfillment) },
];

/** fulfillment/telemetry/turn-log.ts writes it: an estimate by list prices, and not the bill. */
const dollarsOf = ({ functionName }: FrontdeskFunction): IMetric =>
  new Metric({
    namespace: 'Frontdesk',
    metricName: 'usd',
    dimensionsMap: { functionName },
    statistic: Stats.SUM,
    period,
  });

/**
 * Lex counts by alias, locale and operation, and speech by input mode as well (Lex V2 guide, "Measuring operational metrics").
 * One alarm a locale: an alarm adds up ten metrics at most.
 */
export const watchBot = (bot: Bot, { speech }: { readonly speech: boolean }): readonly Watched[] =>
  bot.localeIds.flatMap((LocaleId) => {
    const ofLocale = { BotId: bot.botId, BotAliasId: bot.aliasId, LocaleId };
    const sum = (metricName: string) =>
      sumOf(
        [
          { ...ofLocale, Operation: 'RecognizeText' },
          // Amazon Connect's way to Lex.
          ...(speech ? [{ ...ofLocale, Operation: 'StartConversation', InputMode: 'Speech' }] : []),
        ].map(
          (dimensionsMap) =>
            new Metric({ namespace: 'AWS/Lex', metricName, dimensionsMap, statistic: Stats.SUM, period }),
        ),
      );
    return [
      {
        name: `LexSystemErrors-${LocaleId}`,
        metric: sum('RuntimeSystemErrors'),
        alarm: { above: 0, periods: 2, meaning: 'Lex itself fails. See the AWS Health Dashboard.' },
      },
      {
        name: `LexLambdaErrors-${LocaleId}`,
        metric: sum('RuntimeLambdaErrors'),
        alarm: {
          above: 0,
          meaning: 'Lex could not use what the fulfilment said. Was its permission or its alias changed?',
        },
      },
      // A question to the documents is a missed utterance for Lex: a figure to compare with last week, not an alarm.
      { name: `LexMissedUtterances-${LocaleId}`, metric: sum('MissedUtteranceCount') },
    ];
  });

export const watchHttp = (api: Api): readonly Watched[] => [
  {
    name: 'HttpServerErrors',
    metric: new MathExpression({
      label: 'percent of requests',
      // With a handful of requests, one failure is a large share and not yet a trend.
      expression: 'IF(requests >= 20, 100 * failed / requests, 0)',
      usingMetrics: { failed: api.metricServerError({ period }), requests: api.metricCount({ period }) },
      period,
    }),
    alarm: { above: 5, periods: 2, meaning: 'Over 5 % of requests to the doors fail. See the logs of the web door.' },
  },
  { name: 'HttpRequests', metric: api.metricCount({ period }) },
];

export const watchTables = (tables: readonly TableV2[]): readonly Watched[] => [
  {
    name: 'TableThrottles',
    metric: sumOf(
      tables.flatMap((table) =>
        ['ReadThrottleEvents', 'WriteThrottleEvents'].map((name) =>
          table.metric(name, { statistic: Stats.SUM, period }),
        ),
      ),
    ),
    alarm: {
      above: 0,
      periods: 2,
      meaning: 'DynamoDB refuses requests: one key is too hot, or the account’s limit is reached.',
    },
  },
];

/** A queue of ours: what it could not do, and how long what it has still to do has been waiting. */
export const watchQueue = (
  name: string,
  { work, patience }: { readonly work: WorkQueue; readonly patience: Duration },
): readonly Watched[] => [
  {
    name: `${name}DeadLetters`,
    metric: work.deadLetters.metricApproximateNumberOfMessagesVisible({ period, statistic: Stats.MAXIMUM }),
    alarm: {
      above: 0,
      meaning: 'Given up after several attempts. Read the log, mend the cause, and send the messages back.',
    },
  },
  {
    name: `${name}Waiting`,
    metric: work.queue.metricApproximateAgeOfOldestMessage({ period, statistic: Stats.MAXIMUM }),
    alarm: {
      above: patience.toSeconds(),
      meaning: 'The oldest message has waited too long: is its function failing or throttled?',
    },
  },
];

/** Counts the lines of a log whose message is this one (fulfillment/telemetry/turn-log.ts). */
function linesSaying(message: string, { logGroup }: FrontdeskFunction): IMetric {
  return logGroup
    .addMetricFilter(message.replaceAll(' ', '-'), {
      filterPattern: FilterPattern.stringValue('$.message', '=', message),
      metricNamespace: Stack.of(logGroup).stackName,
      metricName: message,
    })
    .metric({ statistic: Stats.SUM, period });
}

function sumOf(metrics: readonly Metric[]): IMetric {
  const [only] = metrics;
  if (only !== undefined && metrics.length === 1) return only;
  const usingMetrics = Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric]));
  return new MathExpression({ expression: `SUM([${Object.keys(usingMetrics).join(', ')}])`, usingMetrics, period });
}
