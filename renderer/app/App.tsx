/** The whole window: language and theme, first start or frame, pages. */
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { Suspense } from 'react';
import { HashRouter, Navigate, Route, Routes } from 'react-router-dom';
import { PrintKey } from '../documents/PrintKey';
import { useLanguage, useT } from '../i18n/useT';
import { useShop } from '../store/hooks';
import { theme } from '../ui/theme';
import { Broken } from './Broken';
import { Frame } from './Frame';
import { HelpDrawer } from './HelpDrawer';
import { devRoutes, FirstStart, routes } from './routes';
import { Tour } from './tour/Tour';
import { Unknown } from './Unknown';
import { useShellNotices } from './useShellNotices';

export function App() {
  const language = useLanguage();
  const t = useT();
  // Out here, so that the shell is answered on first start and from a broken page, too.
  useShellNotices();
  dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={theme}
      componentSize="middle"
      button={{ autoInsertSpace: false }}
      modal={{ closable: { 'aria-label': t('common.close') } }}
    >
      <AntApp component={false}>
        <PrintKey />
        <HashRouter>
          <Broken>
            <Desk />
            <HelpDrawer />
            <Tour />
          </Broken>
        </HashRouter>
      </AntApp>
    </ConfigProvider>
  );
}

function Desk() {
  const shop = useShop();
  if (shop === undefined) return null;
  if (shop === null)
    return (
      <Suspense>
        <Routes>
          <Route path="/start" element={<FirstStart />} />
          {devRoutes.map(({ path, Page }) => (
            <Route key={path} path={path} element={<Page />} />
          ))}
          <Route path="*" element={<Navigate to="/start" replace />} />
        </Routes>
      </Suspense>
    );
  return (
    <Frame shop={shop}>
      <Suspense>
        <Routes>
          {[...routes, ...devRoutes].map(({ path, Page }) => (
            <Route
              key={path}
              path={path}
              element={
                <Broken key={path}>
                  <Page />
                </Broken>
              }
            />
          ))}
          <Route path="/start" element={<Navigate to="/" replace />} />
          <Route path="*" element={<Unknown />} />
        </Routes>
      </Suspense>
    </Frame>
  );
}
