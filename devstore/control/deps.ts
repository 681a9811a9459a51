import type { BulkRunner } from "../admin-api/bulk/runner";
import type { Faults } from "../faults/faults";
import type { StoreState } from "../state/types/store";
import type { Traffic } from "../traffic";
import type { Webhooks } from "../webhooks/delivery";

export interface ControlDeps {
  state: StoreState;
  faults: Faults;
  webhooks: Webhooks;
  bulk: BulkRunner;
  traffic: Traffic;
  /** base URL of the app's `/health` */
  healthUrl: string;
}
