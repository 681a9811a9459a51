import type { Guard } from "./guard";

/** More friends from one network than the rule takes for several people. */
export const crowdedNetwork: Guard = {
  find: ({ networkFriends }) => (networkFriends > 1 ? { friends: networkFriends } : null),
  isBeyond: ({ friends = 0 }, { networkFriends }) => friends > networkFriends,
};
