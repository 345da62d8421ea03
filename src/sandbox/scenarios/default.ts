import type { Scenario } from './scenario'

export const normalDay: Scenario = {
  description: '平常的一天：两千多位居民，一切正常',
  prepare: async () => {},
}
