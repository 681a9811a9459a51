import type { Mission } from "@prisma/client";
import type { ActionFunctionArgs } from "@remix-run/node";
import { authenticateProxy } from "~/platform/authenticate-proxy.server";
import { checkFormToken } from "~/platform/check-form-token.server";
import { bookWithRuleData } from "~/rule-data/book-with-rule-data.server";
import { refusedMission, type MissionFault } from "~/components/missions/refused-form";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { now } from "~/lib/clock.server";
import { detectLanguage, serverI18n } from "~/lib/i18n.server";
import { logger } from "~/lib/logger.server";
import { PHOTO_BYTES_MAX } from "~/lib/photo/photo-kind";
import { photoForm } from "~/lib/body-limits";
import { toLogin } from "~/components/refused/to-login.server";
import { readFormWithFiles } from "~/lib/read-form.server";
import { onceBySignature } from "~/platform/once-by-signature.server";
import { shopPath } from "~/lib/shop-path";
import { getMission } from "~/modules/missions/get-mission.server";
import { submitEntry } from "~/modules/missions/submit-entry.server";

const FORM = photoForm(1, PHOTO_BYTES_MAX);

/** Errors for which the block `missions` has a message. */
type Message = "sent" | "full" | "over" | "again";

/** Errors that no other input would avoid. */
const messages: Record<string, Message> = {
  MEMBER_NOT_FOUND: "over",
  MISSION_NOT_FOUND: "over",
  MISSION_NOT_RUNNING: "over",
  EARNS_NOTHING: "over",
  ALREADY_TAKEN_PART: "again",
  REQUEST_REPEATED: "again",
  NO_PLACES_LEFT: "full",
};

/** Errors that the member can correct in the form. */
const faults: Record<string, MissionFault> = {
  PROOF_MISSING: "missing",
  PROOF_TOO_LONG: "tooLong",
  NOT_A_LINK: "notALink",
  PHOTO_TOO_BIG: "tooBig",
  NOT_A_PHOTO: "notAPhoto",
  PHOTO_IS_HEIC: "heic",
  TOO_MANY_PIXELS: "tooManyPixels",
};

/** Redirects to the page of the form; the fragment selects the message there, so it needs no script. */
const backTo = (path: string, message: Message): Response =>
  new Response(null, { status: 303, headers: { location: `${path}#stammtisch-mission-${message}` } });

/**
 * Handles the forms of the block `missions`, through Shopify's app proxy. Errors that the member can correct come back
 * as a page with all that was typed.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { shop, customerId, proxyPath, signature } = await authenticateProxy({ request, context });
  if (customerId === null) return toLogin(request);
  const { form, complete } = await readFormWithFiles(request, FORM);
  const returnTo = shopPath(form.get("return_to") ?? new URL(request.url).searchParams.get("from"));
  const { token, valid } = await checkFormToken({ shopId: shop.id, customerId }, form);
  const attempt = { shopId: shop.id, customerId, signature, form, complete };
  const result = valid ? await trySubmit(attempt) : { fault: "confirm" as const };
  if ("message" in result) return backTo(returnTo, result.message);
  const mission = await findMission(shop.id, textOf(form, "missionId"));
  if (!mission) return backTo(returnTo, "over");
  const language = await detectLanguage(request);
  const { t } = await serverI18n(language);
  const target = `${proxyPath}/missions?${new URLSearchParams({ from: returnTo, locale: language })}`;
  const typed = { text: textOf(form, "text"), link: textOf(form, "link") };
  return refusedMission({ mission, typed, fault: result.fault, returnTo, action: target, token }, t);
}

async function findMission(shopId: number, id: string): Promise<Mission | null> {
  try {
    return await getMission(prisma, { shopId, id, now: now() });
  } catch (error) {
    if (error instanceof AppError && error.code === "MISSION_NOT_FOUND") return null;
    throw error;
  }
}

interface Attempt {
  shopId: number;
  customerId: bigint;
  signature: string;
  form: FormData;
  complete: boolean;
}

async function trySubmit(attempt: Attempt): Promise<{ message: Message } | { fault: MissionFault }> {
  const { shopId, customerId, signature, form, complete } = attempt;
  if (!complete) return { fault: "tooBig" };
  const file = form.get("photo");
  try {
    const photo = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : undefined;
    const proof = { text: textOf(form, "text"), link: textOf(form, "link"), ...(photo && { photo }) };
    const entry = { shopId, missionId: textOf(form, "missionId"), customerId, proof, now: now() };
    const post = { shopId, signature, path: "missions", now: entry.now };
    await onceBySignature(post, () => bookWithRuleData(shopId, () => submitEntry(prisma, entry)));
    return { message: "sent" };
  } catch (error) {
    const code = error instanceof AppError ? error.code : "";
    const message = messages[code];
    if (message) return { message };
    const fault = faults[code];
    if (!fault) logger.error({ err: error, shopId }, "mission entry could not be kept");
    return { fault: fault ?? "later" };
  }
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};
