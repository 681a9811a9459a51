import type { Guard, IdentitySignals } from "./guard";

/** Friend and advocate share a mail address, phone number or postal address. */
const shares = (of: keyof IdentitySignals): Guard => ({
  find: ({ friend, advocate }) => ([...friend[of]].some((signal) => advocate[of].has(signal)) ? {} : null),
});

export const sameEmail = shares("emails");
export const sameAddress = shares("addresses");
export const samePhone = shares("phones");
export const sameNetwork = shares("networks");
