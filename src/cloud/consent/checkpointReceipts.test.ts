import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type ReceiptChains, startReceiptChains } from '../../../test/cloud/receiptChains'
import { sm2Signer } from '../adapters/checkpoints/sm2Signer'
import { readCheckpoint } from './checkpoint'
import { checkpointReceipts } from './checkpointReceipts'
import { lockChain } from './consentChain'
import { sm3Of } from './texts/text'

let chains: ReceiptChains
beforeEach(async () => {
  chains = await startReceiptChains()
})
afterEach(() => chains.close())

async function exported() {
  const numbers = await chains.store.numbers()
  const files = await Promise.all(numbers.map((number) => chains.store.read(number)))
  return files.flatMap((bytes) => {
    const read = bytes && readCheckpoint(bytes)
    return read ? [{ ...read, sm3: sm3Of(bytes) }] : []
  })
}

const anchoredOf = async (residentId: string) =>
  (await chains.db.selectFrom('consent_chain').select('anchored_number').where('resident_id', '=', residentId).executeTakeFirst())
    ?.anchored_number

test('a checkpoint has the heads that grew, links to the one before and is signed; nothing new, no checkpoint', async () => {
  const [one, other] = [randomUUID(), randomUUID()]
  await chains.grow(one, 2)
  await chains.checkpoint()
  await chains.checkpoint()
  await chains.grow(one, 1)
  await chains.grow(other, 4)
  await chains.checkpoint()
  const files = await exported()
  const [first, second] = files
  expect(files).toHaveLength(2)
  expect(first?.checkpoint).toMatchObject({ number: 1, previous: null, at: chains.clock.now().toISOString() })
  expect(first?.checkpoint.heads).toEqual([[one, 2, expect.stringMatching(/^[0-9a-f]{64}$/)]])
  expect(second?.checkpoint).toMatchObject({ number: 2, previous: first?.sm3 })
  expect(new Map(second?.checkpoint.heads.map(([residentId, number]) => [residentId, number]))).toEqual(
    new Map([
      [one, 3],
      [other, 4],
    ]),
  )
  for (const { signedText, signature } of files) expect(await chains.signatures.isValid(signedText, signature)).toBe(true)
  expect(await anchoredOf(other)).toBe(4)
  expect(await chains.verify()).toEqual({ checkpoints: 2, anchored: 7, notAnchored: 0, broken: [] })
})

test('more heads than one file takes are several files', async () => {
  for (let person = 0; person < 5; person += 1) await chains.grow(randomUUID(), 1)
  await chains.checkpoint(2)
  expect((await exported()).map(({ checkpoint }) => checkpoint.heads.length)).toEqual([2, 2, 1])
  expect(await chains.verify()).toMatchObject({ checkpoints: 3, anchored: 5, broken: [] })
})

describe('a mark that no export made', () => {
  const person = randomUUID()
  const mark = (number: number) =>
    chains.db.updateTable('consent_chain').set({ anchored_number: number }).where('resident_id', '=', person).execute()
  beforeEach(async () => {
    await chains.grow(person, 2)
    await chains.checkpoint()
    await chains.grow(person, 1)
  })

  test.each([3, 1_000])('up to %s is found; control: the true one is not', async (number) => {
    await mark(number)
    expect((await chains.verify()).broken).toEqual([
      { kind: 'entry', residentId: person, number: 3, wrong: `链头记录说已存证到第 ${number} 张，存证里只到第 2 张` },
    ])
    await mark(2)
    expect((await chains.verify()).broken).toEqual([])
  })

  test('beyond the chain, it keeps nobody from being exported, and is set right', async () => {
    await mark(1_000)
    await chains.checkpoint()
    expect(await anchoredOf(person)).toBe(3)
    expect(await chains.verify()).toEqual({ checkpoints: 2, anchored: 3, notAnchored: 0, broken: [] })
  })

  test('within the chain, the entry it hides is found when it has been left out for more than five minutes', async () => {
    const other = randomUUID()
    await mark(3)
    chains.clock.advance(5 * 60_000)
    await chains.grow(other, 1)
    await chains.checkpoint()
    await mark(0)
    expect((await chains.verify()).broken).toEqual([])
    await mark(3)
    chains.clock.advance(1)
    await chains.grow(other, 1)
    await chains.checkpoint()
    await mark(0)
    expect((await chains.verify()).broken).toEqual([
      { kind: 'entry', residentId: person, number: 3, wrong: '早该存证了，最近一份存证里还没有它' },
    ])
  })
})

