/** The field desk's own measures of antd: gloves need 56 px, sunlight needs larger words. */
import { ConfigProvider, type ThemeConfig } from 'antd';
import type { ReactNode } from 'react';

const theme: ThemeConfig = {
  token: {
    fontSize: 16,
    fontSizeLG: 17,
    controlHeight: 48,
    controlHeightLG: 56,
    /** Ticks of the checkboxes. */
    controlInteractiveSize: 24,
  },
  components: {
    Tabs: { horizontalItemPaddingLG: '14px 8px', titleFontSizeLG: 17 },
    Segmented: {
      trackBg: '#d8dee6',
      itemColor: '#1b2430',
      itemSelectedBg: '#1f5fae',
      itemSelectedColor: '#fff',
    },
  },
};

/** Every page of the field desk lies in it. */
export function Touch({ children }: { children: ReactNode }) {
  return (
    <ConfigProvider theme={theme} componentSize="large">
      <main className="fld">{children}</main>
    </ConfigProvider>
  );
}
