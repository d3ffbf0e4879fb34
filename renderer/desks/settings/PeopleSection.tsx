/** 人员与岗位: add, change, deactivate; the posts an order needs must stay held by somebody. */
import { Alert, Button, Checkbox, Table } from 'antd';
import { useState } from 'react';
import { peopleBook } from '#shared/excel/registerBooks';
import { personTarget } from '#shared/excel/targets';
import { localDate } from '#shared/kernel/time';
import type { Person } from '#shared/party/party';
import { ExcelButton } from '../../documents/excel/ExcelButton';
import { RegisterImport } from '../../documents/excel/RegisterImport';
import { useLanguage, useT } from '../../i18n/useT';
import { savePerson } from '../../store/desk';
import { usePeople, useWho } from '../../store/hooks';
import { ordersInHandOf } from '../../store/moneyQueries';
import { ConfirmLoss } from '../../ui/ConfirmLoss';
import { EmptyState } from '../../ui/EmptyState';
import { StateTag } from '../../ui/StateTag';
import { PersonDialog } from './PersonDialog';
import { vacantPosts, vacatedBy } from './peopleDraft';
import { usePostNames } from './usePostName';

export function PeopleSection({ canEdit }: { canEdit: boolean }) {
  const t = useT();
  const { list } = usePostNames();
  const people = usePeople();
  const who = useWho();
  const [showLeft, setShowLeft] = useState(false);
  const [editing, setEditing] = useState<Person | 'new'>();
  const [leaving, setLeaving] = useState<{ person: Person; open: number }>();
  const [said, setSaid] = useState('');
  const [importing, setImporting] = useState(false);
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  if (!people) return null;

  const active = people.filter((p) => p.active);
  const left = people.length - active.length;
  const vacant = vacantPosts(active);
  const onlyClerk = (p: Person) =>
    p.posts.includes('clerk') && !active.some((o) => o.id !== p.id && o.posts.includes('clerk'));

  const setActive = async (person: Person, next: boolean) => {
    try {
      await savePerson({ ...person, active: next }, who);
      setSaid('');
    } catch (error) {
      setSaid(t('settings.failed', { why: error instanceof Error ? error.message : String(error) }));
    }
  };
  const askLeave = async (person: Person) => {
    if (onlyClerk(person)) setSaid(t('settings.people.lastClerk'));
    else setLeaving({ person, open: await ordersInHandOf(person.id) });
  };
  const lost = leaving ? vacatedBy(people, { ...leaving.person, active: false }) : [];

  return (
    <>
      <p className="st-hint">{t('settings.people.hint')}</p>
      {vacant.length > 0 ? (
        <Alert
          type="warning"
          role="status"
          showIcon
          title={t('settings.people.vacant', { posts: list(vacant) })}
        />
      ) : null}
      {said ? (
        <Alert
          type="error"
          role="alert"
          showIcon
          title={said}
          closable={{ onClose: () => setSaid(''), 'aria-label': t('common.close') }}
        />
      ) : null}
      <Table<Person>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={showLeft ? people : active}
        locale={{
          emptyText: <EmptyState title={t('settings.people.empty')} hint={t('settings.people.emptyHint')} />,
        }}
        columns={[
          { title: t('settings.people.name'), dataIndex: 'name', width: 140 },
          { title: t('settings.people.posts'), render: (_, p) => list(p.posts) },
          { title: t('settings.people.phone'), dataIndex: 'phone', width: 150 },
          {
            title: t('settings.people.state'),
            width: 100,
            render: (_, p) => (
              <StateTag state={p.active ? 'done' : 'others'} plain>
                {t(p.active ? 'settings.people.active' : 'settings.people.left')}
              </StateTag>
            ),
          },
          {
            title: '',
            width: 170,
            align: 'right',
            render: (_, p) => (
              <span className="st-row-actions">
                <Button
                  size="small"
                  disabled={!canEdit}
                  aria-label={t('settings.people.editTitle', { name: p.name })}
                  onClick={() => setEditing(p)}
                >
                  {t('common.edit')}
                </Button>
                <Button
                  size="small"
                  disabled={!canEdit}
                  aria-label={`${t(p.active ? 'settings.people.deactivate' : 'settings.people.activate')} ${p.name}`}
                  onClick={() => (p.active ? askLeave(p) : setActive(p, true))}
                >
                  {t(p.active ? 'settings.people.deactivate' : 'settings.people.activate')}
                </Button>
              </span>
            ),
          },
        ]}
      />
      <div className="st-under-table">
        <Button type="primary" disabled={!canEdit} onClick={() => setEditing('new')}>
          {t('settings.people.add')}
        </Button>
        <Button disabled={!canEdit} onClick={() => setImporting(true)}>
          {t('excel.import.open')}
        </Button>
        <ExcelButton
          make={async () => ({
            book: peopleBook(showLeft ? people : active, {
              on: localDate(new Date().toISOString()),
              language,
            }),
          })}
        />
        {left > 0 ? (
          <Checkbox checked={showLeft} onChange={(e) => setShowLeft(e.target.checked)}>
            {t('settings.people.showLeft', { count: left })}
          </Checkbox>
        ) : null}
        {vacant.length === 0 ? (
          <StateTag state="done" plain>
            {t('settings.people.covered')}
          </StateTag>
        ) : null}
      </div>
      {importing ? <RegisterImport target={personTarget} onClose={() => setImporting(false)} /> : null}
      {editing ? (
        <PersonDialog
          person={editing === 'new' ? undefined : editing}
          people={people}
          onClose={() => setEditing(undefined)}
        />
      ) : null}
      <ConfirmLoss
        open={leaving !== undefined}
        title={t('settings.people.confirmTitle', { name: leaving?.person.name ?? '' })}
        losing={[
          t('settings.people.losing.posts'),
          ...(lost.length > 0 ? [t('settings.people.losing.vacant', { posts: list(lost) })] : []),
          ...(leaving && leaving.open > 0 ? [t('settings.people.losing.open', { count: leaving.open })] : []),
          ...(leaving?.person.id === who.person.id ? [t('settings.people.yourself')] : []),
          t('settings.people.losing.kept'),
        ]}
        confirmLabel={t('settings.people.deactivate')}
        onConfirm={() => {
          if (leaving) void setActive(leaving.person, false);
          setLeaving(undefined);
        }}
        onCancel={() => setLeaving(undefined)}
      />
    </>
  );
}
