import * as z from 'zod'
import { Patient, rawCall } from '../../patient'
import type { Stack } from '../../stack'
import { until } from '../../until'

const runsSchema = z.object({ runs: z.array(z.object({ name: z.string(), state: z.string(), said: z.string() })) })
const faultsSchema = z.object({ faults: z.array(z.object({ path: z.string(), hits: z.number() })) })
const listedSchema = z.object({
  residentId: z.string(),
  name: z.string(),
  documentType: z.string(),
  documentNumber: z.string(),
  openid: z.string(),
  phone: z.nullable(z.string()),
  entryCount: z.int(),
})
type Listed = z.infer<typeof listedSchema>
const messagesSchema = z.object({ messages: z.array(z.object({ to: z.string(), text: z.string() })) })

export type Scene = ReturnType<typeof createScene>
/** What a client of the public doors sees once a scenario is put on. */
export type Case = (scene: Scene, said: string) => Promise<void>

export function createScene(stack: Stack) {
  const control = async (path: string, body?: object): Promise<unknown> => {
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const response = await fetch(`${stack.sandboxUrl}/control/${path}`, sent)
    return response.json()
  }
  /** As they are once the scenario is on; thousands are not listed twice for one. */
  let listed: Promise<Listed[]> | null = null
  const resident = async (residentId: string): Promise<Listed> => {
    listed ??= control('residents').then((answer) => z.array(listedSchema).parse(answer))
    const found = (await listed).find((person) => person.residentId === residentId)
    if (!found) throw new Error(`no resident ${residentId}`)
    return found
  }
  const texts = async () => {
    const answer: unknown = await (await fetch(`${stack.sandboxUrl}/phone/messages`)).json()
    return messagesSchema.parse(answer).messages
  }
  return {
    stack,
    control,
    resident,
    texts,

    /** As after a fresh start: everything of the sandbox is forgotten but the time; then the scenario, until its people are done. */
    async putOn(name: string): Promise<string> {
      await control('reset', {})
      await control('scenarios', { name })
      const ask = async () => runsSchema.parse(await control('scenarios')).runs.find((run) => run.name === name)
      const run = await until(ask, (found) => found !== undefined && found.state !== 'preparing', 60_000)
      if (run?.state !== 'ready') throw new Error(`${name}: ${run?.said}`)
      listed = null
      return run.said
    },

    /** How many requests have met a fault of this path. */
    async hits(path: string): Promise<number> {
      const { faults } = faultsSchema.parse(await control('faults'))
      return faults.filter((fault) => fault.path === path).reduce((sum, { hits }) => sum + hits, 0)
    },

    /** Signed in, with what the account has by now. */
    async phone(residentId: string): Promise<Patient> {
      return new Patient(stack, await resident(residentId)).signIn()
    },

    /** At level 1 at least. */
    async named(residentId: string): Promise<Patient> {
      const patient = await new Patient(stack, await resident(residentId)).signIn()
      const { level } = await patient.call('identity.me', {})
      return level > 0 ? patient : (await patient.bindPhone()).verifyRealName()
    },

    /** At level 2, shown just now. */
    async proven(residentId: string): Promise<Patient> {
      const patient = await this.named(residentId)
      const { level, proofDue } = await patient.call('identity.me', {})
      await (level === 2 && !proofDue ? patient.stepUp() : patient.verifyFace())
      return patient
    },

    /** The failure's code, or ok. */
    async outcome(patient: Patient, operation: string, input: object = {}, more: object = {}): Promise<string> {
      const { body } = await rawCall(stack, operation, { input, ...more }, patient.session || undefined)
      return z.object({ error: z.optional(z.object({ code: z.string() })) }).parse(body).error?.code ?? 'ok'
    },

    /** The way of who has no face to show: an SMS code, and the PIN of the window. */
    async enterPin(patient: Patient, pin: string) {
      await patient.call('identity.sendPinCode', {})
      const [newest] = (await texts()).filter(({ text }) => /验证码\d{6}/.test(text))
      const code = /验证码(\d{6})/.exec(newest?.text ?? '')?.[1] ?? ''
      return patient.call('identity.finishPin', { code, pin })
    },
  }
}
