/** The app's description in the store's admin. */
export interface AppTexts {
  /** its purpose, on the page of installed apps */
  what: string;
  /** confirmation question before it is uninstalled */
  uninstall: string;
  /** steps of the tour on the home page: what an order changes in the app, and in the theme */
  tour: { app: string; theme: string };
}
