import { copyActOf, forgetCopies, showCopy } from './copyFile.weapp'

const pdf = { fileName: '健康档案副本-20261121.pdf', mediaType: 'application/pdf', base64: 'JVBERi0=' }
const fhir = { fileName: '健康档案副本-20261121.json', mediaType: 'application/fhir+json', base64: 'e30=' }

interface Callbacks {
  filePath: string
  success(): void
  fail(): void
}

/** WeChat's file system, as far as it is used, and what was asked of WeChat. */
function wechatWith(acts: { openDocument?: boolean; shareFileMessage?: boolean; fails?: boolean; full?: boolean }) {
  const files = new Map<string, string>()
  const asked: string[] = []
  const act = (name: string) => (options: Callbacks) => {
    asked.push(`${name} ${options.filePath} ${files.has(options.filePath)}`)
    if (acts.fails) options.fail()
    else options.success()
  }
  const manager = {
    writeFileSync(path: string, data: string, encoding: string) {
      if (acts.full) throw new Error('no room')
      files.set(path, `${encoding}:${data}`)
    },
    readdirSync: (folder: string) => [...files.keys()].map((path) => path.slice(folder.length + 1)),
    unlinkSync: (path: string) => void files.delete(path),
  }
  Object.assign(globalThis, {
    wx: {
      env: { USER_DATA_PATH: 'wxfile://usr' },
      getFileSystemManager: () => manager,
      ...(acts.openDocument ? { openDocument: act('open') } : {}),
      ...(acts.shareFileMessage ? { shareFileMessage: act('share') } : {}),
    },
  })
  return { files, asked }
}

describe('a copy on the phone', () => {
  it('opens a PDF, hands anything else to WeChat, and says so before the tap', async () => {
    const { asked } = wechatWith({ openDocument: true, shareFileMessage: true })
    expect([copyActOf(pdf), copyActOf(fhir)]).toEqual(['openPdf', 'sendFile'])
    expect([await showCopy(pdf), await showCopy(fhir)]).toEqual(['opened', 'sent'])
    expect(asked).toEqual([`open wxfile://usr/${pdf.fileName} true`, `share wxfile://usr/${fhir.fileName} true`])
  })

  it('has asked WeChat before it returns: a file is sent on only in the tap itself', () => {
    const { asked } = wechatWith({ shareFileMessage: true })
    void showCopy(fhir)
    expect(asked).toHaveLength(1)
  })

  it('leaves nothing in the phone’s files, and what is not ours alone', async () => {
    const { files } = wechatWith({ openDocument: true })
    files.set('wxfile://usr/别人的.pdf', 'x')
    await showCopy(pdf)
    expect([...files.keys()]).toContain(`wxfile://usr/${pdf.fileName}`)
    forgetCopies()
    expect([...files.keys()]).toEqual(['wxfile://usr/别人的.pdf'])
  })

  it.each([
    ['cannot open documents', {}, 'unsupported'],
    ['has no room for the file', { openDocument: true, full: true }, 'unsupported'],
    ['failed to open it', { openDocument: true, fails: true }, 'failed'],
  ])('says what is the matter where WeChat %s', async (_, acts, shown) => {
    wechatWith(acts)
    expect(await showCopy(pdf)).toBe(shown)
  })

  it('fails at nothing where there is no file system at all', async () => {
    Object.assign(globalThis, { wx: {} })
    expect(await showCopy(pdf)).toBe('unsupported')
    expect(() => forgetCopies()).not.toThrow()
  })
})
