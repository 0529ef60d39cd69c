import { describe, expect, test } from '@jest/globals';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import { StageError, findStage, stages } from '../../infra/stages.ts';
import { everything } from './deployment.ts';

const complete = (changes: object) => ({ mine: { ...stages['dev'], ...everything, ...changes } });

describe('stages', () => {
  test('dev needs nothing, and leaves nothing behind', () => {
    expect(findStage('dev')).toMatchObject({ name: 'dev', removalPolicy: RemovalPolicy.DESTROY });
  });

  test('a stage of prod’s kind keeps its data', () => {
    expect(findStage('mine', complete({ keepsData: true })).removalPolicy).toBe(RemovalPolicy.RETAIN);
  });

  const arn = 'arn:aws:connect:us-east-1:111111111111:instance/1/queue/2';
  test.each([
    { name: 'no address for alarms', changes: { keepsData: true, alarmEmail: undefined }, says: 'alarmEmail' },
    {
      name: 'an origin with a path',
      changes: { allowedOrigins: ['https://a.example/shop'] },
      says: 'allowedOrigins.0',
    },
    { name: 'an account that is none', changes: { account: '1234' }, says: 'account (twelve digits)' },
    { name: 'a region that is none', changes: { region: 'Frankfurt' }, says: 'region' },
    {
      name: 'a Connect queue missing',
      changes: { connect: { instanceArn: arn, queueArns: { general: arn, bookings: arn } } },
      says: 'connect.queueArns.complaints',
    },
    {
      name: 'an ARN of something else',
      changes: { connect: { ...everything.connect, instanceArn: 'arn:aws:s3:::bucket' } },
      says: 'connect.instanceArn (an ARN of connect)',
    },
  ])('$name is said in one line that names the setting', ({ changes, says }) => {
    const find = () => findStage('mine', complete(changes));
    expect(find).toThrow(StageError);
    expect(find).toThrow(says);
    expect(find).not.toThrow('\n');
  });

  test('an unknown stage is told which there are', () => {
    expect(() => findStage('production')).toThrow(
      'There is no stage "production" in infra/stages.ts. It has: dev, prod.',
    );
  });
});
