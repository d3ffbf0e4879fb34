/**
 * A test bench for orders: people with posts, a clock that moves when told, and a journal that dresses drafts as
 * events the way the store does (seq, stamp, hash chain). Everything goes through decide and evolve.
 */
import { expect } from 'vitest';
import { eventId, FIRST_PREV, hashEvent, type JournalEvent } from '#shared/journal/envelope';
import { tick } from '#shared/kernel/clock';
import type { Refusal } from '#shared/kernel/faults';
import { formatNumber, type NumberPrefix } from '#shared/kernel/numbers';
import type { Post } from '#shared/kernel/posts';
import { type Draft, type OrderCommand, refused } from '#shared/order/command';
import { decide } from '#shared/order/decide';
import { latestVersions } from '#shared/order/deliverables';
import { evolve } from '#shared/order/evolve';
import { factsOf, itemToken, liveItems } from '#shared/order/facts';
import { say } from '#shared/order/sentences';
import type { Prices, Sheet, SurveyType } from '#shared/order/sheet';
import { type OrderState, unknownOrder } from '#shared/order/state';
import { type Person, refOf } from '#shared/party/party';
import type { Operation as Booking } from '#shared/print/schedule';
import { rules } from '#shared/procedures/rules';
import type { Instrument } from '#shared/register/instrument';

const person = (id: string, name: string, ...posts: [Post, ...Post[]]): Person => ({
  id,
  name,
  posts,
  active: true,
});
export const people = {
  liu: person('liu', '刘敏', 'clerk'),
  zhao: person('zhao', '赵国强', 'fieldSupervisor'),
  sun: person('sun', '孙浩', 'fieldLead'),
  ma: person('ma', '马超', 'fieldLead'),
  he: person('he', '何伟', 'fieldLead'),
  li: person('li', '李静', 'officeSupervisor'),
  fang: person('fang', '方华', 'propertyManager'),
  chen: person('chen', '陈芳', 'drafter'),
  zhou: person('zhou', '周长海', 'leader'),
  qian: person('qian', '钱红', 'finance'),
  xu: person('xu', '徐丽', 'sales'),
  wu: person('wu', '吴丹', 'merchandiser'),
  han: person('han', '韩磊', 'press'),
  cao: person('cao', '曹颖', 'inspector'),
  kuang: person('kuang', '匡平', 'storekeeper'),
  ke: person('ke', '柯岚', 'service'),
} as const;
export type Name = keyof typeof people;
export const lead = (name: Name) => refOf(people[name]);

export function sheetOf(type: SurveyType, change: Partial<Sheet> = {}): Sheet {
  return {
    client: { name: '要庄乡人民政府', contact: '王建军' },
    project: { name: '要庄乡地形图修测' },
    issuedAt: '2026-03-02',
    dueAt: '2026-03-20',
    items: [
      { no: 1, name: '控制点', unit: '点', quantity: '6' },
      { no: 2, name: '地形图', unit: 'km²', quantity: '1.200' },
    ],
    survey: {
      type,
      controlSystem: '施工坐标系',
      scale: '1:500',
      extent: '乡镇一般区',
      deliverables: [],
    },
    people: {},
    ...change,
  };
}

export const pricesOf = (sheet: Sheet): Prices => ({
  items: sheet.items.map((i) => ({ no: i.no, unitPrice: '100.00' })),
  tax: { rate: '0.06', included: false },
});

export interface BenchOptions {
  id?: string;
  device?: string;
  letter?: string;
  now?: string;
  people?: readonly Person[];
}

export class Bench {
  readonly id: string;
  readonly device: string;
  now: string;
  people: readonly Person[];
  /** The register of instruments; unset: none is handed to decide. */
  instruments: readonly Instrument[] | undefined;
  events: JournalEvent[] = [];
  state: OrderState | undefined;
  /** What other orders have booked, as the store would hand it in. */
  bookings: readonly Booking[] | undefined;
  private last: string | undefined;
  private prev = FIRST_PREV;
  private seq = 0;
  private readonly serials = new Map<string, number>();
  private readonly letter: string;

  constructor(options: BenchOptions = {}) {
    this.id = options.id ?? 'order-1';
    this.device = options.device ?? 'office01';
    this.letter = options.letter ?? '';
    this.now = options.now ?? '2026-03-02T01:00:00.000Z';
    this.people = options.people ?? Object.values(people);
  }

  get order(): OrderState {
    return this.state ?? unknownOrder(this.id);
  }
  get facts() {
    return factsOf(this.order);
  }

  /** Move the clock on. */
  later(hours: number): this {
    this.now = new Date(Date.parse(this.now) + hours * 3600_000).toISOString();
    return this;
  }

  /** Events that come from elsewhere, as they are. */
  take(...events: readonly JournalEvent[]): this {
    for (const event of events) {
      this.events.push(event);
      this.state = evolve(this.order, event);
      if (this.last === undefined || event.at > this.last) this.last = event.at;
    }
    return this;
  }

