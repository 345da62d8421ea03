import { leash, onLifeline } from '../../config/lifeline'

export interface Child {
  readonly url: string
  stop(): Promise<void>
}

/** Starts a server as its own process, as it would be deployed; the first address it prints is where it listens. */
export function startChild(args: readonly string[], env: Record<string, string>): Promise<Child> {
  return new Promise((done, fail) => {
    let heard = ''
    const child = leash(onLifeline('TERM', process.execPath, args), {
      env: { PATH: process.env.PATH, ...env },
      hear(text) {
        heard += text
        const url = /http:\/\/[\d.]+:\d+/.exec(heard)?.[0]
        if (url) done({ url, stop: child.end })
      },
    })
    void child.ended.then(({ said }) => fail(new Error(`${args.join(' ')} ended without having listened: ${said}`)))
  })
}