test('a head that is no hash spoils nobody else’s checkpoint, and is found', async () => {
  const [person, other] = [randomUUID(), randomUUID()]
  await chains.grow(person, 1)
  await chains.grow(other, 1)
  await chains.db.updateTable('consent_chain').set({ hash: 'no hash' }).where('resident_id', '=', person).execute()
  await chains.checkpoint()
  expect(await chains.verify()).toMatchObject({
    checkpoints: 1,
    anchored: 1,
    broken: [{ kind: 'entry', residentId: person, number: 1, wrong: '与链头记录的摘要不同' }],
  })
})

test('a head of number 0 is nobody’s chain: not exported, not alarming', async () => {
  const [person, nobody] = [randomUUID(), randomUUID()]
  await chains.db.transaction().execute((trx) => lockChain(trx, nobody, chains.clock.now()))
  await chains.db.updateTable('consent_chain').set({ anchored_number: 5 }).where('resident_id', '=', nobody).execute()
  await chains.grow(person, 1)
  await chains.checkpoint()
  expect(await chains.verify()).toEqual({ checkpoints: 1, anchored: 1, notAnchored: 0, broken: [] })
})

test('entries after the last checkpoint are not anchored, and not called valid', async () => {
  const person = randomUUID()
  await chains.grow(person, 2)
  await chains.checkpoint()
  await chains.grow(person, 3)
  expect(await chains.verify()).toEqual({ checkpoints: 1, anchored: 2, notAnchored: 3, broken: [] })
  expect(await anchoredOf(person)).toBe(2)
})

test('a process that ends between export and commit: the export counts, nothing is anchored twice differently', async () => {
  const person = randomUUID()
  await chains.grow(person, 2)
  const dying = {
    ...chains.store,
    async write(number: number, bytes: Buffer) {
      await chains.store.write(number, bytes)
      throw new Error('the process ended here')
    },
  }
  await expect(checkpointReceipts({ ...chains.needs, checkpointStore: dying })).rejects.toThrow('the process ended here')
  expect(await anchoredOf(person)).toBe(0)
  // What is exported binds even before the database knows of it.
  expect(await chains.verify()).toEqual({ checkpoints: 1, anchored: 2, notAnchored: 0, broken: [] })
  await chains.grow(person, 1)
  await chains.checkpoint()
  expect(await chains.verify()).toEqual({ checkpoints: 2, anchored: 3, notAnchored: 0, broken: [] })
  expect(await anchoredOf(person)).toBe(3)
})

test('an export that fails marks nothing, and the next run makes good', async () => {
  const person = randomUUID()
  await chains.grow(person, 2)
  const full = { ...chains.store, write: () => Promise.reject(new Error('no space left')) }
  await expect(checkpointReceipts({ ...chains.needs, checkpointStore: full })).rejects.toThrow('no space left')
  expect(await anchoredOf(person)).toBe(0)
  expect(await chains.verify()).toEqual({ checkpoints: 0, anchored: 0, notAnchored: 2, broken: [] })
  await chains.checkpoint()
  expect(await chains.verify()).toEqual({ checkpoints: 1, anchored: 2, notAnchored: 0, broken: [] })
})

test('many processes at once, while people sign: one unbroken row of checkpoints', async () => {
  const people = Array.from({ length: 6 }, () => randomUUID())
  const signing = people.flatMap((person) => [chains.grow(person, 2), chains.grow(person, 1)])
  await Promise.all([...signing, chains.checkpoint(), chains.checkpoint(), chains.checkpoint(), chains.checkpoint()])
  await chains.checkpoint()
  expect(await chains.verify()).toMatchObject({ anchored: 18, notAnchored: 0, broken: [] })
})

