/** The paper of goods made, checked, delivered and settled, read back: every state a record may be in. */
import { describe, expect, it } from 'vitest';
import { askedForms, formRefusals, formsFor, orderForms, refusalLine } from '#shared/forms/allowed';
import { paperIds } from '#shared/forms/layout/papers';
import { NEXT_DELIVERY } from '#shared/forms/print/deliveryNote';
import { jobToOrder } from '#shared/jobfile/events';
import { goodCase } from '../jobfile/cases';
import { check, deliver, failing, printed } from '../order/printBench';
import { expectWhole, lineWith, readForm } from './formTools';
import { benchC, exampleC } from './printOrders';

describe('quality record', () => {
  it('PR-05: the newest check with its figures, and any other by its number', async () => {
    const o = exampleC();
    const form = await readForm('quality-record', o);
    expect(form.text).toContain('■成品检验');
    expect(form.text).toContain('50/0（合格率100.0%）');
    expect(lineWith(form, '套印')).toBe('1 套印 0.10 0.08 合格');
    expect(form.text).toContain('■合格□不合格');
    expect(form.text).not.toContain('客户（让步接收）');
    const failed = await readForm('quality-record', o, { record: 'ZJ-2026-0004' });
    for (const text of [
      '■巡检',
      '印内页',
      '97/3（合格率97.0%）',
      '□合格■不合格',
      '■让步接收',
      '客户让步接收：展会急用（何婷',
    ])
      expect(failed.text).toContain(text);
    expect(failed.text).not.toContain('作废');
  });

  it('a concession signed for other findings than stand there is void', async () => {
    const o = exampleC();
    const checks = o.print!.checks.map((c) => ({
      ...c,
      items: c.items.map((i) => ({ ...i, value: '0.90' })),
    }));
    const form = await readForm(
      'quality-record',
      { ...o, print: { ...o.print!, checks } },
      { record: 'ZJ-2026-0004' },
    );
    expect(form.text).toContain('作废');
  });
});

describe('delivery note', () => {
  it('PR-06: the newest delivery with its receiver and spare copies; the one before by its number', async () => {
    const o = exampleC();
    const form = await readForm('delivery-note', o, { paper: '241x140' });
    expect(form.text).toContain('编号：SH-2026-0002');
    expect(lineWith(form, '210 × 285')).toBe('1 宣传册 210 × 285 mm 20P 本 100 6 2包');
    expect(form.text).toContain('备品不计价');
    expect(form.text).toContain('一联（白）存根二联（红）客户三联（黄）回单');
    expect(form.text).toMatch(/何婷（签收）/);
    const first = await readForm('delivery-note', o, { record: 'SH-2026-0001' });
    expect(lineWith(first, '合计')).toBe('合计 200');
    expect(first.text).toContain('冀F·A1234');
  });

  it('PR-06: before a delivery all that is ordered; after a part of it what is left, to be signed by hand', async () => {
    const b = printed('store');
    const whole = await readForm('delivery-note', b.order);
    expect(lineWith(whole, '合计')).toBe('合计 300');
    // Design is no goods: it is signed for by itself.
    expect(whole.text).not.toContain('排版设计');
    b.do('kuang', deliver('120'));
    const rest = await readForm('delivery-note', b.order, { record: NEXT_DELIVERY });
    expect(lineWith(rest, '合计')).toBe('合计 180');
    expect(rest.page[0]!.match(/签字：/g)).toHaveLength(4);
    expect(rest.text).not.toContain('SH-');
    expect((await readForm('delivery-note', b.order)).text).toContain('合计120');
  });

  it('a job file has no notes: what the client signed for, with the client’s name and time', async () => {
    const form = await readForm('delivery-note', jobToOrder(goodCase('brochure')).order);
    expect(lineWith(form, '导览册 32P')).toMatch(/本 3000$/);
    expect(form.text).toMatch(/收货单位（签章）.*何婷/);
  });

  it('PR-05: none for goods while a check has failed; a delivery on record is printed', () => {
    const b = printed('store');
    expect(formRefusals(b.order, 'delivery-note')).toEqual([]);
    b.do('kuang', deliver('120'));
    b.do('cao', failing('final'));
    expect(formRefusals(b.order, 'delivery-note')).toEqual([]);
    expect(refusalLine(b.order, formRefusals(b.order, 'delivery-note', NEXT_DELIVERY))).toMatchObject({
      refused: 'PR-05',
      why: expect.stringContaining('ZJ-2026-0005'),
    });
    b.do('cao', check('final'));
    expect(formRefusals(b.order, 'delivery-note', NEXT_DELIVERY)).toEqual([]);
  });

  it('many items with long names: the head on every page, all of them there, none over the edge', async () => {
    const items = Array.from({ length: 60 }, (_, n) => ({
      no: n + 1,
      name: `第${n + 1}号宣传单页铜版纸双面彩色印刷覆膜压痕折页打孔配送含说明书`,
      unit: '张',
      quantity: '1000',
    }));
    const { order } = benchC({ items });
    for (const paper of paperIds) {
      const form = await readForm('delivery-note', order, { paper });
      expect(form.pages).toBeGreaterThan(1);
      for (const page of form.page.slice(0, -1)) expect(page).toMatch(/品名/);
      for (const { name } of items) expect(form.text).toContain(name.slice(0, 5));
      expectWhole(form, paper, '收货单位');
    }
  });
});

