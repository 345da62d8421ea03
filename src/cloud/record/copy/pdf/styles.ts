import type { Style } from './paper'

const ink = '#1c2421'
const quiet = '#55605c'
const pine = '#1f5c4a'
export const hairline = '#cfd6d3'

export const styles = {
  title: { size: 24, colour: ink, leading: 36, bold: true },
  module: { size: 17, colour: pine, leading: 26, bold: true },
  entry: { size: 13, colour: ink, leading: 20, bold: true },
  part: { size: 11, colour: pine, leading: 18, bold: true },
  body: { size: 10.5, colour: ink, leading: 16.5 },
  label: { size: 10.5, colour: quiet, leading: 16.5 },
  strong: { size: 10.5, colour: ink, leading: 16.5, bold: true },
  quiet: { size: 10, colour: quiet, leading: 15.5 },
  lead: { size: 12, colour: ink, leading: 19 },
  foot: { size: 9, colour: quiet, leading: 13 },
} as const satisfies Record<string, Style>
