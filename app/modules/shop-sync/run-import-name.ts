/** Name of the job that carries a shop's import on by one step. */
export const RUN_IMPORT = "run-import";
