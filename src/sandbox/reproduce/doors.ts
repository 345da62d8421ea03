import * as z from 'zod/mini'
import { doctors } from '../his/doctors'

/** Where the system is that a failure is made again on. */
export interface Addresses {
  readonly cloudUrl: string
  readonly sandboxUrl: string
}

const residentSchema = z.object({
  residentId: z.string(),
  name: z.string(),
  documentType: z.string(),
  documentNumber: z.string(),
  birthDate: z.string(),
  openid: z.string(),
  phone: z.nullable(z.string()),
  note: z.nullable(z.string()),
  motherId: z.nullable(z.string()),
  fatherId: z.nullable(z.string()),
})
export type Resident = z.infer<typeof residentSchema>

const clockSchema = z.object({ now: z.iso.datetime() })
const messagesSchema = z.object({ messages: z.array(z.object({ channel: z.string(), to: z.string(), text: z.string() })) })

/** The sandbox's and the province's doors as a tester, a doctor and a window's staff use them: HTTP, and nothing else. */
export type Doors = ReturnType<typeof openDoors>

export function openDoors({ sandboxUrl, cloudUrl }: Addresses) {
  const get = (path: string) => ask(`${sandboxUrl}${path}`, 'GET')
  const post = (path: string, body: object) => ask(`${sandboxUrl}${path}`, 'POST', body)
  const now = async () => new Date(z.parse(clockSchema, await get('/control/clock')).now)

  async function moveClock(body: { set: string } | { advanceSeconds: number }): Promise<void> {
    const moved = new Date(z.parse(clockSchema, await post('/control/clock', body)).now)
    // The cloud follows within a second: before that its signatures would carry the old time.
    await untilTrue(async () => {
      const cloud = new Date(z.parse(clockSchema, await ask(`${cloudUrl}/healthz`, 'GET')).now)
      return Math.abs(cloud.getTime() - moved.getTime()) < 5_000
    })
  }

  async function doctorPage(place: number, patient: Resident): Promise<(path: string, body: object) => Promise<unknown>> {
    const { orgCode, staffNo } = doctorAt(place)
    const query = new URLSearchParams({ org: orgCode, staff: staffNo, patient: patient.residentId })
    const page = await (await fetch(`${sandboxUrl}/doctor/open?${query}`)).text()
    const token = /data-token="([^"]+)"/.exec(page)?.[1] ?? ''
    return (path, body) => ask(`${sandboxUrl}/gdehr/privilege/${path}`, 'POST', body, { 'x-page-session': token })
  }

  return {
    now,
    setClock: (instant: Date) => moveClock({ set: instant.toISOString() }),
    advance: (seconds: number) => moveClock({ advanceSeconds: seconds }),
    residents: async () => z.parse(z.array(residentSchema), await get('/control/residents')),
    fault: (path: string, kind: string) => expectDone(post('/control/faults', { path, kind, count: 1_000_000 })),
    clearFaults: () => ask(`${sandboxUrl}/control/faults`, 'DELETE'),
    wechat: (door: 'login' | 'phone' | 'face' | 'soter' | 'subscribe', body: object) => post(`/wechat-client/${door}`, body),
    /** The words of the newest SMS to this number. */
    async sms(phone: string): Promise<string> {
      const { messages } = z.parse(messagesSchema, await get('/phone/messages'))
      return messages.find(({ channel, to }) => channel === 'sms' && to === phone)?.text ?? ''
    },
    async requestCode(place: number, patient: Resident, kind: 'wechat' | 'sms'): Promise<void> {
      await expectDone((await doctorPage(place, patient))('access/request', { kind }))
    },
    async book(place: number, patient: Resident, visitOn: string): Promise<void> {
      const { orgCode, staffNo } = doctorAt(place)
      await post('/doctor/bookings', { org: orgCode, staff: staffNo, patient: patient.residentId, visitOn })
    },
    async verify(place: number, patient: Resident, code: string): Promise<void> {
      await expectDone((await doctorPage(place, patient))('access/verify', { code }))
    },
    async look(place: number, patient: Resident): Promise<void> {
      const { orgCode, staffNo } = doctorAt(place)
      await post('/control/rogueLook', { org: orgCode, staff: staffNo, patient: patient.residentId, module: 'visit' })
    },
    async windowProof(proof: object): Promise<void> {
      const { orgCode, staffNo } = doctorAt(0)
      await expectDone(post('/window/proofs', { ...proof, org: orgCode, staff: staffNo }))
    },
    handleTicket: (ticketId: string, act?: string) => post('/province/tickets', { ticketId, words: '已核实', ...(act ? { act } : {}) }),
  }
}

/** Of each hospital one, so that many requests are many hospitals'. */
const oneOfEach = [...new Map(doctors.map((doctor) => [doctor.orgCode, doctor])).values()]

export function doctorAt(place: number): { orgCode: string; staffNo: string } {
  const doctor = oneOfEach[place % oneOfEach.length]
  if (!doctor) throw new Error('the sandbox has no doctors')
  return doctor
}

async function ask(url: string, method: string, body?: object, headers: Record<string, string> = {}): Promise<unknown> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const response = await fetch(url, { method, headers: { 'content-type': 'application/json', ...headers }, ...sent })
  const text = await response.text()
  return text === '' ? null : JSON.parse(text)
}

const refusal = z.object({ message: z.string() })

/** What a door answers when it did not do it: a sentence, and nothing that says so. */
async function expectDone(answer: Promise<unknown>): Promise<void> {
  const said = await answer
  const done = z.safeParse(
    z.union([z.object({ sent: z.literal(true) }), z.object({ accepted: z.literal(true) }), z.object({ faults: z.array(z.unknown()) })]),
    said,
  )
  if (done.success) return
  const words = z.safeParse(refusal, said)
  throw new Error(`沙箱没有照做：${words.success ? words.data.message : '没有说明'}`)
}

export async function untilTrue(ask: () => Promise<boolean>, limitMs = 15_000): Promise<void> {
  const end = performance.now() + limitMs
  while (!(await ask())) {
    if (performance.now() > end) throw new Error('等了很久，也没有到要重建的状态')
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
}
