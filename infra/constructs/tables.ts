import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { tableKeys } from '../../fulfillment/environment.ts';
import type { Stage } from '../stages.ts';

type TableSetting = keyof typeof tableKeys;

interface TableKeys {
  readonly partition: string;
  readonly sort?: string;
  readonly timeToLive?: string;
  readonly indexes: readonly { readonly name: string; readonly partition: string; readonly sort: string }[];
}

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The tables that fulfillment/environment.ts describes, by the setting that names each. */
export class Tables extends Construct {
  readonly bySetting: Readonly<Record<TableSetting, TableV2>>;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    const create = (name: string, keys: TableKeys) =>
      new TableV2(this, name, {
        partitionKey: text(keys.partition),
        ...(keys.sort !== undefined && { sortKey: text(keys.sort) }),
        ...(keys.timeToLive !== undefined && { timeToLiveAttribute: keys.timeToLive }),
        globalSecondaryIndexes: keys.indexes.map(({ name: indexName, partition, sort }) => ({
          indexName,
          partitionKey: text(partition),
          sortKey: text(sort),
        })),
        billing: Billing.onDemand(),
        // Bookings carry names: with AWS's own key for the account, each use of it is in CloudTrail.
        encryption: TableEncryptionV2.awsManagedKey(),
        pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
        deletionProtection: stage.keepsData,
        removalPolicy: stage.removalPolicy,
      });
    this.bySetting = {
      INVENTORY_TABLE: create('Inventory', tableKeys.INVENTORY_TABLE),
      BOOKING_TABLE: create('Booking', tableKeys.BOOKING_TABLE),
      CONVERSATION_TABLE: create('Conversation', tableKeys.CONVERSATION_TABLE),
    };
  }
}
