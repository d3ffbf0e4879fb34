/** Every paper of the print trade, on every size, filled and empty. */
import { describe, expect, it } from 'vitest';
import { orderForms } from '#shared/forms/allowed';
import { blankForms } from '#shared/forms/blank';
import { paperIds } from '#shared/forms/layout/papers';
import { registry } from '#shared/forms/registry';
import { jobToOrder } from '#shared/jobfile/events';
import { goodCase } from '../jobfile/cases';
import { expectWhole, readBlank, readForm, shop } from './formTools';
import { squeezed } from './pdfTools';
import { exampleC, fullC } from './printOrders';

it('one paper per record: the numbers there are, the newest last', () => {
  const source = { shop, order: exampleC() };
  const records = Object.fromEntries(orderForms.print.map((id) => [id, registry[id]!.records?.(source)]));
  expect(records).toEqual({
    quotation: ['BJ-2026-0001', 'BJ-2026-0002'],
    'job-ticket': undefined,
    'proof-approval': ['DY-2026-0001', 'DY-2026-0002'],
    'production-plan': undefined,
    'material-issue': ['LL-2026-0001'],
    'quality-record': ['ZJ-2026-0001', 'ZJ-2026-0002', 'ZJ-2026-0003', 'ZJ-2026-0004', 'ZJ-2026-0005'],
    'delivery-note': ['SH-2026-0001', 'SH-2026-0002'],
    settlement: undefined,
  });
});

const all = [...blankForms('print'), 'change-request'];

/** The first caption of each form's hands. */
const firstHand: Record<string, string> = {
  quotation: '报价（业务）',
  'job-ticket': '审核（跟单）',
  'proof-approval': '印前（出样）',
  'production-plan': '制定（跟单）',
  'material-issue': '发料（仓管）',
  'quality-record': '机长/操作',
  'delivery-note': '仓管（出库）',
  settlement: '编制（跟单）',
  'change-request': '主管批准',
};

describe.each(paperIds)('on %s', (paper) => {
  const full = fullC().order;
  const { order: stated } = jobToOrder(goodCase('brochure'));

  it.each(all)('%s, filled, stated and empty: inside the margins, hands not alone', async (form) => {
    for (const made of [
      await readForm(form, full, { paper }),
      await readForm(form, stated, { paper }),
      await readBlank(form, { paper }, 'print'),
    ])
      expectWhole(made, paper, firstHand[form]!);
  });
});

it.each(all)('%s in English has no Chinese but the shop’s own', async (form) => {
  const made = await readBlank(form, { language: 'en' }, 'print');
  const own = [shop.name, squeezed(shop.address)].reduce(
    (text, word) => text.replaceAll(word, ''),
    made.text,
  );
  expect(own).not.toMatch(/\p{Script=Han}/u);
});