describe('a checkpoint that is not as it was exported', () => {
  const person = randomUUID()
  const file = (number: number) => join(chains.folder, `${String(number).padStart(10, '0')}.checkpoint`)
  beforeEach(async () => {
    for (let round = 0; round < 3; round += 1) {
      await chains.grow(person, 1)
      await chains.checkpoint()
    }
  })
  const broken = async () => (await chains.verify()).broken.filter(({ kind }) => kind === 'checkpoint')

  test.each([1, 2, 3])('checkpoint %s missing is found, the last one too', async (number) => {
    rmSync(file(number))
    expect((await broken())[0]).toEqual({ kind: 'checkpoint', number, wrong: '不在存证里' })
  })

  test('all of them missing is found, and named once; what they covered is not taken for covered', async () => {
    for (const number of [1, 2, 3]) rmSync(file(number))
    expect((await chains.verify()).broken).toEqual([
      { kind: 'checkpoint', number: 1, wrong: '到第 3 份都不在存证里' },
      { kind: 'entry', residentId: person, number: 1, wrong: '链头记录说已存证到第 3 张，存证里只到第 0 张' },
    ])
  })

  test('a number somebody made up is one gap, however high; what is there still links', async () => {
    const forged = { at: chains.clock.now(), hash: '0'.repeat(64) }
    await chains.db
      .insertInto('consent_checkpoint')
      .values({ number: 2_000_000_000, ...forged })
      .execute()
    writeFileSync(file(9_999_999_999), (await chains.store.read(3)) ?? '')
    rmSync(file(2))
    await chains.db.deleteFrom('consent_checkpoint').where('number', '=', 2).execute()
    expect(await broken()).toEqual([
      { kind: 'checkpoint', number: 2, wrong: '不在存证里' },
      { kind: 'checkpoint', number: 4, wrong: '到第 9999999998 份都不在存证里' },
      { kind: 'checkpoint', number: 9_999_999_999, wrong: '里面写的编号是 3' },
    ])
  })

  test('a changed head, signature kept, is found', async () => {
    const text = String(await chains.store.read(2))
    writeFileSync(file(2), text.replace(',2,', ',1,'))
    expect((await broken())[0]).toEqual({ kind: 'checkpoint', number: 2, wrong: '签名不对' })
  })

  test('one signed again by another key is found', async () => {
    const [line] = String(await chains.store.read(3)).split('\n')
    writeFileSync(file(3), `${line}\n${await sm2Signer('1f'.repeat(32)).sign(sm3Of(line ?? ''))}\n`)
    expect(await broken()).toEqual([{ kind: 'checkpoint', number: 3, wrong: '签名不对' }])
  })

  test('a truly signed one in the wrong place is found', async () => {
    const first = await chains.store.read(1)
    writeFileSync(file(2), first ?? '')
    expect((await broken())[0]).toEqual({ kind: 'checkpoint', number: 2, wrong: '里面写的编号是 1' })
  })

  test('one taken out and the rest kept truly signed does not link', async () => {
    const last = await exported()
    expect(last).toHaveLength(3)
    const another = { format: 'jiandang-checkpoint-1' as const, number: 2, at: chains.clock.now().toISOString(), previous: null, heads: [] }
    const line = JSON.stringify(another)
    writeFileSync(file(2), `${line}\n${await chains.needs.signer.sign(sm3Of(line))}\n`)
    expect((await broken())[0]).toEqual({ kind: 'checkpoint', number: 2, wrong: '与前一个存证接不上' })
  })

  test('what the database remembers of it was changed: found', async () => {
    await chains.db
      .updateTable('consent_checkpoint')
      .set({ hash: '0'.repeat(64) })
      .where('number', '=', 2)
      .execute()
    expect((await broken())[0]).toEqual({ kind: 'checkpoint', number: 2, wrong: '与数据库记下的摘要不同' })
  })
})

test('the whole database back from an old backup, and in use again: found at the first entry that was lost', async () => {
  const person = randomUUID()
  const tables = ['consent_receipt', 'consent_chain', 'consent_checkpoint'] as const
  await chains.grow(person, 2)
  await chains.checkpoint()
  for (const table of tables) await sql.raw(`create table backup_${table} as table ${table}`).execute(chains.db)
  await chains.grow(person, 2)
  await chains.checkpoint()
  for (const table of tables) {
    await sql.raw(`delete from ${table}`).execute(chains.db)
    await sql.raw(`insert into ${table} select * from backup_${table}`).execute(chains.db)
  }
  await chains.grow(person, 2)
  await chains.checkpoint()
  const { checkpoints, broken } = await chains.verify()
  expect(checkpoints).toBe(3)
  expect(broken).toEqual([{ kind: 'entry', residentId: person, number: 4, wrong: expect.stringContaining('第 3 张到这一张之间') }])
})

test('an entry, or a whole chain, that the table of heads and the checkpoints know nothing of is found', async () => {
  const [kept, gone, early] = [randomUUID(), randomUUID(), randomUUID()]
  await chains.grow(kept, 2)
  await chains.grow(gone, 2)
  await chains.checkpoint()
  await chains.grow(early, 1)
  await chains.db.deleteFrom('consent_receipt').where('resident_id', 'in', [gone, early]).execute()
  await chains.db.deleteFrom('consent_chain').where('resident_id', '=', kept).execute()
  const { broken } = await chains.verify()
  const place = (residentId: string, number: number, wrong: string) => ({
    kind: 'entry',
    residentId,
    number,
    wrong: expect.stringContaining(wrong),
  })
  expect(broken).toEqual([place(kept, 3, '链头'), place(gone, 1, '整条凭证都不见了'), place(early, 1, '整条凭证都不见了')])
})
