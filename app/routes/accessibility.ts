import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerDocument } from "~/documents/answer-document.server";

export const loader = ({ request }: LoaderFunctionArgs) => answerDocument(request, "accessibility");
