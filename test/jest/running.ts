import type { Postgres } from '../../config/postgres'

interface Running {
  readonly postgres: Postgres
  readonly folder: string
}

declare global {
  var jiandangTestServer: Running | undefined
}

/** jest loads setup and teardown as separate modules: what one starts, the other finds on the global object only. */
export const running = {
  set(server: Running): void {
    globalThis.jiandangTestServer = server
  },
  get(): Running | undefined {
    return globalThis.jiandangTestServer
  },
}
