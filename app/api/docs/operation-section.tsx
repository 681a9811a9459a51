import type { z } from "zod";
import { problemResponses } from "../openapi-problems";
import type { AnyOperation } from "../operation";
import { examples } from "../schemas/common";
import { takesKey } from "../takes-key";
import { FieldTable } from "./field-table";

type OperationProps = { appUrl: string; operation: AnyOperation };

const indented = (value: unknown): string => JSON.stringify(value, null, 2);

function curlOf({ appUrl, operation }: OperationProps): string {
  const { method, path, body } = operation;
  const address = `"${appUrl}/api/v1${path.replace("{customerId}", "7600000000001").replace("{id}", "$ID")}"`;
  const example = body && examples.get(body as z.ZodType);
  return [
    `curl ${method === "GET" ? "" : `-X ${method} `}${address} \\`,
    `  -H "Authorization: Bearer $KEY"`,
    ...(takesKey(operation) ? [`  -H "Idempotency-Key: $(uuidgen)"`] : []),
    ...(example
      ? ['  -H "Content-Type: application/json"', `  -d '${JSON.stringify(example).replaceAll("'", "’")}'`]
      : []),
  ]
    .join(" \\\n")
    .replace("\\ \\", "\\");
}

/** One call: description, parameters, examples and errors. */
export function OperationSection({ appUrl, operation }: OperationProps) {
  const { id, method, path, summary, description, scope, query, body, answer, status } = operation;
  return (
    <article aria-labelledby={id}>
      <h3 id={id}>{summary}</h3>
      <p className="call">
        <b>{method}</b> <code>{path}</code> <span className="scope">{scope}</span>
      </p>
      {description && <p>{description}</p>}
      {query && <FieldTable caption="In the address, all optional" schema={query as z.ZodType} />}
      {body && <FieldTable caption="In the body" schema={body as z.ZodType} />}
      <pre tabIndex={0}>{curlOf({ appUrl, operation })}</pre>
      <details>
        <summary>Answer {status}</summary>
        {answer && <pre tabIndex={0}>{indented(examples.get(answer as z.ZodType))}</pre>}
      </details>
      <details>
        <summary>Problems</summary>
        <dl>
          {Object.entries(problemResponses(operation)).map(([code, response]) => (
            <div key={code}>
              <dt>{code}</dt>
              <dd>{String(response.description)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </article>
  );
}
