import { Badge, createTheme, Tooltip } from '@mantine/core';

/** Callout's green, from the lightest to the darkest. */
const CALLOUT = [
  '#e6f6f1',
  '#cfeae2',
  '#a3d5c8',
  '#72bfac',
  '#4aac94',
  '#2f9c82',
  '#128a70',
  '#0f6b5c',
  '#0b5a4d',
  '#06463c',
] as const;

/** White words on the eighth of Mantine's own reds would be hard to read. */
const RED = [
  '#fff1ef',
  '#ffe0dc',
  '#ffbdb4',
  '#ff968a',
  '#fb7566',
  '#ee5644',
  '#d9402e',
  '#bd2f1f',
  '#a32719',
  '#861e12',
] as const;

export const theme = createTheme({
  primaryColor: 'callout',
  primaryShade: 7,
  autoContrast: true,
  colors: { callout: CALLOUT, red: RED },
  fontFamily: '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace',
  defaultRadius: 'md',
  respectReducedMotion: true,
  components: {
    Badge: Badge.extend({ defaultProps: { tt: 'none', fw: 600 } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, multiline: true, maw: 260, withArrow: true } }),
  },
});
