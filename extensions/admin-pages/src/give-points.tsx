import type { Api as CustomerApi } from "@shopify/ui-extensions/admin.customer-details.action.render";
import type { Api as OrderApi } from "@shopify/ui-extensions/admin.order-details.action.render";
import { render } from "preact";
import { useState } from "preact/hooks";
import { givePoints, i18n, type Faults, type Member } from "./api";
import { Failed, Loading, Nobody, pageOf } from "./parts";
import { useMember } from "./use-member";

declare const shopify: CustomerApi | OrderApi;

export default function givePointsAction() {
  render(<GivePoints />, document.body);
}

function GivePoints() {
  const { reload, ...loaded } = useMember();
  if (loaded.state === "ready" && loaded.member) return <GiveForm member={loaded.member} />;
  return (
    <s-admin-action heading={i18n.translate("give.name")} loading={loaded.state === "loading"}>
      {loaded.state === "loading" && <Loading />}
      {loaded.state === "failed" && <Failed retry={reload} />}
      {loaded.state === "ready" && <Nobody />}
      <s-button slot="secondary-actions" onClick={shopify.close}>
        {i18n.translate("give.close")}
      </s-button>
    </s-admin-action>
  );
}

function GiveForm({ member }: { member: Member }) {
  // One key while the form is open: pressing again after a lost answer gives nothing twice.
  const [key] = useState(() => crypto.randomUUID());
  const [points, setPoints] = useState("");
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<Faults>({});
  const [state, setState] = useState<"open" | "sending" | { given: number; available: number }>("open");

  const send = async (): Promise<void> => {
    setState("sending");
    setFaults({});
    try {
      const answer = await givePoints({ points, reason, key });
      if ("faults" in answer) {
        setFaults(answer.faults);
        setState("open");
      } else setState(answer);
    } catch {
      setFaults({ "": i18n.translate("failed") });
      setState("open");
    }
  };

  if (typeof state === "object") return <Done member={member} {...state} />;
  const { name, points: now } = member;
  return (
    <s-admin-action heading={i18n.translate("give.name")}>
      <s-stack gap="base">
        {faults[""] && <s-banner tone="critical">{faults[""]}</s-banner>}
        <s-paragraph>
          {i18n.translate("give.who", { count: now.available, points: i18n.formatNumber(now.available), name })}
        </s-paragraph>
        <s-number-field
          label={i18n.translate("give.points")}
          value={points}
          error={faults.points}
          inputMode="numeric"
          min={1}
          max={1_000_000}
          required
          onInput={({ currentTarget }) => setPoints(currentTarget.value)}
        />
        <s-text-field
          label={i18n.translate("give.reason")}
          details={i18n.translate("give.reasonHelp")}
          value={reason}
          error={faults.reason}
          maxLength={200}
          required
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <s-link href={pageOf(member)}>{i18n.translate("open")}</s-link>
      </s-stack>
      <s-button slot="primary-action" variant="primary" loading={state === "sending"} onClick={() => void send()}>
        {i18n.translate("give.save")}
      </s-button>
      <s-button slot="secondary-actions" onClick={shopify.close}>
        {i18n.translate("give.cancel")}
      </s-button>
    </s-admin-action>
  );
}

function Done({ member, given, available }: { member: Member; given: number; available: number }) {
  const written = (key: string, count: number): string =>
    i18n.translate(key, { count, points: i18n.formatNumber(count), name: member.name });
  return (
    <s-admin-action heading={i18n.translate("give.name")}>
      <s-stack gap="base">
        <s-banner tone="success" heading={written("give.done", given)}>
          {written("give.now", available)}
        </s-banner>
        <s-link href={pageOf(member)}>{i18n.translate("open")}</s-link>
      </s-stack>
      <s-button slot="primary-action" variant="primary" onClick={shopify.close}>
        {i18n.translate("give.close")}
      </s-button>
    </s-admin-action>
  );
}
