/** Identity signals of a person, from orders and account, for comparing; hashes, or texts that stay in memory. */
export interface IdentitySignals {
  emails: ReadonlySet<string>;
  phones: ReadonlySet<string>;
  addresses: ReadonlySet<string>;
  networks: ReadonlySet<string>;
}

/** What is known of a referral before rules are evaluated. */
export interface ReferralSignals {
  friend: IdentitySignals;
  advocate: IdentitySignals;
  existingCustomer: boolean;
  /** friends from the same network within 30 days around this one, including this one */
  networkFriends: number;
}

/** What a rule allows, stored with its awards. */
interface GuardLimits {
  /** friends from one network in 30 days before it counts as too many */
  networkFriends: number;
  /** minor units of the friend's order */
  minimumAmount?: number | undefined;
}

/** Figures for the message. */
export type GuardParams = Record<string, number>;

/**
 * One guard against fraud with referrals. Its texts in the locale files: `rules.guard.<CODE>` labels its switch,
 * `queue.why.<CODE>` says why an award waits.
 */
export interface Guard {
  /** the fraud signal of a referral; null when there is none */
  find?(signals: ReferralSignals): GuardParams | null;
  /** does the signal exceed what the rule allows? A guard without this always applies */
  isBeyond?(found: GuardParams, limits: GuardLimits): boolean;
  /** the fraud signal of the friend's order, by its counted amount in minor units; null when there is none */
  judgeOrder?(amount: number, limits: GuardLimits): GuardParams | null;
}
