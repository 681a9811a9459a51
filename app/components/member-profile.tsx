import { Badge, BlockStack, Card, InlineStack, Link, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ConsentProofButtons } from "~/components/consent-proof-buttons";
import { useFormat } from "~/components/format-context";
import type { MemberDetails } from "~/components/member-view";
import type { MemberReferral } from "~/modules/read-models/read-referral.server";

function Property({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="st-property">
      <dt>{name}</dt>
      <dd>
        {children || (
          <Text as="span" tone="subdued">
            {t("member.profile.unknown")}
          </Text>
        )}
      </dd>
    </div>
  );
}

function useDisplayName(type: "region" | "language") {
  const { i18n } = useTranslation();
  return (code: string | null) => {
    if (!code) return null;
    try {
      return new Intl.DisplayNames(i18n.language, { type }).of(code) ?? code;
    } catch {
      return code;
    }
  };
}

/** When the member joined or left, and what they accepted. */
function Stay({ stay }: { stay: NonNullable<MemberDetails["stay"]> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { joinedAt, leftAt, wording, version, terms } = stay;
  return (
    <>
      {joinedAt && (
        <Property name={t("member.profile.joined")}>
          <BlockStack>
            <Text as="span">{format.dateTime(joinedAt)}</Text>
            {wording && (
              <Text as="span" variant="bodySm" tone="subdued" breakWord>
                {t("member.profile.accepted", { wording, version })}
              </Text>
            )}
            {terms && (
              <Link url={terms.url} target="_blank">
                {t("member.profile.terms", { version: terms.version })}
              </Link>
            )}
          </BlockStack>
        </Property>
      )}
      {leftAt && <Property name={t("member.profile.left")}>{format.dateTime(leftAt)}</Property>}
    </>
  );
}

type ProfileCardProps = { member: MemberDetails; referredBy: MemberReferral["referredBy"] };

export function ProfileCard({ member, referredBy }: ProfileCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const region = useDisplayName("region");
  const language = useDisplayName("language");
  const day = (at: string | null) => at && format.date(at);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("member.profile.title")}
        </Text>
        <dl className="st-properties">
          <Property name={t("member.profile.email")}>
            {member.email && <Link url={`mailto:${member.email}`}>{member.email}</Link>}
          </Property>
          {member.phone && <Property name={t("member.profile.phone")}>{member.phone}</Property>}
          <Property name={t("member.profile.country")}>{region(member.countryCode)}</Property>
          {member.locale && <Property name={t("member.profile.language")}>{language(member.locale)}</Property>}
          <Property name={t("member.profile.since")}>{day(member.customerSince)}</Property>
          {member.stay && <Stay stay={member.stay} />}
          <Property name={t("member.profile.orders")}>{format.number(member.orderCount)}</Property>
          <Property name={t("member.profile.revenue")}>{format.money(member.revenue)}</Property>
          {member.average && <Property name={t("member.profile.average")}>{format.money(member.average)}</Property>}
          {member.lastOrderAt && <Property name={t("member.profile.lastOrder")}>{day(member.lastOrderAt)}</Property>}
          {referredBy && (
            <Property name={t("member.profile.referredBy")}>
              <Link url={`/app/members/${referredBy.customerId}`}>
                {referredBy.name ?? t("members.noName", { id: referredBy.customerId })}
              </Link>
            </Property>
          )}
        </dl>
      </BlockStack>
    </Card>
  );
}

export function ConsentCard({ member: { consent, customerId } }: { member: MemberDetails }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const known = (key: string | null, fallback: string) =>
    key && i18n.exists(`member.consent.${key}`) ? t(`member.consent.${key}`) : t(`member.consent.${fallback}`);
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t("member.consent.title")}
        </Text>
        <InlineStack>
          <Badge tone={consent.state === "SUBSCRIBED" ? "success" : undefined}>{known(consent.state, "unknown")}</Badge>
        </InlineStack>
        {consent.state === "SUBSCRIBED" && <Text as="p">{known(consent.optInLevel, "UNKNOWN")}</Text>}
        {consent.updatedAt && (
          <Text as="p" variant="bodySm" tone="subdued">
            {t("member.consent.since", { date: format.date(consent.updatedAt) })}
          </Text>
        )}
        {consent.updatedAt && <ConsentProofButtons customerId={customerId} />}
      </BlockStack>
    </Card>
  );
}
