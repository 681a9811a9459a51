import { handleJob } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { readWordingTag, wordingText } from "~/modules/members/consent/consent-wording";
import { saveShownWordings } from "~/modules/members/consent/shown-wordings.server";
import { readCustomerTags } from "~/shopify/read-customer-tags";

/**
 * Completes the proof of a consent: the newsletter block tags its subscribers with the wording that they saw, and
 * webhooks do not contain tags.
 */
export const readConsentWordings = handleJob(jobs.readConsentWordings, async (waiting, { db, adminFor, now }) => {
  for (const { data } of waiting) {
    const { shopId, customerIds } = data;
    const tags = await readCustomerTags(await adminFor(shopId), customerIds.map(BigInt));
    const rows = [...tags].flatMap(([customerId, names]) =>
      names.flatMap((tag) => {
        const shown = readWordingTag(tag);
        return shown ? [{ customerId, wording: wordingText(shown) }] : [];
      }),
    );
    await saveShownWordings(db, { shopId, rows, now: now() });
  }
});
