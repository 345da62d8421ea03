import { Hono } from 'hono'
import * as z from 'zod/mini'
import { smsSendPath, smsSendRequest } from '../../contract/upstream/sms/send'
import { readJson } from '../hutong/readJson'
import { storeMessage } from '../phone/messages'
import type { Bound, World } from '../world'

/** The SMS gateway: the same messageId twice is one message. */
export function smsRoutes(world: World): Hono<Bound> {
  return new Hono<Bound>().post(smsSendPath, async (c) => {
    const body = z.safeParse(smsSendRequest, readJson(await c.req.text())?.value)
    if (!body.success) return c.json({ accepted: false }, 400)
    const { messageId, phone, text } = body.data
    await storeMessage(world.database, { messageId, channel: 'sms', to: phone, text, at: world.clock.now() })
    return c.json({ accepted: true })
  })
}
