import { Prisma } from "@prisma/client";

/** A member's row without whatever tells who somebody is, but the address. */
const NOTHING = {
  firstName: null,
  lastName: null,
  phone: null,
  fingerprints: Prisma.DbNull,
  locale: null,
  countryCode: null,
  searchName: "",
  tags: [],
  tagsKnown: false,
  consentState: null,
  consentOptInLevel: null,
  consentUpdatedAt: null,
  birthMonth: null,
  birthDay: null,
  birthSetAt: null,
  cardHash: null,
};

/** What is left of a member who was redacted. */
export const NO_PERSON = { ...NOTHING, email: null };

/** What is left of one who was merged into another: the address, by which later news and a redaction find the person. */
export const ONLY_ADDRESS = NOTHING;
