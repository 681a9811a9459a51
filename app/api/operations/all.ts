import type { AnyOperation } from "../operation";
import * as awards from "./awards";
import * as members from "./members";
import * as missions from "./missions";
import * as multipliers from "./multipliers";
import * as programme from "./programme";
import * as referrals from "./referrals";
import * as reviews from "./reviews";
import * as rules from "./rules";

/** Every call of the merchant API, in the order in which the document tells of them. */
export const operations: readonly AnyOperation[] = [
  ...[members, awards, rules, multipliers, programme, reviews, missions, referrals],
].flatMap((group) => Object.values(group));
