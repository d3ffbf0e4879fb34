import { expect, test } from 'vitest';
import { settlementBook } from '#shared/excel/settlementBook';
import { registry } from '#shared/forms/registry';
import { formTitle } from '#shared/forms/titles';
import { formsOf } from '../../../renderer/documents/paperForms';
import { order } from '../order/bench';
import { printed } from '../order/printBench';

test('the settlement is called by its trade in the list of papers and in the workbook', () => {
  const told = { survey: '工程结算单', print: '印刷结算单' };
  const orders = { survey: order('topographic', 'archive').order, print: printed('archive').order };
  for (const trade of ['survey', 'print'] as const) {
    const listed = formsOf(orders[trade], ['clerk', 'finance']).find((f) => f.id === 'settlement');
    expect(listed?.title.zh).toBe(told[trade]);
    expect(settlementBook(orders[trade], { name: '店' }, 'zh')?.name).toContain(told[trade]);
  }
});

test('all others have one name; an unknown form has none', () => {
  for (const [id, { title, printTitle }] of Object.entries(registry))
    expect(formTitle(id, 'print')).toEqual(printTitle ?? title);
  expect(formTitle('settlement')?.zh).toBe('工程结算单');
  for (const id of ['nothing', '__proto__', 'constructor']) expect(formTitle(id, 'print')).toBeUndefined();
});
