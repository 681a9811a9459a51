import { z } from "zod";

/** What the theme shows of a member. Shopify holds it as JSON in the customer's `$app`/`card` metafield. */
export const memberCard = z.object({
  v: z.literal(1),
  points: z.object({ available: z.number().int(), pending: z.number().int(), reserved: z.number().int() }),
  /** the pending points that become available next, and when */
  nextMaturing: z.object({ points: z.number().int(), at: z.iso.datetime() }).nullable(),
  /** the member's personal code, once they have asked for it, and the path behind the shop's address that leads friends */
  referral: z.object({ code: z.string(), url: z.string() }).optional(),
  /** what became of the member's entries for missions, by mission */
  missions: z.record(z.string(), z.enum(["WAITING", "DONE", "REJECTED"])).optional(),
  /** the latest decisions by staff, newest first */
  news: z
    .array(
      z.object({
        event: z.string(),
        verdict: z.enum(["APPROVED", "REJECTED"]),
        at: z.iso.datetime(),
        /** the mission's id or the product's number */
        of: z.string().optional(),
        /** of the mission or the product */
        title: z.string().optional(),
        /** staff's word to the member */
        text: z.string().optional(),
      }),
    )
    .optional(),
  /** once the member has entered it */
  birthday: z.object({ month: z.number().int(), day: z.number().int() }).optional(),
  /** in a shop with tiers; `name` null: none is reached yet */
  tier: z
    .object({
      name: z.string().nullable(),
      /** what the tier makes of the points for orders, where it changes them; 200 doubles */
      percent: z.number().int().optional(),
      /** the tier to reach next, or to reach again by `keptUntil`; money in hundredths, as Liquid counts */
      next: z
        .object({
          name: z.string(),
          missing: z.number().int(),
          of: z.number().int(),
          unit: z.enum(["POINTS", "SPENT", "ORDERS"]),
        })
        .nullable(),
      /** last day on which the tier is kept that is no longer reached */
      keptUntil: z.iso.date().optional(),
    })
    .optional(),
  /** the token that the member's forms carry; cards written before it have none */
  form: z.string().optional(),
  updatedAt: z.iso.datetime(),
});
export type MemberCard = z.infer<typeof memberCard>;

export interface CardContent {
  balances: { available: number; pending: number; reserved: number };
  nextMaturing: { points: number; at: Date } | null;
  referralCode?: string | null;
  missions?: MemberCard["missions"];
  news?: MemberCard["news"];
  birthday?: MemberCard["birthday"] | null;
  tier?: MemberCard["tier"];
  formToken?: string;
}

/** Where a friend begins: the app's page in the shop, which notes who sent them and gives the discount. */
export const sharePath = (code: string): string => `/apps/stammtisch/r/${code}`;

export function buildMemberCard(facts: CardContent, now: Date): MemberCard {
  const { balances, nextMaturing, referralCode, missions, news, birthday, tier, formToken } = facts;
  const { available, pending, reserved } = balances;
  return {
    v: 1,
    points: { available, pending, reserved },
    nextMaturing: nextMaturing && { points: nextMaturing.points, at: nextMaturing.at.toISOString() },
    ...(referralCode && { referral: { code: referralCode, url: sharePath(referralCode) } }),
    ...(missions && { missions }),
    ...(news && { news }),
    ...(birthday && { birthday }),
    ...(tier && { tier }),
    ...(formToken && { form: formToken }),
    updatedAt: now.toISOString(),
  };
}

/** The same text for cards that show the same: the version and all that is shown, without the time of writing. */
export function cardFingerprint({ v, points, nextMaturing, ...card }: MemberCard): string {
  const { referral, missions, news, birthday, tier, form } = card;
  const next = nextMaturing ? `${nextMaturing.points}@${Date.parse(nextMaturing.at)}` : "-";
  const parts = [`v${v}`, `${points.available}/${points.pending}/${points.reserved}`, next];
  if (referral) parts.push(referral.code);
  if (missions)
    parts.push(
      ...Object.entries(missions)
        .map(([id, state]) => `${id}=${state}`)
        .toSorted(),
    );
  // A decision and its words never change; another one has another time.
  if (news) parts.push(...news.map(({ event, of = "", verdict, at }) => `${event}/${of}/${verdict}@${Date.parse(at)}`));
  if (birthday) parts.push(`${birthday.month}-${birthday.day}`);
  if (tier) parts.push(JSON.stringify([tier.name, tier.next, tier.keptUntil, tier.percent]));
  // Enough to tell another one, not enough to use it.
  if (form) parts.push(`f${form.slice(0, 6)}`);
  return parts.join(":");
}

/** Has done something for a tier: what everybody has from the start does not count. */
const isOnTheWay = ({ next, keptUntil }: NonNullable<MemberCard["tier"]>): boolean =>
  keptUntil !== undefined || next === null || next.missing < next.of;

/** A member who never had points and never asked for or entered anything has nothing to show, and so no card. */
export function hasSomethingToShow({ points, ...card }: MemberCard, published: boolean): boolean {
  if (published || card.referral || card.missions || card.news || card.birthday) return true;
  if (card.tier && isOnTheWay(card.tier)) return true;
  return points.available !== 0 || points.pending !== 0 || points.reserved !== 0;
}
