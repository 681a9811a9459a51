/** The client secret of the app in the local store; no app in production has it. */
export const LOCAL_API_SECRET = "local-store-secret-not-for-production";
