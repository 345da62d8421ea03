import { textOf } from './text'

export const shareText = textOf(
  { card: '健档：哪家医院可以看您的健康档案，由您决定' },
  { card: 'Jiandang: you decide which hospital may read your record' },
)
