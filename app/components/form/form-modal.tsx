import { getFormProps, useForm, type DefaultValue, type FormMetadata, type SubmissionResult } from "@conform-to/react";
import { useFetcher, type FetcherWithComponents } from "@remix-run/react";
import { Banner, FormLayout, Modal } from "@shopify/polaris";
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "~/components/form/error-text";
import { useToast, type Toasted } from "~/components/use-toast";

/** The action's answer to a form in a modal: a toast when it was saved, else the errors. */
export interface FormModalAnswer extends Toasted {
  toast: string | null;
  reply: SubmissionResult<string[]> | null;
}

type Values = Record<string, string>;

/** Fetcher and Conform form for a `FormModal`; calls `onClose` once the form is saved. */
export function useModalForm<Fields extends Values>(asked: { id: string; begin: Fields; onClose: () => void }) {
  const { id, begin, onClose } = asked;
  const fetcher = useFetcher<FormModalAnswer>();
  const answer = fetcher.state === "idle" ? fetcher.data : undefined;
  const [form, fields] = useForm<Fields, string[]>({
    id,
    lastResult: answer?.reply,
    defaultValue: begin as DefaultValue<Fields>,
    shouldRevalidate: "onSubmit",
  });
  useToast(answer);
  const done = answer?.toast != null;
  useEffect(() => {
    if (done) onClose();
  }, [done, onClose]);
  return { fetcher, form, fields };
}

interface FormModalProps<Fields extends Values> {
  fetcher: FetcherWithComponents<unknown>;
  form: FormMetadata<Fields, string[]>;
  title: string;
  save?: string;
  /** URL of the action; default: this page */
  action?: string;
  /** values of hidden fields */
  hidden: Values;
  onClose: () => void;
  children: ReactNode;
}

/** A modal with a form. Must be mounted each time it opens, so that it begins with fresh values. */
export function FormModal<Fields extends Values>({ fetcher, form, hidden, onClose, ...asked }: FormModalProps<Fields>) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const element = useRef<HTMLFormElement>(null);
  const { title, save = t("form.save"), action, children } = asked;
  const loading = fetcher.state !== "idle";
  return (
    <Modal
      open
      onClose={onClose}
      title={title}
      primaryAction={{ content: save, onAction: () => element.current?.requestSubmit(), loading }}
      secondaryActions={[{ content: t("form.cancel"), onAction: onClose, disabled: loading }]}
    >
      <Modal.Section>
        <fetcher.Form method="post" action={action} {...getFormProps(form)} ref={element}>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <FormLayout>
            {form.errors && <Banner tone="critical">{errorText(form.errors)}</Banner>}
            {children}
          </FormLayout>
          <button type="submit" hidden />
        </fetcher.Form>
      </Modal.Section>
    </Modal>
  );
}
