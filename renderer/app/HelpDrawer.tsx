/** F1, and 使用帮助 in the shell's menu: help for the page one is on, beside the page. */
import { Button, Drawer } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { useT } from '../i18n/useT';
import { useShop } from '../store/hooks';
import { runCommand, useCommand } from '../ui/commands';
import { HelpTopic } from '../ui/HelpTopic';
import { topicOf } from '../ui/helpTopics';
import { useHotkeys } from '../ui/useHotkeys';

export function HelpDrawer() {
  const t = useT();
  const { pathname, search } = useLocation();
  const [open, setOpen] = useState(false);
  const shop = useShop();
  useCommand('help', () => setOpen(true));
  useHotkeys({ f1: () => setOpen(true) });
  // A link in it leads to another page: the help has done its work.
  const at = useRef(pathname + search);
  useEffect(() => {
    if (at.current !== pathname + search) setOpen(false);
    at.current = pathname + search;
  }, [pathname, search]);
  const tour = () => {
    setOpen(false);
    void runCommand('tour');
  };
  return (
    <Drawer
      open={open}
      onClose={() => setOpen(false)}
      size={460}
      title={t('help.drawer')}
      zIndex={1100}
      destroyOnHidden
      footer={
        shop ? (
          <nav className="frame-help" aria-label={t('help.title')}>
            <Link to="/help/pages">{t('help.sections.pages')}</Link>
            <Link to="/help/flow">{t('help.sections.flow')}</Link>
            <Link to="/help/rules">{t('help.sections.rules')}</Link>
            <Link to="/help/keys">{t('help.sections.keys')}</Link>
            <Button size="small" onClick={tour}>
              {t('help.tour.start')}
            </Button>
          </nav>
        ) : null
      }
    >
      <HelpTopic topic={topicOf(pathname)} plain={!shop} />
    </Drawer>
  );
}
