/**
 * A print job as XJDF 2.1 (CIP4): `.xjdf`, application/vnd.cip4-xjdf+xml. Sizes in points to two decimals, dates with
 * their zone, elements in the schema's order. What the schema would refuse is refused here, with a sentence.
 */
import Big from 'big.js';
import { isDecimal } from '../kernel/decimal';
import { isInstant } from '../kernel/time';
import { type PrintFault, words } from './explain';
import type { XjdfJob, XjdfPart } from './xjdfModel';
import { node, type XmlNode, xmlOf } from './xml';

export const XJDF_MIME = 'application/vnd.cip4-xjdf+xml';
export const XJDF_NAMESPACE = 'http://www.CIP4.org/JDFSchema_2_0';
const AGENT = { AgentName: 'ShopDesk', AgentVersion: '1.0.0', DeviceID: 'ShopDesk' };

/** Millimetres as points, at most two decimals: 210 → `595.28`, 3 → `8.5`. */
export const points = (mm: string): string =>
  String(Number(new Big(mm).times(72).div('25.4').toFixed(2, Big.roundHalfUp)));

/** An XML name token: letters and digits of any script, `-` `.` `_` `:`. */
export const isNmtoken = (text: string): boolean => /^[-.:_\p{L}\p{N}\p{M}·]+$/u.test(text);

export type Xjdf = { ok: true; xml: string } | { ok: false; faults: PrintFault[] };

export function xjdfOf(job: XjdfJob): Xjdf {
  const faults = xjdfFaults(job);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, xml: xmlOf(rootOf(job)) };
}

export function xjdfFaults(job: XjdfJob): PrintFault[] {
  const faults: PrintFault[] = [];
  const no = (path: string, zh: string, en: string) => void faults.push({ path, say: words(zh, en) });
  if (!isNmtoken(job.number))
    no(
      'number',
      `工单号“${job.number}”不能写进 XJDF：只能用字母、数字和 - . _ :，中间不能有空格。请改工单号再导出。`,
      `Order number “${job.number}” can't be a JobID: letters, digits and - . _ : only, no spaces.`,
    );
  for (const [path, at] of [
    ['at', job.at],
    ['dueAt', job.dueAt],
    ['delivery.required', job.delivery?.required],
  ] as const)
    if (at !== undefined && !(isInstant(at) && at.includes('T')))
      no(
        path,
        `时间“${at}”须带时刻和时区，例如 2026-11-16T17:00:00+08:00。`,
        `“${at}” needs a time and a zone.`,
      );
  const { product } = job;
  const copies = [product.quantity, product.most, ...(job.delivery?.drops ?? []).map((d) => d.amount)];
  if (copies.some((n) => n !== undefined && !(Number.isInteger(n) && n > 0)))
    no('product.quantity', '数量须是大于 0 的整数。', 'Quantities must be whole numbers above 0.');
  else if (product.most !== undefined && product.most < product.quantity)
    no('product.most', '最多数量不能少于订数。', 'The most can’t be less than the quantity.');
  const size = (path: string, s: { width: string; height: string } | undefined) => {
    if (s && ![s.width, s.height].every((mm) => isDecimal(mm) && Number(mm) > 0))
      no(path, '尺寸须是大于 0 的毫米数。', 'Sizes must be millimetres above 0.');
  };
  size('product.finished', product.finished);
  if (product.bleed !== undefined && !(isDecimal(product.bleed) && Number(product.bleed) >= 0))
    no('product.bleed', '出血须是 0 或更大的毫米数。', 'Bleed must be 0 mm or more.');
  if (product.parts.length === 0) no('product.parts', '请至少写一个部件。', 'Name at least one part.');
  if (product.binding && product.binding.type !== 'None' && product.parts.length < 2)
    no(
      'product.parts',
      '装订至少要有两个部件（例如封面和内页），XJDF 才能写明装订的内容：请把封面和内页分成两个部件。',
      'Binding needs at least two parts, such as cover and body.',
    );
  product.parts.forEach((p, i) => {
    if (!(Number.isInteger(p.pages) && p.pages > 0))
      no(`product.parts[${i}].pages`, `“${p.name}”的 P 数须是大于 0 的整数。`, `Pages of “${p.name}”.`);
    if (!(isDecimal(p.media.weight) && Number(p.media.weight) > 0))
      no(`product.parts[${i}].media.weight`, `“${p.name}”的克重须大于 0。`, `Weight of “${p.name}”.`);
    size(`product.parts[${i}].open`, p.open);
    if (p.fold !== undefined && !/^F\d+-(\d+|X)$/.test(p.fold))
      no(
        `product.parts[${i}].fold`,
        `“${p.name}”的折法“${p.fold}”不是折页目录号，请写成 F6-2 这样。`,
        `Fold “${p.fold}” of “${p.name}” is no catalogue number such as F6-2.`,
      );
    if ([p.coatings?.front, p.coatings?.back].some((c) => c !== undefined && !c.split(' ').every(isNmtoken)))
      no(
        `product.parts[${i}].coatings`,
        `“${p.name}”的上光名称只能用字母、数字和 - . _ :。`,
        `Coatings of “${p.name}”: letters, digits and - . _ : only.`,
      );
  });
  return faults;
}

