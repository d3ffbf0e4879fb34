/** antd in the house's clothes: the colours of tokens.css, 14 px text, 32 px controls, tight spacing. */
import type { ThemeConfig } from 'antd';

export const colours = {
  mine: '#1f5fae',
  others: '#5b6673',
  done: '#1d7544',
  soon: '#a85600',
  late: '#b42318',
  text: '#1b2430',
  line: '#d8dee6',
  page: '#f1f4f8',
} as const;

export const theme: ThemeConfig = {
  cssVar: { key: 'desk' },
  hashed: false,
  token: {
    colorPrimary: colours.mine,
    colorInfo: colours.mine,
    colorLink: colours.mine,
    // Also the focus ring: 3:1 against white.
    colorPrimaryBorder: '#5b8fd0',
    colorSuccess: colours.done,
    colorWarning: colours.soon,
    colorError: colours.late,
    // Derived from our dark state colours they would come out muddy.
    colorInfoBg: '#e9f1fb',
    colorInfoBorder: '#b9d0ee',
    colorSuccessBg: '#e8f5ed',
    colorSuccessBorder: '#b4dcc3',
    colorWarningBg: '#fdf2e3',
    colorWarningBorder: '#efd0a5',
    colorErrorBg: '#fdecea',
    colorErrorBorder: '#efc1bc',
    colorTextBase: colours.text,
    colorBorder: '#b8c2ce',
    colorBorderSecondary: colours.line,
    colorBgLayout: colours.page,
    colorTextPlaceholder: '#667281',
    colorTextDescription: '#667281',
    fontFamily: 'var(--font)',
    fontSize: 14,
    controlHeight: 32,
    borderRadius: 4,
    // A busy clerk should never wait for an animation.
    motion: false,
    padding: 12,
    paddingMD: 12,
    paddingLG: 16,
    paddingSM: 8,
    margin: 12,
    marginLG: 16,
    marginMD: 12,
    wireframe: false,
  },
  components: {
    Table: {
      cellPaddingBlockSM: 4,
      cellPaddingInlineSM: 8,
      headerBg: '#eef2f6',
      headerSplitColor: colours.line,
      rowHoverBg: '#f2f7fd',
    },
    Form: { itemMarginBottom: 12, verticalLabelPadding: '0 0 4px' },
    Tabs: { horizontalItemPadding: '8px 4px', horizontalMargin: '0 0 12px' },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Modal: { titleFontSize: 16 },
  },
};
