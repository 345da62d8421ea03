import type { Scenario } from './scenario'

export const normalDay: Scenario = {
  description: '平常的一天：一百位居民，一切正常',
  prepare: async () => {},
}
