import { useFetcher } from "@remix-run/react";
import {
  Badge,
  BlockStack,
  Button,
  ButtonGroup,
  Card,
  InlineStack,
  Link,
  Text,
  type BadgeProps,
} from "@shopify/polaris";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { lazyWithTexts } from "~/components/lazy-with-texts";
import type { RejectWords } from "~/components/queue/reject-modal";
import { useToast } from "~/components/use-toast";
import type { StaffEvent } from "~/modules/rewards/redemption-state";
import { CancelModal } from "./cancel-modal";
import { pointsText } from "./reward-text";
import type { RedemptionView } from "./reward-view";

const RejectModal = lazyWithTexts("queue", () => import("~/components/queue/reject-modal"));

const tones: Record<RedemptionView["status"], BadgeProps["tone"]> = {
  WAITING: "attention",
  ISSUING: "info",
  ISSUED: "info",
  USED: "success",
  FULFILLED: "success",
  EXPIRED: undefined,
  CANCELLED: undefined,
  REJECTED: "critical",
  FAILED: "critical",
};

/** Steps that return points ask for confirmation. */
const asksFirst: Record<StaffEvent, boolean> = { APPROVE: false, REJECT: true, FULFIL: false, CANCEL: true };

interface Asked {
  redemption: RedemptionView;
  step: StaffEvent;
}

/** The latest redemptions of a reward, with what staff can do. */
export function RedemptionsCard({ redemptions }: { redemptions: RedemptionView[] }) {
  const { t } = useTranslation();
  const fetcher = useFetcher<{ toast: string | null }>();
  const [asked, setAsked] = useState<Asked | null>(null);
  const nameOf = useNameOf();
  useToast(fetcher.data);
  const send = ({ redemption, step }: Asked, words?: RejectWords) => {
    fetcher.submit({ intent: "step", step, redemptionId: redemption.id, ...words }, { method: "post" });
    setAsked(null);
  };
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("rewards:redemptions.title")}
          </Text>
          <Text as="p" tone="subdued">
            {t("rewards:redemptions.body")}
          </Text>
        </BlockStack>
        <ul className="st-list">
          {redemptions.map((redemption) => (
            <RedemptionRow
              key={redemption.id}
              redemption={redemption}
              busy={fetcher.state !== "idle"}
              onStep={(step) => (asksFirst[step] ? setAsked({ redemption, step }) : send({ redemption, step }))}
            />
          ))}
        </ul>
      </BlockStack>
      {asked?.step === "REJECT" && (
        <Suspense>
          <RejectModal
            count={1}
            kind="REDEMPTION"
            hasReviews={false}
            onClose={() => setAsked(null)}
            onReject={(words) => send(asked, words)}
          />
        </Suspense>
      )}
      {asked?.step === "CANCEL" && (
        <CancelModal
          name={nameOf(asked.redemption)}
          points={asked.redemption.points}
          onClose={() => setAsked(null)}
          onConfirm={() => send(asked)}
        />
      )}
    </Card>
  );
}

function useNameOf() {
  const { t } = useTranslation();
  return ({ memberName, customerId }: RedemptionView) => memberName ?? t("members.noName", { id: customerId });
}

interface RedemptionRowProps {
  redemption: RedemptionView;
  busy: boolean;
  onStep: (step: StaffEvent) => void;
}

function RedemptionRow({ redemption, busy, onStep }: RedemptionRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { status, perk, points, returned, code, expiresAt, steps } = redemption;
  const name = useNameOf()(redemption);
  const details = [
    t("rewards:redemptions.requested", { date: format.dateTime(redemption.requestedAt) }),
    code && t("rewards:redemptions.code", { code }),
    expiresAt && t("rewards:redemptions.expires", { date: format.date(expiresAt) }),
    returned > 0 && t("rewards:redemptions.returned", { points: pointsText(t, format, returned) }),
  ];
  return (
    <li>
      <BlockStack gap="200">
        <InlineStack align="space-between" gap="200" blockAlign="start">
          <InlineStack gap="200" blockAlign="center" align="start">
            <Link url={`/app/members/${redemption.customerId}`} removeUnderline>
              {name}
            </Link>
            <Badge tone={tones[status]}>
              {t(status === "ISSUED" && perk ? "rewards:status.TO_DO" : `rewards:status.${status}`)}
            </Badge>
          </InlineStack>
          <Text as="span" numeric>
            {pointsText(t, format, points)}
          </Text>
        </InlineStack>
        <InlineStack align="space-between" gap="200" blockAlign="center">
          <Text as="span" variant="bodySm" tone="subdued">
            {details.filter(Boolean).join(" · ")}
          </Text>
          {steps.length > 0 && (
            <ButtonGroup>
              {steps.map((step) => (
                <Button
                  key={step}
                  size="slim"
                  disabled={busy}
                  onClick={() => onStep(step)}
                  accessibilityLabel={t("rewards:step.named", { step: t(`rewards:step.${step}.action`), name })}
                >
                  {t(`rewards:step.${step}.action`)}
                </Button>
              ))}
            </ButtonGroup>
          )}
        </InlineStack>
      </BlockStack>
    </li>
  );
}
