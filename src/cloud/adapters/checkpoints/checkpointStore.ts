import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CheckpointStore } from '../../ports'

/**
 * A folder outside the database, one file a checkpoint. It should lie on a disk of its own (a mounted network folder
 * that only ever grows is best): a checkpoint beside the data it proves would be changed together with it.
 */
export function checkpointStore(folderUrl: string): CheckpointStore {
  const folder = fileURLToPath(folderUrl)
  const fileOf = (number: number) => join(folder, `${String(number).padStart(10, '0')}.checkpoint`)
  return {
    async numbers() {
      const names = (await unlessMissing(readdir(folder))) ?? []
      return names.flatMap((name) => (/^\d{10}\.checkpoint$/.test(name) ? [Number(name.slice(0, 10))] : [])).sort((a, b) => a - b)
    },
    read: (number) => unlessMissing(readFile(fileOf(number))),
    async write(number, bytes) {
      await mkdir(folder, { recursive: true })
      const unfinished = join(folder, `.${number}-${randomUUID()}`)
      try {
        await writeDurably(unfinished, bytes)
        // A link, not a rename: it appears whole, and fails if that number is there already.
        await link(unfinished, fileOf(number))
      } finally {
        await unlessMissing(unlink(unfinished))
      }
      await syncFolder(folder)
    },
  }
}

async function writeDurably(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function unlessMissing<Value>(asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
