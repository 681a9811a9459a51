/** Name of the job that looks whether what the app relies on in a shop is still as it was. */
export const LOOK_AT_SHOP = "look-at-shop";
