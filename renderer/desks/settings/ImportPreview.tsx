/** What a job file would add: order, client, people, items with their sign-offs, steps done; money for those who see it. */
import { Alert, Table } from 'antd';
import type { JobDrafts } from '#shared/jobfile/events';
import type { Job } from '#shared/jobfile/schema';
import { seesMoney } from '#shared/kernel/posts';
import { localDate } from '#shared/kernel/time';
import { factsOf } from '#shared/order/facts';
import { settlementOf } from '#shared/order/settlementOf';
import { stand, waiting } from '#shared/procedure/engine';
import { procedures } from '#shared/procedures/registry';
import { useFormat } from '../../i18n/useFormat';
import { useLanguage, useT } from '../../i18n/useT';
import { useShop, useWho } from '../../store/hooks';
import { StepTrail } from '../../ui/StepTrail';
import { type PreviewItem, previewItems } from './importPreview';
import { usePostNames } from './usePostName';

export function ImportPreview({ file, job, made }: { file: string; job: Job; made: JobDrafts }) {
  const t = useT();
  const format = useFormat();
  const words = useLanguage() === 'en' ? 'en' : 'zh';
  const { list } = usePostNames();
  const who = useWho();
  const shop = useShop();
  const { order, cast, notes } = made;
  const procedure = procedures[order.trade];
  const facts = factsOf(order);
  const money = seesMoney(who.posts);
  const sums = money ? settlementOf(order) : undefined;
  const waits = waiting(procedure, facts);
  const head: [string, React.ReactNode][] = [
    [t('importing.number'), <strong key="n">{order.number}</strong>],
    [t('importing.kind'), t(order.trade === 'print' ? 'importing.print' : 'importing.survey')],
    [
      t('importing.client'),
      <>
        {cast.client.name}
        <span className="im-new">
          {t(cast.clientIsNew ? 'importing.clientNew' : 'importing.clientKnown')}
        </span>
      </>,
    ],
    [t('importing.project'), order.sheet.project.name],
    [t('importing.issuedAt'), format.date(order.sheet.issuedAt)],
    [t('importing.dueAt'), order.sheet.dueAt ? format.date(order.sheet.dueAt) : '—'],
    [t('importing.place'), order.sheet.project.place ?? '—'],
    [t('importing.contractNo'), order.sheet.contractNo ?? '—'],
  ];
  return (
    <>
      <section className="dd-panel" aria-label={t('importing.preview')}>
        <h2>
          {t('importing.preview')} <small className="st-hint">{file}</small>
        </h2>
        <dl className="im-head">
          {head.map(([label, value]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {shop && job.shop.name.trim() !== shop.name ? (
          <p className="st-warn">
            {t('importing.shopDiffers', { theirs: job.shop.name.trim(), ours: shop.name })}
          </p>
        ) : null}
        <h3 className="im-sub">{t('importing.people')}</h3>
        <ul className="im-steps">
          {cast.people.map(({ person, isNew, added }) => (
            <li key={person.id}>
              {person.name}
              {isNew ? (
                <>
                  {' '}
                  {list(person.posts)}
                  <span className="im-new">{t('importing.isNew')}</span>
                </>
              ) : added.length > 0 ? (
                <span className="im-new">{t('importing.addedPosts', { posts: list(added) })}</span>
              ) : (
                <span className="st-hint"> {t('importing.known')}</span>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section className="dd-panel">
        <h2>{t('importing.steps')}</h2>
        <StepTrail
          label={t('importing.steps')}
          steps={stand(procedure, facts).map((s) => {
            const last = s.tasks.flatMap((v) => v.record ?? []).sort((a, b) => (a.at < b.at ? 1 : -1))[0];
            return {
              key: s.step.id,
              title: s.step.title[words],
              state: s.state === 'ahead' ? ('waiting' as const) : s.state,
              ...(last ? { who: last.by.name, at: last.at } : {}),
            };
          })}
        />
        <p className="st-note">
          {waits.length === 0
            ? t('importing.nothingAhead')
            : t('importing.waits', {
                list: waits
                  .map((v) => t('importing.waitsFor', { posts: list(v.act.posts), act: v.act.title[words] }))
                  .join(t('common.listJoin')),
              })}
        </p>
        {order.trade === 'print' ? <p className="st-hint">{t('importing.printNote')}</p> : null}
        {notes.length > 0 ? (
          <Alert
            type="warning"
            title={t('importing.notes')}
            description={
              <ul className="im-notes">
                {notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            }
          />
        ) : null}
      </section>
      <section className="dd-panel">
        <h2>{t('importing.items')}</h2>
        <Items items={previewItems(order)} money={money} />
        {sums ? (
          <p className="im-money num">
            {t('importing.total')} <strong>{format.money(sums.total)}</strong> · {t('importing.paid')}{' '}
            {format.money(sums.paid)} · {t('importing.due')} <strong>{format.money(sums.due)}</strong>
          </p>
        ) : null}
      </section>
    </>
  );
}

function Items({ items, money }: { items: PreviewItem[]; money: boolean }) {
  const t = useT();
  return (
    <Table<PreviewItem>
      size="small"
      rowKey="no"
      dataSource={items}
      pagination={items.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      columns={[
        { title: '#', dataIndex: 'no', width: 48 },
        { title: t('importing.item'), dataIndex: 'name' },
        { title: t('importing.unit'), dataIndex: 'unit', width: 64 },
        { title: t('importing.planned'), dataIndex: 'planned', width: 100, align: 'right', className: 'num' },
        {
          title: t('importing.signed'),
          width: 100,
          align: 'right',
          className: 'num',
          render: (_, i) => i.signed ?? '—',
        },
        {
          title: t('importing.signedBy'),
          width: 220,
          render: (_, i) =>
            i.by.length === 0
              ? t('importing.notSigned')
              : i.by
                  .map(
                    (s) =>
                      `${s.name} ${localDate(s.at)}${s.substitute ? `（${t('importing.substitute')}）` : ''}`,
                  )
                  .join(t('common.listJoin')),
        },
        ...(money
          ? [
              {
                title: t('importing.price'),
                width: 110,
                align: 'right' as const,
                className: 'num',
                render: (_: unknown, i: PreviewItem) => i.price ?? '—',
              },
            ]
          : []),
      ]}
    />
  );
}
