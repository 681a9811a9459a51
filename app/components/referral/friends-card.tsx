import { useFetcher } from "@remix-run/react";
import { Badge, BlockStack, Button, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { reasonLines } from "~/components/explanation";
import { useFormat } from "~/components/format-context";
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
  const fetcher = useFetcher<FriendsPage>();
  const [olderPages, setOlderPages] = useState<FriendsPage[]>([]);
  useEffect(() => setOlderPages([]), [page]);
  useEffect(() => {
    const { data } = fetcher;
    if (data) setOlderPages((pages) => [...pages, data]);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new answer counts
  }, [fetcher.data]);
  const friends = [page, ...olderPages].flatMap((one) => one.friends);
  const { older } = olderPages.at(-1) ?? page;
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
            <Button
              loading={fetcher.state !== "idle"}
              onClick={() => fetcher.load(`/app/members/${customerId}/friends?before=${older}`)}
            >
              {t("member.timeline.older")}
            </Button>
          </InlineStack>
        )}
      </BlockStack>
    </Card>
  );
}
