import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { useFetcher } from "@remix-run/react";
import { Banner, BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { NumberInput, useErrorText } from "~/components/form/form-fields";
import { useToast } from "~/components/use-toast";

type Answer = { toast: string | null; reply: SubmissionResult<string[]> | null };

/** What a friend gets who comes by a member's link; saved by itself, apart from the rule that rewards the member. */
export function FriendDiscountCard({ percent }: { percent: number }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const fetcher = useFetcher<Answer>();
  const answer = fetcher.state === "idle" ? fetcher.data : undefined;
  useToast(answer);
  const [form, fields] = useForm<{ friendPercent: string }, string[]>({
    id: "friend-discount",
    lastResult: answer?.reply,
    defaultValue: { friendPercent: String(percent) },
    shouldRevalidate: "onSubmit",
  });
  const typed = fields.friendPercent.value ?? "";
  return (
    <Card>
      <fetcher.Form method="post" action="/app/friend-discount" {...getFormProps(form)}>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            {t("rules.friend.title")}
          </Text>
          <Text as="p" tone="subdued">
            {t("rules.friend.body")}
          </Text>
          {form.errors && <Banner tone="critical">{errorText(form.errors)}</Banner>}
          <NumberInput
            field={fields.friendPercent}
            label={t("rules.friend.percent")}
            suffix="%"
            maxLength={3}
            helpText={/^[1-9]\d?$|^100$/.test(typed) && t("rules.friend.preview", { percent: typed })}
          />
          <InlineStack align="end">
            <Button submit loading={fetcher.state !== "idle"}>
              {t("rules.friend.save")}
            </Button>
          </InlineStack>
        </BlockStack>
      </fetcher.Form>
    </Card>
  );
}
