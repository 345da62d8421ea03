import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Leashed, leash, onLifeline } from './lifeline'
import { projectRoot } from './paths'

export interface PhoneBuild {
  readonly platform: 'weapp' | 'h5'
  readonly output: string
  /** Constants of the build, e.g. TARO_APP_WECHAT_CLIENT_BASE_URL. */
  readonly env: Record<string, string>
  /** Where all that Taro says is kept. */
  readonly logFile: string
}

/** The file without which nothing was built, whatever the exit code says. */
const proof = { weapp: 'app.json', h5: 'index.html' }

/** Builds the phone with Taro; `output` is replaced only by a build that succeeded. */
export function buildPhone({ platform, output, env, logFile }: PhoneBuild): { built: Promise<void>; stop: Leashed['end'] } {
  const unfinished = `${output}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(dirname(output), { recursive: true })
  mkdirSync(dirname(logFile), { recursive: true })
  const cli = require.resolve('@tarojs/cli/bin/taro')
  let log = ''
  const taro = leash(onLifeline('TERM', process.execPath, [cli, 'build', '--type', platform]), {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: 'production', TARO_OUTPUT: unfinished, ...env },
    hear: (text) => {
      log += text
    },
  })
  const built = taro.ended.then(({ code, said }) => {
    writeFileSync(logFile, log)
    if (code !== 0 || !existsSync(join(unfinished, proof[platform])))
      throw new Error(`Taro 没有建成 ${platform}（全部输出见 ${logFile}）：\n${said.slice(-2000).trim()}`)
    rmSync(output, { recursive: true, force: true })
    renameSync(unfinished, output)
  })
  return { built, stop: taro.end }
}