  dress(draft: Draft, who: Name): JournalEvent {
    this.seq += 1;
    this.last = tick(this.last, Date.parse(this.now));
    const event: JournalEvent = {
      id: eventId(this.device, this.seq),
      device: this.device,
      seq: this.seq,
      at: this.last,
      actor: refOf(people[who]),
      post: draft.post,
      scope: draft.scope,
      subject: draft.subject,
      type: draft.type,
      v: 1,
      data: JSON.parse(JSON.stringify(draft.data)),
      prev: this.prev,
    };
    this.prev = hashEvent(event);
    return event;
  }

  ask(who: Name, command: OrderCommand) {
    const { posts } = this.people.find((p) => p.id === who) ?? people[who];
    return decide(this.state, command, {
      id: this.id,
      now: this.now,
      actor: refOf(people[who]),
      posts,
      people: this.people,
      ...(this.bookings ? { bookings: this.bookings } : {}),
      ...(this.instruments ? { instruments: this.instruments } : {}),
      number: (prefix: NumberPrefix) => {
        const serial = (this.serials.get(prefix) ?? 0) + 1;
        this.serials.set(prefix, serial);
        return formatNumber({ prefix, year: 2026, serial, letter: this.letter });
      },
    });
  }

  /** Must go through; gives the events. No event may end as a conflict. */
  do(who: Name, command: OrderCommand): JournalEvent[] {
    const decision = this.ask(who, command);
    if (refused(decision))
      throw new Error(decision.refusals.map((r) => `${r.rule} ${say(r, 'zh', this.state)}`).join(' '));
    const conflicts = this.order.conflicts.length;
    const events = decision.events.map((draft) => this.dress(draft, who));
    this.take(...events);
    expect(this.order.conflicts).toHaveLength(conflicts);
    return events;
  }

  /** Must be refused, in whole sentences; gives the refusals and their Chinese. */
  refused(who: Name, command: OrderCommand): { all: Refusal[]; rules: string[]; keys: string[]; zh: string } {
    const decision = this.ask(who, command);
    if (!refused(decision)) throw new Error(`not refused: ${JSON.stringify(command)}`);
    const zh = decision.refusals.map((r) => spoken(r, this.state)).join('');
    return {
      all: decision.refusals,
      rules: decision.refusals.map((r) => r.rule),
      keys: decision.refusals.map((r) => r.key),
      zh,
    };
  }

  /** Refused first: by this rule with this key (others may stand beside it). */
  stopped(who: Name, command: OrderCommand, rule: string, key: string): string {
    const { all, zh } = this.refused(who, command);
    expect(all).toContainEqual(expect.objectContaining({ rule, key }));
    return zh;
  }

  /** Do the acts of the whole procedure, each with what it needs, up to and with this one. */
  through(last: string): this {
    for (const [act, step] of walk) {
      step(this);
      if (act === last) return this;
    }
    throw new Error(`no act ${last}`);
  }

  issue(sheet: Sheet, prices: Prices | undefined = pricesOf(sheet)): this {
    this.do('liu', { do: 'issue', trade: 'survey', sheet, ...(prices ? { prices } : {}) });
    return this;
  }

  get leads(): Name[] {
    return this.facts.assignees('lead').map((l) => l.id as Name);
  }

  /** Everything of this lead's part that is not yet signed, signed by the client as planned. */
  signPart(name: Name): this {
    const open = new Set(this.facts.lacks({ kind: 'itemsSigned' }));
    const items = liveItems(this.order)
      .filter((i) => this.order.assignments[i.no] === name)
      .filter((i) => open.has(itemToken(i)))
      .map((i) => ({ no: i.no, quantity: i.quantity }));
    if (items.length) this.do(name, { do: 'signOff', items, capacity: 'client', by: '王建军' });
    return this;
  }
  log(name: Name, date = this.now.slice(0, 10)): this {
    this.do(name, { do: 'keepLog', lead: name, date, crew: [people[name].name], items: [] });
    return this;
  }
  checklist(name: Name): this {
    this.do(name, { do: 'keepChecklist', lead: name, lines: allLines, crew: goodCrew });
    return this;
  }
}

export const line = (
  kind: (typeof kinds)[number],
  change: Partial<Extract<OrderCommand, { do: 'keepChecklist' }>['lines'][number]> = {},
) => ({ kind, what: kindWords[kind], ok: true, ...change });
const kindWords = {
  instrument: '全站仪',
  battery: '电池',
  cables: '连接线',
  tripod: '三角架',
  pole: '跟踪杆',
  vehicle: '车辆',
  paint: '油漆',
  hammer: '锤子',
  stakes: '木桩',
  nails: '控制点钉子',
  lime: '白灰',
};
const kinds = Object.keys(kindWords) as (keyof typeof kindWords)[];
export const allLines = kinds.map((k) => line(k));
export const goodCrew = [
  { name: '孙浩', rulesRead: true, gearWorn: true },
  { name: '田野', rulesRead: true, gearWorn: true },
];

