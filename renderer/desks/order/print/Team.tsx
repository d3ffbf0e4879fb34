/** PR-02 协作分工: who answers for which part, and how they are reached. */
import { useState } from 'react';
import type { Post } from '#shared/kernel/posts';
import { workOf } from '#shared/order/statePrint';
import { refOf } from '#shared/party/party';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { useDraft } from '../../../store/useDraft';
import { ActFrame } from '../acts/ActFrame';
import { doersOf } from '../tasks';
import { recordRefusal } from './may';
import { RecordButton } from './RecordButton';
import { type Row, RowsField } from './RowsField';
import { Section } from './Section';
import type { PartProps, RecordProps } from './types';

export function Team({ order, people }: PartProps) {
  const t = useT();
  const who = useWho();
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={t('orderWork.part.team')}
      records={
        <RecordButton
          order={order}
          primary
          label={t(workOf(order).team ? 'orderWork.team.change' : 'orderWork.team.set')}
          refused={recordRefusal(order, 'setTeam', who.posts)}
          onRun={() => setOpen(true)}
        />
      }
    >
      <TeamTable order={order} />
      {open ? <TeamDialog order={order} people={people} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

export function TeamTable({ order }: Pick<PartProps, 'order'>) {
  const t = useT();
  const format = useFormat();
  const { team } = workOf(order);
  if (!team) return <p className="ord-none">{t('orderWork.team.none')}</p>;
  return (
    <>
      <table className="ord-table">
        <caption className="only-reader">{t('orderWork.part.team')}</caption>
        <thead>
          <tr>
            <th>{t('orderWork.team.part')}</th>
            <th>{t('orderWork.team.person')}</th>
            <th>{t('orderWork.team.channel')}</th>
          </tr>
        </thead>
        <tbody>
          {team.members.map((m) => (
            <tr key={`${m.part} ${m.person.id}`}>
              <td>{m.part}</td>
              <td>{m.person.name}</td>
              <td>{m.channel || <span className="ord-none">{t('orderWork.team.noChannel')}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="ord-hint">{t('order.by', { name: team.by.name, at: format.dateTime(team.at) })}</p>
    </>
  );
}

/** The parts of a print job, and the post that does each. */
const usual = [
  ['follow', 'merchandiser'],
  ['prepress', 'press'],
  ['press', 'press'],
  ['quality', 'inspector'],
  ['store', 'storekeeper'],
  ['service', 'service'],
] as const satisfies readonly (readonly [string, Post])[];

function TeamDialog({ order, people, onClose }: RecordProps) {
  const t = useT();
  const { team } = workOf(order);
  const idOf = (name: string) => people.find((p) => p.active && p.name === name)?.id ?? '';
  const first: Row[] = team
    ? team.members.map((m) => ({ part: m.part, person: m.person.id, channel: m.channel ?? '' }))
    : usual.flatMap(([part, post]) => {
        const [name] = doersOf(order, { posts: [post] }, people);
        return name ? [{ part: t(`orderWork.team.usual.${part}`), person: idOf(name), channel: '' }] : [];
      });
  const [draft, set, drop] = useDraft(`team:${order.id}`, { members: first });
  const members = draft.members.filter((m) => m.part?.trim() || m.person);
  const lack = members.length === 0 || members.some((m) => !m.part?.trim() || !m.person);
  return (
    <ActFrame
      order={order}
      title={t('orderWork.team.set')}
      okText={t('common.save')}
      width={720}
      ready={!lack}
      lack={t('orderWork.team.need')}
      command={() => ({
        do: 'setTeam',
        members: members.flatMap((m) => {
          const person = people.find((p) => p.id === m.person);
          const channel = m.channel?.trim();
          return person
            ? [{ part: m.part!.trim(), person: refOf(person), ...(channel ? { channel } : {}) }]
            : [];
        }),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose();
      }}
    >
      <RowsField
        label={t('orderWork.part.team')}
        columns={[
          { key: 'part', title: t('orderWork.team.part'), max: 80 },
          {
            key: 'person',
            title: t('orderWork.team.person'),
            kind: 'pick',
            width: 160,
            options: people.filter((p) => p.active).map((p) => ({ value: p.id, label: p.name })),
          },
          {
            key: 'channel',
            title: t('orderWork.team.channel'),
            max: 120,
            hint: t('orderWork.team.channelHint'),
          },
        ]}
        rows={draft.members}
        onChange={(rows) => set({ members: rows })}
        fresh={() => ({ part: '', person: '', channel: '' })}
      />
    </ActFrame>
  );
}
