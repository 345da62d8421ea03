import type { CopyAct, CopyFile, CopyShown } from './copyFileKind'

/** How every copy's file begins: what is found under it was left behind by us. */
const begin = '健康档案副本-'

export function copyActOf({ mediaType }: CopyFile): CopyAct {
  return mediaType === 'application/pdf' ? 'openPdf' : 'sendFile'
}

/**
 * Writes the file and, in the same tap, shows it (PDF) or hands it to WeChat to be sent on (anything else):
 * WeChat sends files on only from within a tap, so nothing may be waited for in between.
 */
export function showCopy(copy: CopyFile): Promise<CopyShown> {
  const path = write(copy)
  if (path === null) return Promise.resolve('unsupported')
  return copyActOf(copy) === 'openPdf' ? open(path) : send(path, copy.fileName)
}

/** Nothing of a record stays in the phone's files: called before a copy is made, and when its page is left. */
export function forgetCopies(): void {
  if (typeof wx.getFileSystemManager !== 'function') return
  const files = wx.getFileSystemManager()
  try {
    for (const name of files.readdirSync(wx.env.USER_DATA_PATH)) {
      if (name.startsWith(begin)) files.unlinkSync(`${wx.env.USER_DATA_PATH}/${name}`)
    }
  } catch {
    // A folder that cannot be read holds nothing of ours that could be removed.
  }
}

function write({ fileName, base64 }: CopyFile): string | null {
  if (typeof wx.getFileSystemManager !== 'function' || !fileName.startsWith(begin)) return null
  const path = `${wx.env.USER_DATA_PATH}/${fileName}`
  try {
    wx.getFileSystemManager().writeFileSync(path, base64, 'base64')
    return path
  } catch {
    return null
  }
}

function open(filePath: string): Promise<CopyShown> {
  if (typeof wx.openDocument !== 'function') return Promise.resolve('unsupported')
  return new Promise((resolve) => {
    wx.openDocument({ filePath, fileType: 'pdf', showMenu: true, success: () => resolve('opened'), fail: () => resolve('failed') })
  })
}

function send(filePath: string, fileName: string): Promise<CopyShown> {
  if (typeof wx.shareFileMessage !== 'function') return Promise.resolve('unsupported')
  return new Promise((resolve) => {
    wx.shareFileMessage({ filePath, fileName, success: () => resolve('sent'), fail: () => resolve('failed') })
  })
}
