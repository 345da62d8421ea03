import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { projectRoot } from '../paths'
import { forbiddenTextGate } from './forbiddenText'
import { languageLevelGate } from './languageLevel'
import { noGalleryGate } from './noGallery'
import { packageSizeGates } from './packageSizes'
import { wechatCompilerGate } from './wechatCompiler'

const onLinux = process.platform === 'linux' && process.arch === 'x64'

describe('the gates of a mini-program build', () => {
  let dist: string
  beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), 'jiandang-gates-'))
    put('app.json', '{"pages":["pages/home/index"],"subPackages":[{"root":"packages/record","pages":["list/index"]}]}')
    put('app.js', 'App({})')
    put('app.wxss', '.a{color:red}')
    put('pages/home/index.wxml', '<view>{{name}}</view>')
    put('packages/record/list/index.js', 'Page({})')
  })
  afterEach(() => rmSync(dist, { recursive: true, force: true }))

  function put(file: string, content: string): void {
    mkdirSync(dirname(join(dist, file)), { recursive: true })
    writeFileSync(join(dist, file), content)
  }

  it('let a small, plain build pass', () => {
    const gates = [
      ...packageSizeGates(dist),
      languageLevelGate(dist),
      wechatCompilerGate(dist),
      forbiddenTextGate(dist),
      noGalleryGate(dist),
    ]
    expect(gates.filter(({ met }) => !met)).toEqual([])
  })

  it('name the package that is one byte too large', () => {
    put('packages/record/list/index.js', 'x'.repeat(200 * 1024))
    put('packages/record/picture.bin', 'x')
    expect(packageSizeGates(dist)).toMatchObject([
      { name: '主包', met: true },
      { name: '分包 packages/record', met: false },
    ])
  })

  it('count what belongs to no sub-package into the main one', () => {
    put('assets/large.bin', 'x'.repeat(500 * 1024))
    expect(packageSizeGates(dist)).toMatchObject([{ name: '主包', met: false }, { met: true }])
  })

  it('name the script that speaks a newer language', () => {
    put('packages/record/list/index.js', 'const name = a?.b')
    expect(languageLevelGate(dist)).toMatchObject({ met: false, figure: expect.stringContaining('packages/record/list/index.js') })
  })

  it.each([
    ['WXML', 'pages/home/index.wxml', '<view><input></view>'],
    ['WXSS', 'app.wxss', '.a{{{'],
  ])('refuse %s that WeChat would refuse', (language, file, content) => {
    put(file, content)
    const gate = wechatCompilerGate(dist)
    expect(gate.met).toBe(!onLinux)
    expect(gate.figure).toContain(onLinux ? language : '跳过')
  })

  it.each(['http://127.0.0.1:9797/wechat-client/login', `${projectRoot}/src`, 'HUTONG_SM4_KEY'])(
    'name the file that carries %s',
    (text) => {
      put('common.js', `var a='${text}'`)
      expect(forbiddenTextGate(dist)).toMatchObject({ met: false, figure: expect.stringContaining('common.js') })
    },
  )

  it.each(["n.u('/gallery/index')", 'new URLSearchParams(location.search).has("gallery")', 'window.openGalleryState(name)'])(
    'name the file that carries the gallery by %s',
    (text) => {
      put('packages/record/list/index.js', text)
      expect(noGalleryGate(dist)).toMatchObject({ met: false, figure: expect.stringContaining('packages/record/list/index.js') })
    },
  )
})
