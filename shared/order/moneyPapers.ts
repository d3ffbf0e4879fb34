/** Papers with prices or amounts on them, by the id of their form (PM). */
const moneyPapers: ReadonlySet<string> = new Set(['settlement', 'quotation', 'contract']);

export const isMoneyPaper = (form: string | undefined): boolean =>
  form !== undefined && moneyPapers.has(form);
