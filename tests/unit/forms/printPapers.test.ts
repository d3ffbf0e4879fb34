/** The paper of the print trade up to the press, read back: example C and every state a record may be in. */
import { describe, expect, it } from 'vitest';
import { formRefusals, orderForms, refusalLine, showsMoney } from '#shared/forms/allowed';
import { jobToOrder } from '#shared/jobfile/events';
import type { OrderState } from '#shared/order/state';
import { goodCase } from '../jobfile/cases';
import { act, permit, plan, printed, route } from '../order/printBench';
import { lineWith, readForm } from './formTools';
import { benchC, exampleC } from './printOrders';

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
