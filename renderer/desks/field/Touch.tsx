/** The field desk's own measures of antd: gloves need 56 px, sunlight needs larger words, or black ones. */
import { ConfigProvider, type ThemeConfig } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT';
import { useSunlight } from './sunlight';
import './sunlight.css';

const theme: ThemeConfig = {
  token: {
    fontSize: 16,
    fontSizeLG: 17,
    controlHeight: 56,
    controlHeightLG: 56,
    /** Ticks of the checkboxes. */
    controlInteractiveSize: 24,
  },
  components: {
    Tabs: { horizontalItemPaddingLG: '16px 8px', titleFontSizeLG: 17 },
    Segmented: {
      trackBg: '#d8dee6',
      itemColor: '#1b2430',
      itemSelectedBg: '#1f5fae',
      itemSelectedColor: '#fff',
    },
  },
};

const sun: ThemeConfig = {
  token: {
    ...theme.token,
    lineWidth: 2,
    colorPrimary: '#002f6c',
    colorTextBase: '#000',
    colorText: '#000',
    colorTextDescription: '#000',
    colorTextPlaceholder: '#333',
    colorTextDisabled: '#333',
    colorBgContainerDisabled: '#fff',
    colorBorder: '#000',
    colorBorderSecondary: '#000',
  },
  components: {
    Tabs: {
      ...theme.components?.Tabs,
      itemColor: '#000',
      itemSelectedColor: '#002f6c',
      itemHoverColor: '#002f6c',
    },
    Segmented: {
      trackBg: '#fff',
      itemColor: '#000',
      itemHoverColor: '#000',
      itemSelectedBg: '#002f6c',
      itemSelectedColor: '#fff',
    },
  },
};

/** Every page of the field desk lies in it. */
export function Touch({ children }: { children: ReactNode }) {
  const t = useT();
  const { on, turn } = useSunlight();
  return (
    <ConfigProvider theme={on ? sun : theme} componentSize="large">
      <main className={`fld${on ? ' fld-sun' : ''}`}>
        <button type="button" className="fld-sun-switch" aria-pressed={on} onClick={() => turn(!on)}>
          ☀ {t(on ? 'photos.sunOn' : 'photos.sun')}
        </button>
        {children}
      </main>
    </ConfigProvider>
  );
}
