import { nextId } from "./ids";
import type { Address, AddressInput } from "./types/customer";
import type { StoreState } from "./types/store";

export function newAddress(state: StoreState, input: AddressInput): Address {
  return {
    id: nextId(state, "address"),
    firstName: input.firstName ?? null,
    lastName: input.lastName ?? null,
    company: input.company ?? null,
    address1: input.address1 ?? null,
    address2: input.address2 ?? null,
    zip: input.zip ?? null,
    city: input.city ?? null,
    province: input.province ?? null,
    countryCode: (input.countryCode ?? "DE").toUpperCase(),
    phone: input.phone ?? null,
  };
}

const countryNames = new Intl.DisplayNames("en", { type: "region" });

export function countryName(code: string): string {
  try {
    return countryNames.of(code) ?? code;
  } catch {
    return code;
  }
}
