/** A print order written as XJDF: example C's order states the same product as the golden file; what lacks is said. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { orderXjdf } from '#shared/order/orderXjdf';
import type { OrderState } from '#shared/order/state';
import { workOf } from '#shared/order/statePrint';
import { benchC, exampleC } from '../forms/printOrders';
import { type Element, treeOf } from '../print/xmlTree';

const AT = '2026-11-09T09:30:00+08:00';
const golden = treeOf(
  readFileSync(resolve(import.meta.dirname, '../../fixtures/cases/golden/YS-2026-0001.xjdf'), 'utf8'),
);
const written = (order: OrderState): Element => {
  const out = orderXjdf(order, AT);
  if (!out.ok) throw new Error(out.faults.map((f) => f.say.zh).join());
  return treeOf(out.xml);
};
const child = (e: Element, name: string): Element => e.children.find((c) => c.name === name)!;
/** Names for people and the copies on top are the order's own. */
const bare = (e: Element): Element => {
  const { DescriptiveName: _, MinAmount: __, MaxAmount: ___, ...attributes } = e.attributes;
  return { ...e, attributes, children: e.children.map(bare) };
};
const change = (order: OrderState, print: object): OrderState => ({
  ...order,
  sheet: { ...order.sheet, print: { ...order.sheet.print!, ...print } },
});

describe('an order as XJDF', () => {
  it('example C: product, cover, body, papers, colours, binding and film as in the golden file', () => {
    expect(bare(child(written(exampleC()), 'ProductList'))).toEqual(bare(child(golden, 'ProductList')));
  });

  it('copies: 300 ordered, 6 free ones and 2 % over-run on top', () => {
    const product = child(written(exampleC()), 'ProductList').children[0]!.attributes;
    expect(product).toMatchObject({ Amount: '300', MinAmount: '300', MaxAmount: '312' });
  });

  it('who, until when, from which files', () => {
    const root = written(exampleC());
    const sets = Object.fromEntries(
      root.children
        .filter((c) => c.name === 'ResourceSet')
        .map((c) => [c.attributes.Name, c.children[0]!.children[0]!]),
    );
    const due = `${exampleC().sheet.dueAt}T17:00:00+08:00`;
    expect(root.attributes.JobID).toBe(exampleC().number);
    expect(sets.NodeInfo!.attributes.LastEnd).toBe(due);
    const file = workOf(exampleC()).proofs.at(-1)!.files[0]!.name;
    expect(decodeURI(sets.RunList!.children[0]!.attributes.URL!)).toBe(file);
    expect(sets.DeliveryParams!.children[0]!.attributes.Amount).toBe('300');
  });

  it('a bound job of one paper without parts is its own cover and body', () => {
    const one = change(benchC().order, {
      parts: undefined,
      pages: 20,
      paper: { kind: '双胶纸', weight: '157', sheet: '889x1194' },
      colours: { front: 4, back: 4 },
    });
    const products = child(written(one), 'ProductList').children;
    expect(products.map((p) => p.attributes.ProductType)).toEqual(['Brochure', 'Cover', 'Body']);
    const pages = products.slice(1).map((p) => p.children[0]!.children[0]!.attributes.Pages);
    expect(pages).toEqual(['4', '16']);
  });

  it('what the ticket does not say is named, in both languages', () => {
    const { order } = benchC();
    const parts = order.sheet.print!.parts!.map((p, i) => (i === 1 ? { ...p, paper: undefined } : p));
    const out = orderXjdf(change(order, { finishedSize: undefined, parts }), AT);
    expect(out).toMatchObject({ ok: false });
    const said = out.ok ? [] : out.faults.map((f) => f.say.zh);
    expect(said).toEqual([
      '施工单上还没填成品尺寸，填好再导出。',
      '施工单上还没填“内页”的用纸和克重，填好再导出。',
    ]);
  });
});
