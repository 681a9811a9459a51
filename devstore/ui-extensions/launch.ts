/** What a page says of an extension that it starts. */
export interface Launch {
  handle: string;
  /** in the reader's language */
  name: string;
  target: string;
  /** address of the bundled script */
  script: string;
  appUrl: string;
  language: string;
  /** texts in the reader's language, by their path in the locale file */
  texts: Record<string, string>;
  /** gids of what the page shows */
  selected: string[];
  /** the order of an order status page (OrderStatusApi) */
  order?: { id: string; name: string; processedAt: string };
  /** as the merchant filled them in */
  settings: Record<string, string>;
}
