import { Badge, BlockStack, Button, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { reasonLines } from "~/components/explanation";
import { useFormat } from "~/components/format-context";
import { useOlderPages } from "~/components/use-older-pages";
import type { FriendsPage, ReferredFriend } from "~/modules/read-models/list-friends.server";

const tones = {
  WAITING: "attention",
  PENDING: "info",
  AVAILABLE: "success",
  REJECTED: "critical",
  TAKEN_BACK: undefined,
} as const;

function FriendRow({ friend }: { friend: ReferredFriend }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { friendId, status, points, orderName } = friend;
  const details = [t(`member.friends.via.${friend.via}`), orderName, format.date(friend.orderedAt)].filter(Boolean);
  return (
    <li>
      <BlockStack gap="100">
        <InlineStack align="space-between" gap="200" blockAlign="start">
          <InlineStack gap="200" blockAlign="center">
            <Link url={`/app/members/${friendId}`} removeUnderline>
              {friend.name ?? t("members.noName", { id: friendId })}
            </Link>
            <Badge tone={status ? tones[status] : undefined}>{t(`member.friends.status.${status ?? "NONE"}`)}</Badge>
          </InlineStack>
          {points > 0 && (
            <Text as="span" numeric>
              {t("units.points", { count: points, points: format.number(points) })}
            </Text>
          )}
        </InlineStack>
        {[details.join(" · "), ...reasonLines(t, format, friend.reasons)].map((line) => (
          <Text key={line} as="span" variant="bodySm" tone="subdued" breakWord>
            {line}
          </Text>
        ))}
      </BlockStack>
    </li>
  );
}

type FriendsCardProps = { customerId: string; code: string | null; page: FriendsPage };

/** Friends who used the member's code or link; nothing when the member has neither code nor friends. */
export function FriendsCard({ customerId, code, page }: FriendsCardProps) {
  const { t } = useTranslation();
  const urlOf = (before: string) => `/app/members/${customerId}/friends?before=${before}`;
  const { pages, older, loading, loadOlder } = useOlderPages(page, urlOf);
  const friends = pages.flatMap((one) => one.friends);
  if (!code && friends.length === 0) return null;
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" gap="200">
          <Text as="h2" variant="headingMd">
            {t("member.friends.title")}
          </Text>
          {code && (
            <Text as="span" tone="subdued">
              {t("member.friends.code", { code })}
            </Text>
          )}
        </InlineStack>
        {friends.length === 0 ? (
          <Text as="p" tone="subdued">
            {t("member.friends.empty")}
          </Text>
        ) : (
          <ul className="st-list">
            {friends.map((friend) => (
              <FriendRow key={friend.friendId} friend={friend} />
            ))}
          </ul>
        )}
        {older && (
          <InlineStack align="center">
            <Button loading={loading} onClick={loadOlder}>
              {t("member.timeline.older")}
            </Button>
          </InlineStack>
        )}
      </BlockStack>
    </Card>
  );
}
