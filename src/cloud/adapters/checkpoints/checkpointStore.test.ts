import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkpointStore } from './checkpointStore'

let parent: string
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'jiandang-store-'))
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

const storeIn = (folder: string) => checkpointStore(pathToFileURL(join(parent, folder)).href)

test('before the first checkpoint there is nothing, not even the folder', async () => {
  expect(await storeIn('检查点 与空格').numbers()).toEqual([])
  expect(await storeIn('检查点 与空格').read(1)).toBeNull()
})

test('what was written is read byte for byte, and listed in order', async () => {
  const store = storeIn('a/b')
  await store.write(10, Buffer.from('ten'))
  await store.write(2, Buffer.from('two'))
  expect(await store.numbers()).toEqual([2, 10])
  expect(String(await store.read(10))).toBe('ten')
  expect(readdirSync(join(parent, 'a/b'))).toEqual(['0000000002.checkpoint', '0000000010.checkpoint'])
})

test('one that is there is never replaced, however many try at once', async () => {
  const store = storeIn('a')
  const tries = await Promise.allSettled(['one', 'two', 'three', 'four'].map((text) => store.write(1, Buffer.from(text))))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const kept = String(await store.read(1))
  await expect(store.write(1, Buffer.from('another'))).rejects.toThrow('EEXIST')
  expect(String(await store.read(1))).toBe(kept)
  expect(readdirSync(join(parent, 'a'))).toEqual(['0000000001.checkpoint'])
})

test('what a process left unfinished is no checkpoint', async () => {
  const store = storeIn('a')
  await store.write(1, Buffer.from('one'))
  writeFileSync(join(parent, 'a', '.2-unfinished'), 'half a check')
  expect(await store.numbers()).toEqual([1])
  expect(await store.read(2)).toBeNull()
})