describe('settlement of a print order', () => {
  it('PR-06: received quantities with their notes, proofs free of charge, in the words of the trade', async () => {
    const form = await readForm('settlement', exampleC());
    for (const text of [
      '印刷结算单',
      '签收数量',
      '3,600.00',
      '4,800.00',
      '人民币肆仟捌佰元整',
      '2,400.00',
      '送货单SH-2026-0001、SH-2026-0002',
      '备品不计价',
      '不另收费：打样2次',
      '客户确认（签章）',
      '施工单号',
    ])
      expect(form.text).toContain(text);
    expect(form.text).not.toMatch(/签证|甲方|工程|外业/);
    // Survey keeps its own words.
    const survey = await readForm('settlement', jobToOrder(goodCase('topographic')).order);
    expect(survey.text).toMatch(/签证工程量.*甲方确认/);
  });
});

describe('change request', () => {
  const changed = () => {
    const b = printed('signProof');
    b.do('xu', {
      do: 'askChange',
      what: '加印 50 本，改为无线胶装',
      why: '展会追加',
      askedBy: '何婷',
      strike: [],
      add: [{ name: '快递', unit: '项', quantity: '1' }],
      set: { dueAt: '2026-03-20', items: [{ no: 1, quantity: '350' }], print: { finishing: ['无线胶装'] } },
      priceEffect: '增加 600.00 元',
    });
    return b;
  };

  it('CR: old and new value side by side, before and after it is approved; the client by name', async () => {
    const b = changed();
    const asked = await readForm('change-request', b.order);
    expect(asked.text).toContain('编号：BG-2026-0001');
    expect(lineWith(asked, '350 本')).toBe('1 第 1 项 宣传册 300 本 350 本');
    expect(lineWith(asked, '2026-03-16')).toMatch(/交货\/完成日期 2026-03-16 2026-03-20$/);
    expect(lineWith(asked, '无线胶装')).not.toBe('');
    expect(asked.text).toContain('印后加工封面覆哑膜、骑马订无线胶装');
    expect(asked.text).toContain('增加：快递—1项');
    expect(asked.page[0]!.match(/签字：/g)).toHaveLength(2);
    b.do('wu', { do: 'decideChange', change: 'BG-2026-0001', approved: true, clientBy: '何婷' });
    expect(b.order.sheet.items[0]!.quantity).toBe('350');
    const done = await readForm('change-request', b.order);
    expect(lineWith(done, '350 本')).toBe('1 第 1 项 宣传册 300 本 350 本');
    expect(done.text).toContain('第1版→第2版');
    expect(done.text).toContain('同意变更；客户何婷同意');
  });

  it('is among the papers of an order of which a change was asked, and can be asked for always', () => {
    expect(formsFor(changed().order)).toContain('change-request');
    expect(formsFor(benchC().order)).toEqual(orderForms.print);
    expect(askedForms).toContain('change-request');
  });

  it('PM: its price is no word for those who see none', async () => {
    const { order } = changed();
    expect((await readForm('change-request', order)).text).toContain('增加600.00元');
    const bare = await readForm('change-request', order, {}, { money: false });
    expect(bare.text).not.toContain('600');
    expect(bare.text).toContain('由办公室与客户确认');
  });
});
