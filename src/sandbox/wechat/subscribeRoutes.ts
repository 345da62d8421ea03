import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import * as z from 'zod/mini'
import { subscribeSendPath, subscribeSendRequest } from '../../contract/upstream/wechat/subscribeMessage'
import { readJson } from '../hutong/readJson'
import { storeMessage } from '../phone/messages'
import type { Bound, World } from '../world'
import { errors } from './errors'
import { openidPattern } from './people'
import { requireAccessToken } from './requireAccessToken'
import { balanceOf, takeOne } from './subscriptions'
import { badTemplateField } from './templateFields'

const templateIdPattern = /^[A-Za-z0-9_-]{8,64}$/

/** 订阅消息 (facts a3): what is accepted shows on /phone. */
export function subscribeRoutes(world: World): Hono<Bound> {
  return new Hono<Bound>().post(subscribeSendPath, requireAccessToken(world), async (c) => {
    const body = z.safeParse(subscribeSendRequest, readJson(await c.req.text())?.value)
    if (!body.success) return c.json(errors.badFormat)
    const { touser, template_id: templateId, data } = body.data
    if (!openidPattern.test(touser)) return c.json(errors.badOpenid)
    if (!templateIdPattern.test(templateId)) return c.json(errors.badTemplate)
    if ((await balanceOf(world.database, touser, templateId)) === 0) return c.json(errors.refused)
    const badField = badTemplateField(data)
    if (badField !== null) return c.json({ ...errors.badFormat, errmsg: `argument invalid! data.${badField}.value invalid` })
    const text = Object.values(data)
      .map(({ value }) => value)
      .join('\n')
    const at = world.clock.now()
    // Two sends at once for the last one: the second finds nothing left.
    const sent = await world.database.transaction().execute(async (trx) => {
      const taken = await takeOne(trx, touser, templateId)
      if (taken) await storeMessage(trx, { messageId: randomUUID(), channel: 'wechat', to: touser, text, at })
      return taken
    })
    return c.json(sent ? { errcode: 0, errmsg: 'ok' } : errors.refused)
  })
}
