import { textOf } from './text'

/** What the parts of every page say by themselves (ui/). */
export const partsText = textOf(
  {
    back: '返回',
    reading: '正在读取',
    large: '大字',
    toLarge: '换成大字',
    standard: '标准',
    toStandard: '换回标准字号',
    unfold: '{title}，点一下展开',
    foldUp: '{title}，点一下收起',
  },
  {
    back: 'Back',
    reading: 'Loading',
    large: 'Large text',
    toLarge: 'Switch to large text',
    standard: 'Standard',
    toStandard: 'Switch back to standard text',
    unfold: '{title}, tap to open',
    foldUp: '{title}, tap to close',
  },
)
