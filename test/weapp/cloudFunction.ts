import { spawn } from 'node:child_process'
import { inProject } from '../../config/paths'
import type { Stack } from '../stack'

/** One warm instance of a bundled function, called as WeChat calls it: who calls is in the environment, not in the event. */
const instance = `
  const { main } = require(process.argv[1])
  process.on('message', ({ id, openid, event }) => {
    Object.assign(process.env, { WX_OPENID: openid, TCB_SOURCE: 'wx_client' })
    main(event).then((answer) => process.send({ id, answer }), (error) => process.send({ id, error: String(error) }))
  })
  process.on('disconnect', () => process.exit(0))`

interface Reply {
  id: number
  answer?: unknown
  error?: string
}

export function startCloudFunction(stack: Stack, name: string) {
  const bundle = inProject('dist/cloud', name, 'index.js')
  const child = spawn(process.execPath, ['-e', instance, bundle], {
    env: { PATH: process.env.PATH, ...stack.environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const waiting = new Map<number, (reply: Reply) => void>()
  let calls = 0
  child.on('message', (reply: Reply) => waiting.get(reply.id)?.(reply))
  return {
    call(openid: string, event: object): Promise<unknown> {
      calls += 1
      const id = calls
      return new Promise((done, fail) => {
        child.send({ id, openid, event }, (error) => error && fail(error))
        waiting.set(id, ({ answer, error }) => {
          waiting.delete(id)
          if (error === undefined) done(answer)
          else fail(new Error(error))
        })
      })
    },
    close(): Promise<void> {
      return new Promise((done) => {
        child.once('exit', () => done())
        child.disconnect()
      })
    },
  }
}
