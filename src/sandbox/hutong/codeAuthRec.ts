import { Hono } from 'hono'
import * as z from 'zod/mini'
import { codeAuthRecPath, codeAuthRecSchema } from '../../contract/upstream/hutong/codeAuthRec'
import { sealedBodySchema } from '../../contract/upstream/hutong/recordService'
import type { Bound, World } from '../world'
import { recordSave } from './permissions'
import { readJson } from './readJson'
import { findByNumber } from './register'
import { requireTif } from './requireTif'
import { openSm4, sealSm4 } from './sm4'

interface Return {
  returnCode: '1' | '0'
  returnDesc: string
}

/** 授权接口 9.2. "请求和响应均需要加密通讯" against a plain sample: a sealed request gets a sealed answer, a plain one a plain one. */
export function codeAuthRecRoutes(world: World): Hono<Bound> {
  return new Hono<Bound>().post(codeAuthRecPath, requireTif(world), async (c) => {
    const rawBody = await c.req.text()
    const { plain, sealed } = unseal(rawBody, world.settings.sm4Key)
    const answer = await save(plain, rawBody, world)
    if (!sealed) return c.json(answer)
    return c.json({ data: sealSm4(world.settings.sm4Key, JSON.stringify(answer)) })
  })
}

function unseal(rawBody: string, key: string): { plain: string; sealed: boolean } {
  const body = z.safeParse(sealedBodySchema, readJson(rawBody)?.value)
  if (!body.success) return { plain: rawBody, sealed: false }
  return { plain: openSm4(key, body.data.data) ?? '', sealed: true }
}

async function save(plain: string, rawBody: string, world: World): Promise<Return> {
  const body = z.safeParse(codeAuthRecSchema, readJson(plain)?.value)
  if (!body.success) return refused('请求内容不符合接口规范')
  const { patientIdcard, orgCode, status, appId } = body.data.codeAuthRec
  if (appId !== world.settings.appId) return refused('应用ID未登记')
  const documentNumber = openSm4(world.settings.sm4Key, patientIdcard)
  if (documentNumber === null) return refused('患者身份证号解密失败')
  const resident = await findByNumber(world.database, documentNumber)
  if (resident === null) return refused('省平台没有该居民')
  await recordSave(world.database, { residentId: resident.residentId, orgCode, status, at: world.clock.now(), rawBody })
  return { returnCode: '1', returnDesc: '成功' }
}

function refused(returnDesc: string): Return {
  return { returnCode: '0', returnDesc }
}
