/** What is known of a person for comparing, from orders and account; the texts are hashes or never leave memory. */
export interface IdentitySignals {
  emails: ReadonlySet<string>;
  phones: ReadonlySet<string>;
  addresses: ReadonlySet<string>;
  networks: ReadonlySet<string>;
}

/** What is known of a referral before any rule is asked. */
export interface ReferralSignals {
  friend: IdentitySignals;
  advocate: IdentitySignals;
  existingCustomer: boolean;
  /** friends who came from the same network within 30 days around this one, itself included */
  networkFriends: number;
}

/** What a rule allows, kept with its awards. */
interface GuardLimits {
  /** friends from one network in 30 days before it counts as too many */
  networkFriends: number;
  /** minor units of the friend's order */
  minimumAmount?: number | undefined;
}

/** Figures that say what was found. */
export type GuardParams = Record<string, number>;

/**
 * One guard against fraud with referrals. Its words in the locale files: `rules.guard.<CODE>` labels its switch,
 * `queue.why.<CODE>` says why an award waits.
 */
export interface Guard {
  /** what speaks against a friend having come by this advocate; null when nothing does */
  find?(signals: ReferralSignals): GuardParams | null;
  /** does what was found go beyond what the rule allows? Without, it always does */
  isBeyond?(found: GuardParams, limits: GuardLimits): boolean;
  /** what speaks against the friend's order, in minor units of the counted amount; null when nothing does */
  judgeOrder?(amount: number, limits: GuardLimits): GuardParams | null;
}
