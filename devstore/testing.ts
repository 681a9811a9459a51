// The store in this process, for tests of an app.
export { createAppProxy } from "./app-proxy";
export { requestedCost } from "./admin-api/cost";
export { executeQuery } from "./admin-api/execute-query";
export { issueToken, revokeOfflineTokens } from "./admin-api/tokens";
export { readAppConfig } from "./app-config";
export { createStore, type Store } from "./server";
export { inAnotherForm } from "./webhooks/other-forms";
export { orderPayload } from "./webhooks/payloads/order";
export { samplePayload, sampleTopics } from "./webhooks/sample-payloads";
export { deployErrors } from "./webhooks/topic-scopes";
