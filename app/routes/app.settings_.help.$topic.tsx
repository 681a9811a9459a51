import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Card, Page } from "@shopify/polaris";
import { useWayBack } from "~/components/way-back";
import { DocumentText } from "~/components/document-text";
import { isHelpTopic } from "~/documents/help-topics";
import { readHelp } from "~/documents/read-help.server";
import { httpError } from "~/lib/http-error.server";
import { detectLanguage } from "~/lib/i18n.server";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await authenticateAdmin(request);
  if (!isHelpTopic(params.topic)) throw httpError("PAGE_NOT_FOUND", 404);
  const { title, html } = readHelp(params.topic, await detectLanguage(request));
  return { title, html };
}

/** One help page. */
export default function HelpPage() {
  const { title, html } = useLoaderData<typeof loader>();
  return (
    <Page narrowWidth title={title} backAction={useWayBack()}>
      <Card>
        <DocumentText html={html} />
      </Card>
    </Page>
  );
}
