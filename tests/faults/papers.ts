/** Every paper an order may have, built as the app and the command line build it. */
import { askedForms, formRefusals, orderForms, showsMoney } from '#shared/forms/allowed';
import type { Definition } from '#shared/forms/layout/pdf';
import { registry } from '#shared/forms/registry';
import { orderToJob } from '#shared/jobfile/export';
import { say } from '#shared/order/sentences';
import type { OrderState } from '#shared/order/state';
import type { Shop } from '#shared/party/party';

export interface Built {
  form: string;
  definition: Definition;
}

/** @throws where a form can't be built, or a refusal has no sentence: either is a fault */
export function buildPapers(order: OrderState, shop: Shop, stated = true): Built[] {
  const built: Built[] = [];
  for (const form of [...orderForms[order.trade], ...askedForms]) {
    const spec = registry[form];
    const refusals = formRefusals(order, form);
    for (const refusal of refusals)
      if (!say(refusal, 'zh', order)) throw new Error(`${form}: refused without a word`);
    if (!spec || refusals.length) continue;
    const job = orderToJob(order, shop, { money: showsMoney(form) });
    const source = { shop, order, job, stated };
    const definition = spec.build(source, { paper: spec.papers?.[0] ?? 'A4', language: 'zh', printCount: 1 });
    built.push({ form, definition });
  }
  return built;
}
