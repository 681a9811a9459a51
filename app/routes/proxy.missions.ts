import type { ActionFunctionArgs } from "@remix-run/node";
import { authenticateProxy } from "~/authenticate-proxy.server";
import { bookWithFacts } from "~/book-with-facts.server";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { now } from "~/lib/clock.server";
import type { SentProof } from "~/modules/missions/proof";
import { submitEntry } from "~/modules/missions/submit-entry.server";
import { PHOTO_BYTES_MAX } from "~/lib/photo/photo-kind";
import { shopPath } from "~/lib/shop-path";

/** A photo and the typed fields around it. */
const BODY_BYTES_MAX = PHOTO_BYTES_MAX + 64 * 1024;

/** What the block `missions` has a message for, by its refusal. */
const messages: Record<string, string> = {
  MEMBER_NOT_FOUND: "over",
  MISSION_NOT_FOUND: "over",
  MISSION_NOT_RUNNING: "over",
  EARNS_NOTHING: "over",
  ALREADY_TAKEN_PART: "again",
  NO_PLACES_LEFT: "full",
  PROOF_MISSING: "proof",
  PROOF_TOO_LONG: "proof",
  NOT_A_LINK: "link",
  PHOTO_TOO_BIG: "photo",
  NOT_A_PHOTO: "photo",
};

/** Back to the page of the form; the message there is chosen by the fragment, so it needs no script. */
const backTo = (path: string, message: string): Response =>
  new Response(null, { status: 303, headers: { location: `${path}#stammtisch-mission-${message}` } });

/** Takes the forms of the block `missions`, through Shopify's app proxy. */
export async function action({ request }: ActionFunctionArgs) {
  const { shop, customerId } = await authenticateProxy(request);
  const size = Number(request.headers.get("content-length") ?? Infinity);
  if (size > BODY_BYTES_MAX) return backTo(shopPath(new URL(request.url).searchParams.get("from")), "photo");
  const form = await request.formData();
  const path = shopPath(form.get("return_to"));
  if (customerId === null) return backTo(path, "login");
  const missionId = textOf(form, "missionId") ?? "";
  try {
    const entry = { shopId: shop.id, missionId, customerId, proof: await readProof(form), now: now() };
    await bookWithFacts(shop.id, () => submitEntry(prisma, entry));
    return backTo(path, "sent");
  } catch (error) {
    const message = error instanceof AppError ? messages[error.code] : undefined;
    if (!message) throw error;
    return backTo(path, message);
  }
}

const textOf = (form: FormData, name: string): string | undefined => {
  const value = form.get(name);
  return typeof value === "string" ? value : undefined;
};

async function readProof(form: FormData): Promise<SentProof> {
  const file = form.get("photo");
  const photo = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : undefined;
  return { text: textOf(form, "text"), link: textOf(form, "link"), photo };
}
