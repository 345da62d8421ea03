import { textOf } from './text'

export const readAloudText = textOf(
  {
    cmn: '普通话念一遍',
    yue: '粤语念一遍',
    stop: '停下',
    nearby: '念出来时，旁边的人也会听到。',
  },
  {
    cmn: 'Read out in Mandarin',
    yue: 'Read out in Cantonese',
    stop: 'Stop',
    nearby: 'People near you will hear it too.',
  },
)
