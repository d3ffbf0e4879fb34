/** What Ctrl+K finds in this shop: orders and clients by a few characters, and where one can go. */
import { useNavigate } from 'react-router-dom';
import { type Post, seesMoney } from '#shared/kernel/posts';
import { useT } from '../i18n/useT';
import { useWho } from '../store/hooks';
import { clientsOf } from '../store/queries';
import { recordsOf } from '../store/recordsOf';
import { findOrders } from '../store/search';
import { CommandPalette, type PaletteGroup, type PaletteItem } from '../ui/CommandPalette';
import { tabs } from './routes';

/** Price lists and contracts only for who sees money (PM). */
const books = (posts: readonly Post[]) =>
  seesMoney(posts) ? (['instruments', 'prices', 'contracts'] as const) : (['instruments'] as const);

export function Palette({ open, onClose }: { open: boolean; onClose(): void }) {
  const t = useT();
  const navigate = useNavigate();
  const { posts } = useWho();
  const go = (to: string) => () => {
    onClose();
    void navigate(to);
  };
  const commands: PaletteItem[] = [
    { key: 'new', title: t('frame.commands.newOrder'), hotkey: 'Ctrl+N', onRun: go('/orders/new') },
    { key: 'import', title: t('frame.commands.importJob'), onRun: go('/import') },
    { key: 'help', title: t('help.title'), hotkey: 'F1', onRun: go('/help') },
    { key: 'rules', title: t('help.sections.rules'), onRun: go('/help/rules') },
    ...(seesMoney(posts)
      ? [
          { key: 'calc', title: t('calc.command'), onRun: go('/print/calc') },
          { key: 'offers', title: t('offers.command'), onRun: go('/print/quotes') },
        ]
      : []),
    ...tabs.map((tab) => ({
      key: tab.key,
      title: t('frame.commands.goto', { page: t(`frame.tabs.${tab.key}`) }),
      onRun: go(tab.to),
    })),
    ...books(posts).map((book) => ({
      key: `registers-${book}`,
      title: t('frame.commands.goto', { page: t(`registers.tabs.${book}`) }),
      onRun: go(`/registers/${book}`),
    })),
  ];
  const search = async (query: string): Promise<PaletteGroup[]> => {
    const orders = (await findOrders({ text: query })).rows.slice(0, 8);
    const instruments = (await recordsOf('instrument')).filter((i) =>
      `${i.name} ${i.model ?? ''} ${i.serial ?? ''}`.includes(query),
    );
    const contracts = seesMoney(posts)
      ? (await recordsOf('contract')).filter((c) => `${c.number} ${c.name}`.includes(query))
      : [];
    const clients = (await clientsOf()).filter((c) => c.name.includes(query)).slice(0, 4);
    return [
      {
        key: 'orders',
        items: orders.map((o) => ({
          key: o.id,
          title: `${o.number}  ${o.project}`,
          detail: o.client,
          onRun: go(`/orders/${encodeURIComponent(o.id)}`),
        })),
      },
      {
        key: 'clients',
        items: clients.map((c) => ({
          key: c.id,
          title: c.name,
          ...(c.contact ? { detail: c.contact } : {}),
          onRun: go(`/clients?find=${encodeURIComponent(c.name)}`),
        })),
      },
      {
        key: 'registers',
        items: [
          ...instruments.slice(0, 4).map((i) => ({
            key: i.id,
            title: i.name,
            detail: [
              i.model,
              i.calibratedUntil && t('registers.calibration.until', { date: i.calibratedUntil }),
            ]
              .filter(Boolean)
              .join(' · '),
            onRun: go('/registers/instruments'),
          })),
          ...contracts.slice(0, 4).map((c) => ({
            key: c.id,
            title: `${c.number}  ${c.name}`,
            detail: c.clientName ?? '',
            onRun: go(`/registers/contracts/${encodeURIComponent(c.id)}`),
          })),
        ],
      },
    ];
  };
  return <CommandPalette open={open} onClose={onClose} search={search} commands={commands} />;
}
