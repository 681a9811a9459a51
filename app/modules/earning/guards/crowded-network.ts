import type { Guard } from "./guard";

/** More friends came from one network than the rule allows. */
export const crowdedNetwork: Guard = {
  find: ({ networkFriends }) => (networkFriends > 1 ? { friends: networkFriends } : null),
  isBeyond: ({ friends = 0 }, { networkFriends }) => friends > networkFriends,
};
