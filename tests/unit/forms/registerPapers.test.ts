/** What the registers bring to paper: calibration and reference data, the scope of the contract. */
import { describe, expect, it } from 'vitest';
import { paperIds } from '#shared/forms/layout/papers';
import type { ContractStand } from '#shared/order/contractScope';
import { scopeKey } from '#shared/order/contractScope';
import { allLines, goodCrew, line, order } from '../order/bench';
import { lineWith, readForm } from './formTools';

const instrument = line('instrument', {
  what: '全站仪 1 号',
  model: 'TS60',
  serial: '885012',
  calibratedUntil: '2026-02-01',
});
function departed(change: object = {}, leave = true) {
  const b = order('control', 'accept');
  b.do('sun', {
    do: 'listReferences',
    references: [
      {
        name: '控制点成果表',
        source: '省测绘局',
        version: '2025-10',
        form: 'copy',
        copies: 2,
        loan: 'borrowed',
      },
    ],
  });
  const lines = [...allLines.filter((l) => l.kind !== 'instrument'), { ...instrument, ...change }];
  b.do('sun', { do: 'keepChecklist', lead: 'sun', lines, crew: goodCrew });
  if (leave) b.do('sun', { do: 'act', act: 'depart', lead: 'sun' });
  return b.order;
}

describe('departure checklist', () => {
  const waiver = { by: '赵国强', reason: '已送检' };
  it('SV-03b: model, serial, calibrated until, overdue and the waiver with its reason', async () => {
    const form = await readForm('departure-checklist', departed({ ok: false, waiver }));
    expect(lineWith(form, '885012')).toMatch(/TS60 885012 2026-02-01 超期 不合格（豁免）/);
    expect(form.text).toContain('全站仪1号：检定2026-02-01超期，外业主管赵国强豁免，原因：已送检');
    expect(form.text).toContain('豁免1项');
  });
  it('SV-03b: ticked but overdue prints as not in order', async () => {
    const form = await readForm('departure-checklist', departed({}, false));
    expect(lineWith(form, '885012')).toMatch(/2026-02-01 超期 不合格/);
    expect(form.text).toContain('不合格1项');
  });
  it('SV-03b: in time it prints its day and nothing of overdue', async () => {
    const form = await readForm('departure-checklist', departed({ calibratedUntil: '2026-03-02' }));
    expect(lineWith(form, '885012')).toMatch(/2026-03-02 合格/);
    expect(form.text).not.toContain('超期');
  });
  it('SV-03: the reference data, with copies and what is on loan', async () => {
    const form = await readForm('departure-checklist', departed({ calibratedUntil: '2026-12-31' }));
    expect(lineWith(form, '控制点成果表')).toMatch(/控制点成果表 省测绘局 2025-10 复印件 2 借用未还/);
  });
});

describe('SV-08: the contract on paper', () => {
  const settled = order('control', 'settle').order;
  const contract = (lines: ContractStand['contract']['lines'], elsewhere = {}): ContractStand => ({
    contract: { id: 'k', number: 'HT-1', name: '合同', included: true, lines, active: true },
    elsewhere,
  });
  const points = (quantity: string) => ({ item: '控制点', unit: '点', quantity });
  const read = (formId: string, stand: ContractStand, more = {}) =>
    readForm(formId, settled, more, { contract: stand });

  it.each(paperIds)('SV-08: %s: marks behind the items, quantities in the sentence', async (paper) => {
    const stand = contract([points('10')], { [scopeKey({ name: '控制点', unit: '点' })]: '6' });
    const { text } = await read('settlement', stand, { paper });
    for (const word of ['【超合同2】', '【合同外】', '合同HT-1以外（合同外）：第2项地形图1.200km²。'])
      expect(text).toContain(word);
    expect(text).toContain('第1项控制点超2点（合同10，其他工单已结算6，签证6）');
  });
  it('SV-08: all inside: one sentence, no mark', async () => {
    const stand = contract([points('6'), { item: '地形图', unit: 'km²', quantity: '1.5' }]);
    const { text } = await read('settlement', stand);
    expect(text).toContain('各项均在合同HT-1的范围和数量之内。');
    expect(text).not.toContain('【');
  });
  it('SV-08: the table of quantities has a column of the contract only where there is one', async () => {
    const form = await read('quantity-table', contract([points('4')]));
    expect(form.text).toContain('合同工程量');
    expect(lineWith(form, '超合同')).toMatch(/点 4 6 6 0/);
    const without = await readForm('quantity-table', settled);
    expect(without.text).not.toContain('合同工程量');
    expect(without.text).not.toContain('超合同');
  });
});