const size2 = (s: { width: string; height: string }) => `${points(s.width)} ${points(s.height)}`;
const intent = (name: string, attributes: XmlNode['attributes'], children: (XmlNode | undefined)[] = []) =>
  node('Intent', { Name: name }, [node(name, attributes, children)]);
const resource = (name: string, child: XmlNode) =>
  node('ResourceSet', { Name: name, Usage: 'Input' }, [node('Resource', {}, [child])]);

/** P0 is the whole; parts are PC for the cover, PB for the body, else P1, P2 …, each once. */
function idsOf(parts: readonly XjdfPart[]): string[] {
  const taken = new Set<string>();
  return parts.map((p, i) => {
    const short = p.type === 'Cover' ? 'PC' : p.type === 'Body' ? 'PB' : '';
    const id = short && !taken.has(short) ? short : `P${i + 1}`;
    taken.add(id);
    return id;
  });
}

function rootOf(job: XjdfJob): XmlNode {
  const { product } = job;
  const ids = idsOf(product.parts);
  const binding = product.binding && product.binding.type !== 'None' ? product.binding : undefined;
  const whole = node(
    'Product',
    {
      ID: 'P0',
      IsRoot: true,
      Amount: product.quantity,
      ...(product.most === undefined ? {} : { MinAmount: product.quantity, MaxAmount: product.most }),
      ProductType: product.type,
      DescriptiveName: product.name,
    },
    [
      binding
        ? intent(
            'BindingIntent',
            {
              BindingType: binding.type,
              BindingOrder: binding.type === 'SaddleStitch' ? 'Collecting' : 'Gathering',
              BindingSide: binding.side ?? 'Left',
              ChildRefs: ids.join(' '),
            },
            [
              binding.stitches !== undefined && binding.type === 'SaddleStitch'
                ? node('SaddleStitching', { StitchNumber: binding.stitches })
                : undefined,
            ],
          )
        : undefined,
      product.holes?.length
        ? intent(
            'HoleMakingIntent',
            {},
            product.holes.map((h) => node('HolePattern', { Pattern: h.pattern })),
          )
        : undefined,
      intent('LayoutIntent', {
        FinishedDimensions: `${size2(product.finished)} 0`,
        ...(product.bleed === undefined ? {} : { Bleed: points(product.bleed) }),
      }),
      product.dieCut
        ? intent('ShapeCuttingIntent', {}, [node('ShapeCut', { ShapeType: product.dieCut })])
        : undefined,
    ],
  );
  const comment: XmlNode | undefined = job.note
    ? { name: 'Comment', attributes: { Type: 'Instruction' }, children: [], text: job.note }
    : undefined;
  return node(
    'XJDF',
    {
      xmlns: XJDF_NAMESPACE,
      Version: '2.1',
      JobID: job.number,
      DescriptiveName: job.name || undefined,
      Types: 'Product',
    },
    [
      node('AuditPool', {}, [
        node('AuditCreated', {}, [node('Header', { ...AGENT, Author: job.author, Time: job.at })]),
      ]),
      comment,
      node('ProductList', {}, [whole, ...product.parts.map((p, i) => partOf(p, ids[i]!, product.finished))]),
      ...resourcesOf(job),
    ],
  );
}

