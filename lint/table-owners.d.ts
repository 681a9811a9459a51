export declare const tablesOf: Record<string, string[]>;
export declare const viewsOf: Record<string, Record<string, { below?: string }>>;