export const point = (name: string, off: string) => ({
  name,
  design: { x: '4301234.5000', y: '512345.2500' },
  measured: { x: `4301234.5${off}`, y: '512345.2500' },
});
export const stakeout = (change: object = {}) => ({
  do: 'keepStakeout' as const,
  control: 'KZ1、KZ2',
  controlSystem: '施工坐标系',
  tolerance: '0.010',
  points: [point('5-A', '031'), point('5-B', '025')],
  ...change,
});

/** Everything that leaves, bound and stamped. */
export const bindAll = (order: OrderState): OrderCommand => ({
  do: 'act',
  act: 'bind',
  binding: latestVersions(order).map(({ name, version, copies }) => ({
    name,
    version,
    copies,
    bound: true,
    stamped: true,
  })),
});

const isStakeout = (b: Bench) => b.order.sheet.survey?.type === 'stakeout';
const eachLead = (b: Bench, act: string, more: object = {}) => {
  for (const name of b.leads) b.do(name, { do: 'act', act, lead: name, ...more });
};
const walk: readonly (readonly [act: string, step: (b: Bench) => void])[] = [
  ['readSheet', (b) => b.do('zhao', { do: 'act', act: 'readSheet' })],
  [
    'assign',
    (b) => {
      const assignments = liveItems(b.order).map((i) => ({ item: i.no, lead: lead('sun') }));
      b.do('zhao', { do: 'assign', assignments });
    },
  ],
  ['accept', (b) => eachLead(b, 'accept')],
  [
    'depart',
    (b) => {
      b.do(b.leads[0]!, { do: 'listReferences', references: [{ name: '控制点成果' }] });
      if (isStakeout(b))
        b.do(b.leads[0]!, {
          do: 'recordContact',
          with: '陈立新',
          by: '孙浩',
          at: '2026-03-02T00:30:00.000Z',
          onSiteAt: '2026-03-03T00:30:00.000Z',
        });
      for (const name of b.leads) b.checklist(name);
      eachLead(b, 'depart');
    },
  ],
  [
    'signSheet',
    (b) => {
      if (!isStakeout(b)) return;
      b.do(b.leads[0]!, stakeout());
      eachLead(b, 'signSheet', { hand: { by: '陈立新' } });
    },
  ],
  ['handBack', (b) => (isStakeout(b) ? eachLead(b, 'handBack') : undefined)],
  ['signed', (b) => b.leads.map((name) => b.signPart(name).log(name))],
  ['finishField', (b) => eachLead(b, 'finishField')],
  ['inspectField', (b) => b.do('zhao', { do: 'act', act: 'inspectField' })],
  ['inspectOffice', (b) => b.do('li', { do: 'act', act: 'inspectOffice' })],
  [
    'inspectProperty',
    (b) =>
      b.order.sheet.survey?.type === 'property'
        ? b.do('fang', { do: 'act', act: 'inspectProperty' })
        : undefined,
  ],
  ['confirm', (b) => b.do('liu', { do: 'act', act: 'confirm', drawing: { drafter: lead('chen') } })],
  [
    'produce',
    (b) => {
      b.do('chen', { do: 'keepDeliverable', name: '地形图', kind: 'drawing', version: '1.0', copies: 3 });
      b.do('chen', { do: 'act', act: 'produce' });
    },
  ],
  ['approve', (b) => b.do('li', { do: 'act', act: 'approve' })],
  ['settle', (b) => b.do('liu', { do: 'act', act: 'settle' })],
  ['bind', (b) => b.do('liu', bindAll(b.order))],
  ['consent', (b) => b.do('zhou', { do: 'act', act: 'consent' })],
  ['callClient', (b) => b.do('liu', { do: 'act', act: 'callClient', handover: { calledWith: '王建军' } })],
  ['deliver', (b) => b.do('liu', { do: 'act', act: 'deliver', hand: { by: '王建军' } })],
  ['archive', (b) => b.do('liu', { do: 'act', act: 'archive', handover: { shelfMark: '甲-3-12' } })],
];

/** An order of this kind, issued and brought up to and with an act. */
export const order = (type: SurveyType, last?: string, change: Partial<Sheet> = {}): Bench => {
  const bench = new Bench().issue(sheetOf(type, change));
  return last ? bench.through(last) : bench;
};

/** A refusal is a whole sentence in both languages, with its rule's text, nothing left unsaid. Gives the Chinese. */
export function spoken(refusal: Refusal, state?: OrderState): string {
  const zh = say(refusal, 'zh', state);
  const en = say(refusal, 'en', state);
  expect(rules[refusal.rule], refusal.rule).toBeDefined();
  expect(zh).toMatch(/[。]$/);
  expect(en).toMatch(/[.]$/);
  expect(en).toMatch(/^(?:[A-Z“]|\p{Script=Han})/u);
  for (const text of [zh, en]) expect(text).not.toMatch(/[{}@]|undefined|：。|: \./);
  expect(zh.replace(/\b[A-Z]{2}-\d{4}-\d{4,}/g, '')).not.toMatch(/[A-Za-z]{2,}/);
  expect(en).not.toMatch(/第 \d+ 项|[，。：；]/);
  return zh;
}
