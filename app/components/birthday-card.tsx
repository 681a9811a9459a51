import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { useFetcher, type FetcherWithComponents } from "@remix-run/react";
import { Banner, BlockStack, Card, FormLayout, Text } from "@shopify/polaris";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { SelectInput, TextInput, useErrorText } from "~/components/form/form-fields";
import { UnsavedBar } from "~/components/form/unsaved-bar";
import { useToast } from "~/components/use-toast";

type Answer = { toast: string | null; reply: SubmissionResult<string[]> | null };
type Fields = { day: string; month: string };
type BirthdayCardProps = { customerId: string; birthday: { month: number; day: number } | null };

/** The member's birthday, for staff to enter or change. */
export function BirthdayCard({ customerId, birthday }: BirthdayCardProps) {
  const fetcher = useFetcher<Answer>();
  const answer = fetcher.state === "idle" ? fetcher.data : undefined;
  useToast(answer);
  // The key remounts the form when the stored birthday changes; the fetcher, whose answer shows a toast, stays.
  return (
    <BirthdayForm
      key={`${birthday?.month}-${birthday?.day}`}
      customerId={customerId}
      birthday={birthday}
      fetcher={fetcher}
      reply={answer?.reply}
    />
  );
}

interface BirthdayFormProps extends BirthdayCardProps {
  fetcher: FetcherWithComponents<unknown>;
  reply: SubmissionResult<string[]> | null | undefined;
}

function BirthdayForm({ customerId, birthday, fetcher, reply }: BirthdayFormProps) {
  const { t, i18n } = useTranslation();
  const errorText = useErrorText();
  const element = useRef<HTMLFormElement>(null);
  const [form, fields] = useForm<Fields, string[]>({
    id: "birthday",
    lastResult: reply,
    defaultValue: { day: birthday?.day.toString() ?? "", month: birthday?.month.toString() ?? "" },
    shouldRevalidate: "onSubmit",
  });
  const nameOf = new Intl.DateTimeFormat(i18n.language, { month: "long", timeZone: "UTC" });
  const months = Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: nameOf.format(Date.UTC(2000, index, 1)),
  }));
  return (
    <Card>
      <fetcher.Form method="post" action={`/app/members/${customerId}/birthday`} {...getFormProps(form)} ref={element}>
        <UnsavedBar
          id="birthday-bar"
          open={form.dirty}
          saving={fetcher.state !== "idle"}
          onSave={() => element.current?.requestSubmit()}
          onDiscard={() => form.reset()}
        />
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            {t("member.birthday.title")}
          </Text>
          {form.errors && <Banner tone="critical">{errorText(form.errors)}</Banner>}
          <FormLayout>
            <FormLayout.Group condensed>
              <TextInput field={fields.day} label={t("member.birthday.day")} inputMode="numeric" maxLength={2} />
              <SelectInput
                field={fields.month}
                label={t("member.birthday.month")}
                options={[{ value: "", label: t("member.birthday.none") }, ...months]}
              />
            </FormLayout.Group>
          </FormLayout>
          <Text as="p" variant="bodySm" tone="subdued">
            {t("member.birthday.help")}
          </Text>
        </BlockStack>
        <button type="submit" hidden />
      </fetcher.Form>
    </Card>
  );
}
