/** The little of PouchDB the bench calls; its own types bring Node's along. */
declare module 'pouchdb-browser' {
  interface Answer {
    ok?: boolean;
    error?: unknown;
  }
  export default class PouchDB {
    static plugin(plugin: unknown): void;
    constructor(name: string, options?: object);
    bulkDocs(docs: readonly object[]): Promise<Answer[]>;
    put(doc: object): Promise<Answer>;
    get(id: string): Promise<unknown>;
    allDocs(options: object): Promise<{ rows: { doc: unknown }[] }>;
    createIndex(options: object): Promise<unknown>;
    find(query: object): Promise<{ docs: unknown[] }>;
    close(): Promise<void>;
  }
}
declare module 'pouchdb-find' {
  const plugin: unknown;
  export default plugin;
}
