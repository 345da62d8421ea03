import { Hono } from 'hono'
import * as z from 'zod/mini'
import { chooseDoctor } from '../his/chooseDoctor'
import { searchPatients } from '../his/residents'
import { readJson } from '../hutong/readJson'
import { findByKey } from '../hutong/register'
import type { Bound, World } from '../world'
import { proofBody, proofKinds } from './proofBody'
import { sendProof } from './sendProof'
import { windowPage } from './windowPage'

const found = 40

/** 医院服务窗口: people with their documents in hand. `/window?org=…&staff=…&kind=…` opens it with everything chosen. */
export function windowRoutes(world: World): Hono<Bound> {
  const app = new Hono<Bound>()

  app.get('/window', async (c) => {
    const asked = c.req.query('kind')
    const kind = proofKinds.find((each) => each === asked) ?? 'identity'
    const word = (c.req.query('word') ?? '').trim()
    const chosen = (role: string) => findByKey(world.database, c.req.query(role) ?? '')
    const [patient, guardian, ward, { patients }] = await Promise.all([
      chosen('patient'),
      chosen('guardian'),
      chosen('ward'),
      searchPatients(world.database, word, found),
    ])
    c.header('cache-control', 'no-store')
    return c.html(windowPage({ ...chooseDoctor(c), kind, word, patients, people: { patient, guardian, ward } }))
  })

  app.post('/window/proofs', async (c) => {
    c.header('cache-control', 'no-store')
    const read = z.safeParse(proofBody, readJson(await c.req.text())?.value)
    if (!read.success) return c.json({ sent: false, message: usage }, 400)
    const { kind, ...proving } = await sendProof(world, read.data)
    return kind === 'unusable' ? c.json({ sent: false, ...proving }, 400) : c.json(proving)
  })
  return app
}

const usage =
  '应为 {kind:identity, org, staff, patient, phone?（11位）, pin（6位数字）}，{kind:guardianship或guardianshipEnded, org, staff, guardian, ward, evidence}，或 {kind:disputeSettled, org, staff, ward, evidence}'
