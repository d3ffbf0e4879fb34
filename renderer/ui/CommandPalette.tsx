/**
 * Ctrl+K: finds orders and clients, runs commands. The search is the owner's and may take its time;
 * an answer to an older question never replaces a newer one.
 */
import { Modal } from 'antd';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useT } from '../i18n/useT';
import { KeyHint } from './KeyHint';
import './command-palette.css';

export interface PaletteItem {
  key: string;
  title: string;
  /** Second, paler text: client, project, status. */
  detail?: string;
  /** `Ctrl+N` */
  hotkey?: string;
  onRun: () => void;
}

export interface PaletteGroup {
  key: 'orders' | 'clients' | 'registers' | 'commands';
  items: readonly PaletteItem[];
}

export interface CommandPaletteProps {
  open: boolean;
  onClose: () => void;
  /** Orders and clients for the words typed; `signal` is aborted when newer words come. */
  search: (query: string, signal: AbortSignal) => Promise<readonly PaletteGroup[]>;
  /** Always offered, narrowed by the words typed. */
  commands: readonly PaletteItem[];
}

const nothing = { words: '', found: [] as readonly PaletteGroup[], failed: false };

export function CommandPalette({ open, onClose, search, commands }: CommandPaletteProps) {
  const t = useT();
  const id = useId();
  const [query, setQuery] = useState('');
  /** What was found last, and for which words. */
  const [answer, setAnswer] = useState(nothing);
  const [marked, setMarked] = useState(0);
  /** The words Enter was pressed for while their answer was on its way. */
  const [wanted, setWanted] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const finder = useRef(search);
  finder.current = search;

  useEffect(() => {
    if (open) {
      setQuery('');
      setAnswer(nothing);
      setMarked(0);
    }
  }, [open]);

  const words = query.trim();
  useEffect(() => {
    setMarked(0);
    if (!open || words === '') {
      setAnswer(nothing);
      return;
    }
    const stop = new AbortController();
    finder.current(words, stop.signal).then(
      (groups) => !stop.signal.aborted && setAnswer({ words, found: groups, failed: false }),
      () => !stop.signal.aborted && setAnswer((last) => ({ ...last, words, failed: true })),
    );
    return () => stop.abort();
  }, [open, words]);

  // Told by the words, not by a mark set once a look begins: between a key and that mark there is an Enter's time.
  const state = words !== answer.words ? 'busy' : answer.failed ? 'failed' : 'idle';
  const { found } = answer;

  const groups = useMemo(() => {
    const fit = commands.filter((c) => c.title.toLowerCase().includes(words.toLowerCase()));
    return [...found, { key: 'commands' as const, items: fit }].filter((g) => g.items.length > 0);
  }, [found, commands, words]);
  const flat = groups.flatMap((g) => g.items.map((item) => ({ item, key: `${g.key}-${item.key}` })));

  useEffect(() => {
    list.current?.querySelector(`[data-index="${marked}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [marked]);

  const run = (item: PaletteItem | undefined) => {
    if (!item) return;
    onClose();
    item.onRun();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the answer to the words of the Enter is there
  useEffect(() => {
    if (state === 'busy' || wanted === '') return;
    setWanted('');
    if (open && wanted === words) run(flat[marked]?.item);
  }, [state, wanted]);
  const press = (e: KeyboardEvent) => {
    if (e.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (by && flat.length > 0) {
      e.preventDefault();
      setMarked((m) => (m + by + flat.length) % flat.length);
    } else if (e.key === 'Enter') {
      e.preventDefault();
      // Enter before the answer came would run a command instead of opening the order: it waits for it.
      if (state === 'busy') setWanted(words);
      else run(flat[marked]?.item);
    }
  };

  let index = -1;
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      title={<span className="only-reader">{t('frame.palette.title')}</span>}
      width={640}
      style={{ top: 72 }}
      className="dd-palette"
      destroyOnHidden
    >
      <input
        className="dd-palette-field"
        role="combobox"
        aria-expanded={flat.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={flat[marked] ? `${id}-${marked}` : undefined}
        aria-label={t('frame.palette.title')}
        placeholder={t('frame.palette.placeholder')}
        // biome-ignore lint/a11y/noAutofocus: the palette was opened to type in it
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(e) => setQuery(e.target.value)}
        onKeyDown={press}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        tabIndex={-1}
        aria-label={t('frame.palette.title')}
        className="dd-palette-list"
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields
          <div key={group.key} role="group" aria-label={t(`frame.palette.${group.key}`)}>
            <div className="dd-palette-group" aria-hidden="true">
              {t(`frame.palette.${group.key}`)}
            </div>
            {group.items.map((item) => {
              index += 1;
              const at = index;
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field above
                <div
                  key={item.key}
                  id={`${id}-${at}`}
                  data-index={at}
                  role="option"
                  tabIndex={-1}
                  aria-selected={at === marked}
                  className={`dd-palette-item${at === marked ? ' dd-palette-marked' : ''}`}
                  onMouseMove={() => setMarked(at)}
                  onClick={() => run(item)}
                >
                  <span className="dd-palette-title">{item.title}</span>
                  <span className="dd-palette-detail">{item.detail}</span>
                  {item.hotkey ? <KeyHint keys={item.hotkey} /> : null}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <div className="dd-palette-foot">
        <span role="status">
          {state === 'failed'
            ? t('frame.palette.failed')
            : state === 'busy'
              ? t('frame.palette.searching')
              : words === ''
                ? t('frame.palette.start')
                : found.every((g) => g.items.length === 0)
                  ? t('frame.palette.nothing', { query: words })
                  : ''}
        </span>
        <span className="dd-palette-keys">
          <KeyHint keys="↑↓" /> {t('frame.palette.move')} <KeyHint keys="Enter" /> {t('frame.palette.go')}{' '}
          <KeyHint keys="Esc" /> {t('common.close')}
        </span>
      </div>
    </Modal>
  );
}
