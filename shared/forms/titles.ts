/** What a form is called: in the print trade some have a name of their own. */
import type { Trade } from '#shared/procedures/registry';
import { titleIn } from './layout/spec';
import { registry } from './registry';

/** @param trade of the order it is about; left out, the form's own name */
export function formTitle(id: string, trade?: Trade): { zh: string; en: string } | undefined {
  const form = Object.hasOwn(registry, id) ? registry[id] : undefined;
  return form && titleIn(form, trade);
}
