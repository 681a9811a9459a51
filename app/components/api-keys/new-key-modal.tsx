import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { useFetcher } from "@remix-run/react";
import { Banner, BlockStack, Checkbox, FormLayout, InlineError, Modal, Text } from "@shopify/polaris";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "~/components/form/error-text";
import { TextInput } from "~/components/form/form-fields";
import { apiScopes, type ApiScope } from "~/modules/api-keys/api-scope";
import { CopyField } from "~/components/form/copy-field";

interface Answer {
  /** the key itself, which no later answer contains */
  madeKey?: string | null;
  reply?: SubmissionResult<string[]> | null;
}
type Fields = { name: string; scopes: string[] };

type ScopesProps = { id: string; error: string | undefined };

function Scopes({ id, error }: ScopesProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<readonly ApiScope[]>([]);
  const others = (scope: ApiScope) => chosen.filter((other) => other !== scope);
  return (
    <fieldset className="st-fieldset" aria-describedby={error ? `${id}Error` : undefined}>
      <BlockStack gap="100">
        <legend className="st-legend">
          <Text as="span">{t("settings.keys.scopes")}</Text>
        </legend>
        {apiScopes.map((scope) => (
          <Checkbox
            key={scope}
            id={`${id}-${scope}`}
            name="scopes"
            value={scope}
            label={t(`settings.scope.${scope}.label`)}
            helpText={`${t(`settings.scope.${scope}.help`)} (${scope})`}
            checked={chosen.includes(scope)}
            onChange={(checked) => setChosen(checked ? [...others(scope), scope] : others(scope))}
          />
        ))}
        {error && <InlineError message={error} fieldID={id} />}
      </BlockStack>
    </fieldset>
  );
}

/** Asks for name and scopes, then shows the new key once. */
export function NewKeyModal({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const fetcher = useFetcher<Answer>();
  const formElement = useRef<HTMLFormElement>(null);
  const busy = fetcher.state !== "idle";
  const madeKey = fetcher.data?.madeKey;
  const [form, fields] = useForm<Fields, string[]>({
    id: "new-api-key",
    lastResult: busy ? undefined : fetcher.data?.reply,
    shouldRevalidate: "onSubmit",
  });
  const make = {
    content: t("settings.keys.create"),
    onAction: () => formElement.current?.requestSubmit(),
    loading: busy,
  };
  return (
    <Modal
      open
      onClose={onClose}
      title={t(madeKey ? "settings.keys.madeTitle" : "settings.keys.newTitle")}
      primaryAction={madeKey ? { content: t("settings.keys.done"), onAction: onClose } : make}
      secondaryActions={madeKey ? undefined : [{ content: t("form.cancel"), onAction: onClose, disabled: busy }]}
    >
      <Modal.Section>
        {madeKey ? (
          <ShownKey value={madeKey} />
        ) : (
          <fetcher.Form method="post" {...getFormProps(form)} ref={formElement}>
            <input type="hidden" name="intent" value="create" />
            <FormLayout>
              {form.errors && <Banner tone="critical">{errorText(form.errors)}</Banner>}
              <TextInput
                field={fields.name}
                label={t("settings.keys.name")}
                helpText={t("settings.keys.nameHelp")}
                maxLength={80}
              />
              <Scopes id={fields.scopes.id} error={errorText(fields.scopes.errors)} />
            </FormLayout>
            <button type="submit" hidden />
          </fetcher.Form>
        )}
      </Modal.Section>
    </Modal>
  );
}

/** The new key, to copy before the modal is closed. */
function ShownKey({ value }: { value: string }) {
  const { t } = useTranslation();
  return (
    <BlockStack gap="400">
      <Banner tone="warning">{t("settings.keys.once")}</Banner>
      <CopyField id="shown-api-key" label={t("settings.keys.key")} value={value} />
    </BlockStack>
  );
}
