import type { Scenario } from './scenario'

export const normalDay: Scenario = {
  group: 'everyday',
  title: '平常的一天',
  todo: '什么都没有布置：两千多位居民，一切正常。',
  see: '照“走一遍”做，每一步都能走通。',
  phones: ['r001'],
}
