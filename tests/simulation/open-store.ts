import { getBoss, stopBoss } from "~/lib/queue.server";
import { READ_CONSENT_WORDINGS } from "~/modules/members/consent/request-wordings.server";
import { PUBLISH_MEMBER_CARDS } from "~/modules/members/request-cards.server";
import { followBookings } from "~/platform/after-booking-list.server";
import { prisma } from "../setup/owner-prisma";

/** The app's own database and queue, with the jobs that news of the store ask for. */
export async function openStore() {
  followBookings();
  const boss = await getBoss();
  for (const name of [PUBLISH_MEMBER_CARDS, READ_CONSENT_WORDINGS]) await boss.createQueue(name, { policy: "short" });
  const close = async () => {
    await stopBoss();
    await prisma.$disconnect();
  };
  return { prisma, close };
}
