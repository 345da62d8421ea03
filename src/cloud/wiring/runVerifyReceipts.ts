import * as z from 'zod'
import { checkpointStore } from '../adapters/checkpoints/checkpointStore'
import { sm2Check, sm2PublicKey } from '../adapters/checkpoints/sm2Signer'
import { systemClock } from '../adapters/clock/systemClock'
import { connect } from '../adapters/postgres/connect'
import type { Broken } from '../consent/checkpointCheck'
import { type Verification, verifyReceipts } from '../consent/verifyReceipts'

/** `npm run verify:receipts`: every receipt and every checkpoint, and the first place where something is wrong. */
export async function runVerifyReceipts(): Promise<void> {
  const read = readVerifySettings(process.env)
  if (!read.ok) return finish(1, read.message)
  const { databaseUrl, checkpointsUrl, publicKey } = read
  const db = connect(databaseUrl, 2)
  try {
    const store = checkpointStore(checkpointsUrl)
    const found = await verifyReceipts({ db, checkpointStore: store, signatures: sm2Check(publicKey), now: systemClock.now() })
    finish(found.broken.length === 0 ? 0 : 1, report(found))
  } catch (error) {
    finish(1, `没有核对成：${error instanceof Error ? error.message : String(error)}`)
  } finally {
    await db.destroy()
  }
}

function finish(exitCode: number, text: string): void {
  process.stdout.write(`${text}\n`)
  process.exitCode = exitCode
}

type Read = { ok: true; databaseUrl: string; checkpointsUrl: string; publicKey: string } | { ok: false; message: string }

/** Fewer settings than the service: whoever audits needs neither the secrets of the province nor the private key. */
export function readVerifySettings(env: NodeJS.ProcessEnv): Read {
  const given = schema.safeParse(env)
  const wrong = given.success ? [] : given.error.issues.map((issue) => String(issue.path[0]))
  const publicKey = env.RECEIPT_SM2_PUBLIC_KEY ?? publicKeyOf(env.RECEIPT_SM2_PRIVATE_KEY ?? '')
  if (!/^04[0-9a-f]{128}$/i.test(publicKey)) wrong.push('RECEIPT_SM2_PUBLIC_KEY（04 开头的130位十六进制；或给 RECEIPT_SM2_PRIVATE_KEY）')
  if (!given.success || wrong.length > 0) return { ok: false, message: `还不能核对，请先设置：${wrong.join('、')}。` }
  const { DATABASE_URL: databaseUrl, RECEIPT_CHECKPOINTS_URL: checkpointsUrl } = given.data
  return { ok: true, databaseUrl, checkpointsUrl, publicKey: publicKey.toLowerCase() }
}

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  RECEIPT_CHECKPOINTS_URL: z.url({ protocol: /^file$/, hostname: /^$/ }),
})

function publicKeyOf(privateKey: string): string {
  return /^[0-9a-fA-F]{64}$/.test(privateKey) ? sm2PublicKey(privateKey) : ''
}

export function report({ checkpoints, anchored, notAnchored, broken }: Verification): string {
  const [first, ...more] = broken
  return [
    `签名存证 ${checkpoints} 份`,
    `已存证、核对无误的凭证 ${anchored} 张`,
    `尚未存证的凭证 ${notAnchored} 张（最近一次存证之后的，还不能算数）`,
    ...(first ? [`有问题的地方 ${broken.length} 处。第一处：${placeOf(first)}`] : ['没有发现问题']),
    ...more.slice(0, 20).map((place) => `另有：${placeOf(place)}`),
  ].join('\n')
}

function placeOf(broken: Broken): string {
  return broken.kind === 'checkpoint'
    ? `签名存证第 ${broken.number} 份，${broken.wrong}`
    : `居民 ${broken.residentId} 的第 ${broken.number} 张凭证，${broken.wrong}`
}
