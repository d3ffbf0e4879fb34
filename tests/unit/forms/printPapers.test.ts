/** The paper of the print trade, read back: example C of the trade and every state a record may be in. */
import { describe, expect, it } from 'vitest';
import {
  askedForms,
  formRefusals,
  formsFor,
  orderForms,
  refusalLine,
  showsMoney,
} from '#shared/forms/allowed';
import { blankForms } from '#shared/forms/blank';
import { paperIds } from '#shared/forms/layout/papers';
import { NEXT_DELIVERY } from '#shared/forms/print/deliveryNote';
import { registry } from '#shared/forms/registry';
import { jobToOrder } from '#shared/jobfile/events';
import type { OrderState } from '#shared/order/state';
import { goodCase } from '../jobfile/cases';
import { act, check, deliver, failing, permit, plan, printed, route } from '../order/printBench';
import { expectWhole, lineWith, readBlank, readForm, shop } from './formTools';
import { squeezed } from './pdfTools';
import { benchC, exampleC, fullC } from './printOrders';

describe('job ticket', () => {
  it('example C: net, spoilage, total, full sheets, reams and plates of cover and body', async () => {
    const form = await readForm('job-ticket', exampleC());
    expect(form.text).toContain('75+83=158');
    expect(lineWith(form, '75+83=158')).toMatch(/自翻版 75\+83=158 2 79 0\.158 4$/);
    expect(lineWith(form, '300+129=429')).toMatch(/正反版 300\+129=429 2 215 0\.430 8$/);
    expect(form.text).toContain('合计12');
    for (const text of [
      '210×285mm',
      '20P',
      '200g双铜纸',
      '大度889×1194',
      '880×590',
      '封面覆哑膜、骑马订',
      '超印≤2%，备品6，留样2',
      '50本一包',
      '裕华中路246号',
      '跟色样SY-07',
    ])
      expect(form.text).toContain(text);
    // The route: machine, planned span, minutes planned and taken, who did it.
    expect(lineWith(form, '印封面')).toMatch(/对开四色机 韩磊 03-05 09:00–13:00 .* 240\/200 429\/— 韩磊$/);
  });

  it('the cut is drawn where it says what the ticket says, and costs no page', async () => {
    const form = await readForm('job-ticket', exampleC());
    expect(form.pages).toBe(1);
    expect(form.text).toContain('4×2=8个');
    expect(form.text).toContain('2×2=4个');
    const o = exampleC();
    const print = { ...o.sheet.print!, parts: o.sheet.print!.parts!.map((p) => ({ ...p, up: 3 })) };
    const other = await readForm('job-ticket', { ...o, sheet: { ...o.sheet, print } });
    expect(other.text).toContain('3拼');
    expect(other.text).not.toContain('利用率');
  });

  it('a job file without parts: ceil(quantity × pages ÷ 2 ÷ leaves) + spoilage', async () => {
    const { order } = jobToOrder(goodCase('brochure'));
    const form = await readForm('job-ticket', order);
    expect(form.text).toContain('3000+60=3060');
    expect(lineWith(form, '3060')).toMatch(/16 3060 6\.120$/);
    // No plan yet: the usual route, one line for each operation after printing.
    for (const operation of ['印前', '打样', '制版', '印刷', '折页', '三面裁切', '包装'])
      expect(lineWith(form, operation), operation).not.toBe('');
  });

  it('sheets beyond counting leave their boxes empty', async () => {
    const { order } = jobToOrder(goodCase('brochure'));
    const items = order.sheet.items.map((i) => ({ ...i, quantity: '999999999999' }));
    const form = await readForm('job-ticket', { ...order, sheet: { ...order.sheet, items } });
    expect(form.text).toContain('999999999999');
    expect(form.text).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('PM: no price on any print paper but quotation and settlement', async () => {
    for (const form of orderForms.print.filter((id) => !showsMoney(id)))
      expect((await readForm(form, exampleC())).text, form).not.toMatch(
        /12\.00|3,?600|4,?800|50\.00|200\.00|2,?400/,
      );
  });

  it('PR-08: refused for a job whose papers were refused or allow fewer copies', () => {
    const refused = (o: OrderState) => refusalLine(o, formRefusals(o, 'job-ticket'))?.refused;
    const b = printed('team', { jobKind: 'internal' });
    expect(refused(b.order)).toBeUndefined();
    b.do('cao', permit({ verdict: 'refused', note: '准印证过期' }));
    expect(refused(b.order)).toBe('PR-08');
    b.do('cao', permit({ papers: [{ kind: 'printPermit', number: '冀印 2026-11', quantity: '200' }] }));
    expect(refused(b.order)).toBe('PR-08');
    b.do('cao', permit());
    expect(refused(b.order)).toBeUndefined();
  });
});

describe('quotation', () => {
  it('example C: lines, tax by line, total in words; the client’s hand on the newest', async () => {
    const form = await readForm('quotation', exampleC());
    expect(form.text).toContain('编号：BJ-2026-0002');
    expect(lineWith(form, '3,600.00')).toBe('1 宣传册 20P 本 300 12.00 3,600.00 13% 414.16');
    expect(lineWith(form, '排版设计费')).toBe('2 排版设计费 P 20 50.00 1,000.00 6% 56.60');
    for (const text of ['493.77', '4,800.00', '人民币肆仟捌佰元整', '2026-03-10', '预付50%', '允许超印2%'])
      expect(form.text).toContain(text);
    expect(form.page[0]!.match(/签字：/g)).toHaveLength(1);
    expect(form.text).not.toContain('作废');
  });

  it('an earlier one on its own paper, without the hand that accepted the later', async () => {
    const form = await readForm('quotation', exampleC(), { record: 'BJ-2026-0001' });
    expect(form.text).toContain('3,750.00');
    expect(form.text).not.toContain('3,600.00');
    expect(form.page[0]!.match(/签字：/g)).toHaveLength(2);
  });

  it('before one was sent: items and prices as a draft without a number of its own', async () => {
    const form = await readForm('quotation', benchC().order);
    expect(form.text).toContain('草稿未报价');
    expect(form.text).not.toContain('BJ-');
    expect(form.text).toContain('4,800.00');
    const { prices: _, ...bare } = benchC().order;
    expect((await readForm('quotation', bare)).text).not.toContain('4,800.00');
  });

  it('an accepted quotation followed by another is open again', async () => {
    const b = benchC();
    const lines = [{ name: '宣传册', unit: '本', quantity: '300', unitPrice: '12.00' }];
    const tax = { rate: '0.13', included: true };
    b.do('xu', { do: 'keepQuotation', lines, tax });
    b.do('xu', act('acceptQuote', { hand: { by: '何婷' } }));
    expect((await readForm('quotation', b.order)).text).toContain('何婷日期：');
    b.do('xu', { do: 'keepQuotation', lines, tax, terms: '现金' });
    expect((await readForm('quotation', b.order)).text).toContain('作废');
  });
});

describe('proof approval', () => {
  it('PR-05: the version the client signed, with time; the one sent back says why and that it is replaced', async () => {
    const signed = await readForm('proof-approval', exampleC());
    expect(signed.text).toContain('■同意付印□改后付印□重新打样');
    expect(signed.text).toContain('第2稿');
    expect(signed.text).toMatch(/客户签字（付印）.*何婷日期：2026-03-02/);
    expect(signed.page[0]).not.toContain('签字：');
    const back = await readForm('proof-approval', exampleC(), { record: 'DY-2026-0001' });
    expect(back.text).toContain('□同意付印□改后付印■重新打样');
    for (const text of ['封面电话号码有误', '本稿已由DY-2026-0002第2稿代替，不得付印', '尺寸±1mm', 'SY-07'])
      expect(back.text).toContain(text);
    expect(back.page[0]!.match(/签字：/g)).toHaveLength(1);
  });

  it('not judged yet: nothing is ticked, the client has a line to sign on', async () => {
    const form = await readForm('proof-approval', printed('prepress').order);
    expect(form.text).toContain('□同意付印□改后付印□重新打样');
    expect(form.page[0]!.match(/签字：/g)).toHaveLength(2);
  });
});

describe('production plan', () => {
  it('PR-03, PR-04: each operation with machine, person, start and finish, minutes planned and taken', async () => {
    const form = await readForm('production-plan', exampleC());
    expect(lineWith(form, '印内页')).toMatch(
      /^3 印内页 对开四色机 韩磊 03-06 09:00 03-06 13:00 240 200 03-02 /,
    );
    expect(lineWith(form, '合计')).toBe('合计 1200 1000');
    expect(form.text).toContain('计划完工2026-03-0813:00');
    expect(form.text).not.toContain('晚于');
  });

  it('PR-03: a plan that ends after the promised date says so, and who agreed', async () => {
    const b = printed('signProof');
    const late = route.map((o) =>
      o.id === 'o5' ? { ...o, start: '2026-03-18T01:00:00Z', finish: '2026-03-18T05:00:00Z' } : o,
    );
    b.do('wu', plan(late, { reason: '等客户来料', by: '何婷' }));
    expect((await readForm('production-plan', b.order)).text).toContain(
      '计划完工2026-03-1813:00晚于交货日期2026-03-16：等客户来料（何婷同意）',
    );
  });
});

it('material slip: what was given out; before any is, the full sheets the ticket asks for', async () => {
  const form = await readForm('material-issue', exampleC());
  expect(form.text).toContain('编号：LL-2026-0001');
  expect(lineWith(form, 'P-1')).toBe('1 双铜纸 封面 张 79 79 P-1');
  expect(form.text).toMatch(/领料人韩磊/);
  const open = await readForm('material-issue', benchC().order);
  expect(lineWith(open, '内页')).toMatch(/内页 张 215$/);
  expect(open.text).toContain('128g双铜纸大度889×1194');
});

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
