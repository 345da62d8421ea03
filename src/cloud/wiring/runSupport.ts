import { parseArgs } from 'node:util'
import * as z from 'zod'
import { documentTypeCodes } from '../../contract/identity/documentType'
import { systemClock } from '../adapters/clock/systemClock'
import { connect } from '../adapters/postgres/connect'
import { withSupportDesk } from '../adapters/postgres/supportRole'
import { systemRandom } from '../adapters/random/systemRandom'
import { sealedVault } from '../adapters/vault/sealedVault'
import { residentsPort } from '../identity/residents'
import { markHoney } from '../support/honey'
import { lookUp } from '../support/lookUp'
import { shapeWords } from '../support/shapeWords'
import { vaultKeys } from './settings'

const usage = `用法：
  npm run support -- --ticket 工单编号 --staff 工号
    看这张工单的居民现在处于什么状态；居民在“调阅记录”里会看到这一次。
  npm run support -- --honey 证件类型:证件号码
    运维用：把一位并不存在的居民标为蜜标，谁碰谁报警。`

const noTicket = '没有找到可以凭它查看的工单：编号不对，或者工单已经办结。这次查询已经记下。'

/** `npm run support`: the support desk's one look, by its own database role; and the operator's marking of honey residents, by the application's. */
export async function runSupport(args: readonly string[]): Promise<void> {
  const given = read(args)
  if (given === null) return finish(1, usage)
  try {
    if ('honey' in given) return finish(0, await mark(given.honey))
    const databaseUrl = process.env.SUPPORT_DATABASE_URL ?? ''
    if (!/^postgres(ql)?:\/\//.test(databaseUrl)) return finish(1, '请先设置 SUPPORT_DATABASE_URL（客服自己的数据库角色）。')
    const shape = await withSupportDesk(databaseUrl, (desk) => lookUp(desk, given.ticket, given.staff))
    finish(shape === null ? 1 : 0, shape === null ? noTicket : shapeWords(shape))
  } catch (error) {
    finish(1, `没有查成：${error instanceof Error ? error.message : String(error)}`)
  }
}

type Given = { readonly ticket: string; readonly staff: string } | { readonly honey: string }

function read(args: readonly string[]): Given | null {
  try {
    const { ticket, staff, honey } = parseArgs({
      args: [...args],
      options: { ticket: { type: 'string' }, staff: { type: 'string' }, honey: { type: 'string' } },
    }).values
    if (honey !== undefined) return ticket === undefined && staff === undefined ? { honey } : null
    return ticket !== undefined && staff !== undefined && /^[A-Za-z0-9_-]{2,32}$/.test(staff) ? { ticket, staff } : null
  } catch {
    return null
  }
}

const honeySettings = z.object({ DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }), IDENTITY_KEYS: vaultKeys })

async function mark(person: string): Promise<string> {
  const settings = honeySettings.safeParse(process.env)
  if (!settings.success) throw new Error('请先设置 DATABASE_URL 和 IDENTITY_KEYS')
  const [code = '', documentNumber = ''] = person.split(':')
  const documentType = documentTypeCodes.find((each) => each === code)
  if (!documentType || documentNumber === '') throw new Error('写成 证件类型:证件号码，例如 01:11010119900101001X')
  const db = connect(settings.data.DATABASE_URL, 1)
  try {
    const base = { db, clock: systemClock, random: systemRandom, vault: sealedVault(settings.data.IDENTITY_KEYS) }
    const number = await markHoney({ ...base, residents: residentsPort({ ...base, moves: [] }) }, { documentType, documentNumber })
    return `已标为第 ${number} 号蜜标居民。日志里出现 honey ${number} 的警报，就是有人碰了它。`
  } finally {
    await db.destroy()
  }
}

function finish(exitCode: number, text: string): void {
  process.stdout.write(`${text}\n`)
  process.exitCode = exitCode
}
