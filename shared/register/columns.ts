/** What a register is as a flat table, for import and export: one column each, in the order people expect them. */
export interface RegisterColumn {
  /** The field it is read into; `lines` of a list share the columns of their head on every row. */
  key: string;
  zh: string;
  en: string;
  required?: true;
  kind: 'text' | 'date' | 'decimal';
}