function partOf(p: XjdfPart, id: string, finished: { width: string; height: string }): XmlNode {
  const surface = (side: 'front' | 'back') => {
    const colours = coloursOf(p.colours[side], p.spots?.[side] ?? []);
    const coatings = p.coatings?.[side];
    if (!colours && !coatings) return undefined;
    return node('SurfaceColor', {
      Surface: side === 'front' ? 'Front' : 'Back',
      ColorsUsed: colours || undefined,
      Coatings: coatings,
    });
  };
  const surfaces = [surface('front'), surface('back')].filter((s) => s !== undefined);
  const printedBack = p.colours.back > 0 || (p.spots?.back?.length ?? 0) > 0;
  return node('Product', { ID: id, IsRoot: false, Amount: 1, ProductType: p.type, DescriptiveName: p.name }, [
    intent('LayoutIntent', {
      Pages: p.pages,
      Sides: printedBack ? 'TwoSidedHeadToHead' : 'OneSided',
      Dimensions: p.open && size2(p.open),
      FinishedDimensions: `${size2(finished)} 0`,
    }),
    intent('MediaIntent', {
      MediaType: p.media.type ?? 'Paper',
      Weight: p.media.weight,
      Coating: p.media.front,
      BackCoating: p.media.back,
      MediaQuality: p.media.name,
    }),
    surfaces.length > 0 ? intent('ColorIntent', {}, surfaces) : undefined,
    p.laminate
      ? intent('LaminatingIntent', {
          Surface: p.laminate.surface === 'Both' ? 'Front Back' : p.laminate.surface,
          Texture: p.laminate.texture,
        })
      : undefined,
    p.fold ? intent('FoldingIntent', { FoldCatalog: p.fold }) : undefined,
    p.emboss?.length
      ? intent(
          'EmbossingIntent',
          {},
          p.emboss.map((e) =>
            node('EmbossingItem', {
              EmbossingType: e.foil ? 'FoilStamping' : 'BlindEmbossing',
              Face: e.surface,
            }),
          ),
        )
      : undefined,
  ]);
}

/** Names of colours are a list of tokens: what a spot's name has besides letters and digits becomes `_`. */
function coloursOf(count: number, spots: readonly string[]): string {
  const process =
    count >= 4
      ? ['Cyan', 'Magenta', 'Yellow', 'Black']
      : ({ 1: ['Black'], 2: ['Black', 'Spot1'], 3: ['Cyan', 'Magenta', 'Yellow'] }[count] ?? []);
  const named = spots.map((s) => s.trim().replace(/[^-.:\p{L}\p{N}\p{M}]+/gu, '_')).filter((s) => s !== '');
  const more = Math.max(0, count - process.length - named.length);
  const unnamed = count > 4 ? Array.from({ length: more }, (_, i) => `Spot${i + 1}`) : [];
  const own = named.length > 0 ? process.filter((c) => c !== 'Spot1') : process;
  return [...own, ...named, ...unnamed].join(' ');
}

function resourcesOf(job: XjdfJob): (XmlNode | undefined)[] {
  const { customer, delivery } = job;
  const required = delivery?.required ?? job.dueAt;
  return [
    customer
      ? resource(
          'CustomerInfo',
          node('CustomerInfo', {
            CustomerID: customer.id,
            CustomerJobName: customer.jobName,
            CustomerOrderID: customer.orderId,
          }),
        )
      : undefined,
    job.dueAt
      ? resource('NodeInfo', node('NodeInfo', { LastEnd: job.dueAt, JobPriority: job.priority ?? 50 }))
      : undefined,
    ...(job.files?.length
      ? [
          node(
            'ResourceSet',
            { Name: 'RunList', Usage: 'Input' },
            job.files.map((f) =>
              node('Resource', {}, [
                node('RunList', {}, [
                  node('FileSpec', { URL: f.url, MimeType: f.mimeType ?? 'application/pdf' }),
                ]),
              ]),
            ),
          ),
        ]
      : []),
    delivery || job.dueAt
      ? resource(
          'DeliveryParams',
          node(
            'DeliveryParams',
            { Required: required },
            (delivery?.drops ?? [{ amount: job.product.quantity }]).map((d) =>
              node('DropItem', { Amount: d.amount, ItemRef: 'P0' }),
            ),
          ),
        )
      : undefined,
  ];
}
