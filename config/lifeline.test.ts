import { spawn } from 'node:child_process'
import { leash, onLifeline } from './lifeline'
import { inProject } from './paths'

/** Says its number, then does nothing for a minute. */
const patient = ['-e', "console.log('pid ' + process.pid + '.'); setTimeout(() => {}, 60_000)"]

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function waitUntil(good: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100 && !good(); turn += 1) await new Promise((done) => setTimeout(done, 50))
}

describe('a child on a lifeline', () => {
  it('ends when it is asked to, and tells what it said', async () => {
    let heard = ''
    const child = leash(onLifeline('TERM', process.execPath, patient), { hear: (text) => (heard += text) })
    await waitUntil(() => heard.includes('.'))
    await child.end()
    expect((await child.ended).said).toMatch(/^pid \d+\./)
  })

  it('does not outlive a parent that was killed', async () => {
    const script = `
      const { leash, onLifeline } = require('./config/lifeline.ts')
      leash(onLifeline('TERM', process.execPath, ${JSON.stringify(patient)}), { hear: (text) => process.stdout.write(text) })`
    const parent = spawn(process.execPath, ['--import', 'tsx', '-e', script], { cwd: inProject(), stdio: ['ignore', 'pipe', 'inherit'] })
    let heard = ''
    parent.stdout.setEncoding('utf8').on('data', (text: string) => {
      heard += text
    })
    await waitUntil(() => heard.includes('.'))
    const pid = Number(/pid (\d+)/.exec(heard)?.[1])
    expect(isAlive(pid)).toBe(true)
    parent.kill('SIGKILL')
    await waitUntil(() => !isAlive(pid))
    expect(isAlive(pid)).toBe(false)
  })
})
