import { offerLabel, type OfferValue } from "./offer-label";

export interface StorefrontOffer extends OfferValue {
  id: string;
  title: string;
  text: string;
  imageUrl: string | null;
  code: string;
  startsAt: Date;
  endsAt: Date | null;
}

export interface StorefrontMission {
  id: string;
  kind: "MISSION" | "SURVEY" | "EVENT";
  title: string;
  text: string;
  points: number;
  proof: "NONE" | "TEXT" | "LINK" | "PHOTO";
  startsAt: Date;
  endsAt: Date | null;
  /** at the time of writing; null: no limit */
  placesLeft: number | null;
}

export interface StorefrontContent<Earning> {
  /** what the order rule gives, in the theme's own words; null while nothing is promised */
  earning: Earning | null;
  currency: string;
  /** for a confirmed newsletter sign-up; 0 while no rule gives any */
  newsletterPoints?: number;
  /** what a referral is worth to both; null while no rule gives anything */
  referral?: { points: number; percent: number } | null;
  /** for a member's birthday; 0 while no rule gives any */
  birthdayPoints?: number;
  /** for a visit through a share link; 0 while no rule gives any */
  sharingPoints?: number;
  /** for a review, and for one with a photo; null while no rule gives any */
  reviewPoints?: { points: number; withPhoto: number } | null;
  offers: StorefrontOffer[];
  missions?: StorefrontMission[];
}

/** What the theme blocks know of the shop's programme: the app-data metafield `stammtisch.storefront`. */
export function buildStorefrontData<Earning extends object>({
  earning,
  currency,
  newsletterPoints = 0,
  referral,
  ...facts
}: StorefrontContent<Earning>) {
  const { birthdayPoints = 0, sharingPoints = 0, reviewPoints, offers, missions = [] } = facts;
  return {
    v: 1,
    earning,
    currency,
    ...(newsletterPoints > 0 && { newsletterPoints }),
    ...(referral && { referral }),
    ...(birthdayPoints > 0 && { birthdayPoints }),
    ...(sharingPoints > 0 && { sharingPoints }),
    ...(reviewPoints && { reviewPoints }),
    offers: offers.map(({ id, title, text, imageUrl, code, startsAt, endsAt, ...value }) => ({
      id,
      title,
      text,
      imageUrl,
      code,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt?.toISOString() ?? null,
      label: offerLabel(value, currency),
    })),
    ...(missions.length > 0 && { missions: missions.map(missionData) }),
  };
}
export type StorefrontData = ReturnType<typeof buildStorefrontData>;

function missionData({ startsAt, endsAt, ...mission }: StorefrontMission) {
  const { id, kind, title, text, points, proof, placesLeft } = mission;
  const period = { startsAt: startsAt.toISOString(), endsAt: endsAt?.toISOString() ?? null };
  return { id, kind, title, text, points, proof, placesLeft, ...period };
}
