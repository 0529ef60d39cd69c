import { Alarm, AlarmStatusWidget, Dashboard, GraphWidget, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import type { Watched } from './watched.ts';

export interface WatchProps {
  readonly stage: Stage;
  readonly watched: readonly Watched[];
}

/** An alarm and a graph for each thing watched; every alarm goes to one topic, in both directions. */
export class Watch extends Construct {
  constructor(scope: Construct, id: string, { stage, watched }: WatchProps) {
    super(scope, id);
    const topic = new Topic(this, 'Alarms', { displayName: `Frontdesk ${stage.name}`, enforceSSL: true });
    if (stage.alarmEmail !== undefined) topic.addSubscription(new EmailSubscription(stage.alarmEmail));
    const alarms = watched.flatMap(({ name, metric, alarm }) => {
      if (alarm === undefined) return [];
      const created = new Alarm(this, name, {
        metric,
        alarmDescription: alarm.meaning,
        threshold: alarm.above,
        evaluationPeriods: alarm.periods ?? 1,
        // No turns, no figures: a quiet night is not an incident.
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
      created.addAlarmAction(new SnsAction(topic));
      created.addOkAction(new SnsAction(topic));
      return [created];
    });
    const graphs: IWidget[] = watched.map(
      ({ name, metric }) => new GraphWidget({ title: name, left: [metric], width: 8, leftYAxis: { min: 0 } }),
    );
    const dashboard = new Dashboard(this, 'Dashboard', { dashboardName: `frontdesk-${stage.name}` });
    dashboard.addWidgets(new AlarmStatusWidget({ alarms, width: 24, title: 'Alarms' }));
    dashboard.addWidgets(...graphs);
  }
}
