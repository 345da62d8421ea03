import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildCloud } from '../config/cloudBundles'
import { leash, onLifeline } from '../config/lifeline'

export interface CloudBundle {
  readonly entry: string
  remove(): void
}

/** The plain service as it is deployed, built from the sources as they are. */
export async function bundleCloud(): Promise<CloudBundle> {
  const folder = mkdtempSync(join(tmpdir(), 'jiandang-cloud-'))
  await buildCloud(folder)
  return { entry: join(folder, 'service', 'index.js'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export interface CloudProcess {
  /** kill -9, and wait until it is gone. */
  kill(): Promise<void>
  end(): Promise<void>
}

/** A cloud of its own process; resolves when it says that it is up. `hear` is told everything it writes to its outputs. */
export async function startCloudProcess(
  bundle: CloudBundle,
  environment: Readonly<Record<string, string>>,
  hear: (text: string) => void = () => {},
): Promise<CloudProcess> {
  let isReady = () => {}
  const ready = new Promise<void>((done) => {
    isReady = done
  })
  const { PATH, HOME } = process.env
  const running = leash(onLifeline('TERM', process.execPath, [bundle.entry]), {
    env: { PATH, HOME, ...environment },
    hear(text) {
      hear(text)
      if (text.includes('健档云接口已启动')) isReady()
    },
  })
  const failed = running.ended.then(({ said }) => Promise.reject(new Error(`the cloud did not start: ${said}`)))
  await Promise.race([ready, failed])
  failed.catch(() => undefined)
  return {
    async kill() {
      running.child.kill('SIGKILL')
      await running.ended
    },
    end: () => running.end(),
  }
}
