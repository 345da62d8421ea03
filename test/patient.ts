import { createHash } from 'node:crypto'
import * as z from 'zod'
import { type Agreement, agreementText } from '../src/contract/consent/agreement'
import type { InputOf, OutputOf } from '../src/contract/operation'
import { type OperationName, type Operations, operations } from '../src/contract/operations'

export interface Addresses {
  readonly cloudUrl: string
  readonly sandboxUrl: string
}

/** What `GET /control/residents` tells of a synthetic resident, as far as a patient needs it. */
const residentSchema = z.object({
  residentId: z.string(),
  name: z.string(),
  documentType: z.string(),
  documentNumber: z.string(),
  openid: z.string(),
})
export type SyntheticResident = z.infer<typeof residentSchema>

export async function syntheticResidents({ sandboxUrl }: Addresses): Promise<SyntheticResident[]> {
  const answer: unknown = await (await fetch(`${sandboxUrl}/control/residents`)).json()
  return z.array(residentSchema).parse(answer)
}

/** What a person can agree to by themselves, once it is known who they are. */
type Signable = { document: 'notice' | 'face' | 'messages' } | { document: 'access'; requestId: string }

/** SM3 of the text as it stood on the screen. */
export function textSm3(agreement: Agreement): string {
  return createHash('sm3').update(agreementText(agreement)).digest('hex')
}

export interface RawAnswer {
  readonly status: number
  readonly body: unknown
}

/** One HTTP call to the cloud, as raw as it comes. */
export async function rawCall({ cloudUrl }: Addresses, name: string, body: unknown, session?: string): Promise<RawAnswer> {
  const response = await fetch(`${cloudUrl}/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(session ? { authorization: `Bearer ${session}` } : {}) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const text = await response.text()
  return { status: response.status, body: JSON.parse(text) }
}

/** A patient's phone, without the phone: calls operations and opens what must succeed. */
export class Patient {
  session = ''
  constructor(
    readonly addresses: Addresses,
    readonly person: SyntheticResident,
  ) {}

  async call<Name extends OperationName>(
    name: Name,
    input: InputOf<Operations[Name]>,
    extra: object = {},
  ): Promise<OutputOf<Operations[Name]>> {
    const { body } = await rawCall(this.addresses, name, { input, ...extra }, this.session || undefined)
    const answer = z.object({ ok: z.boolean(), data: z.unknown(), error: z.unknown() }).partial().parse(body)
    if (answer.ok !== true) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
    const output: z.core.$ZodType = operations[name].output
    return z.parse(asOutput<Name>(output), answer.data)
  }

  async signIn(): Promise<this> {
    const code = await this.wechat('login', { openid: this.person.openid })
    this.session = (await this.call('identity.signIn', { code })).session
    return this
  }

  async bindPhone(): Promise<this> {
    await this.call('identity.bindPhone', { code: await this.wechat('phone', { openid: this.person.openid }) })
    return this
  }

  async verifyRealName(): Promise<this> {
    const documentType = operations['identity.verifyRealName'].input.shape.documentType.parse(this.person.documentType)
    const read = await this.call('consent.notice', {})
    const notice = { version: read.version, textSm3: textSm3(read) }
    await this.call('identity.verifyRealName', { documentType, name: this.person.name, documentNumber: this.person.documentNumber, notice })
    return this
  }

  async sign(wanted: Signable, extra: object = {}) {
    const { agreement } = await this.call('consent.current', wanted, extra)
    return this.call('consent.sign', { ...wanted, version: agreement.version, textSm3: textSm3(agreement) }, extra)
  }

  async verifyFace(outcome: string | number = 'pass') {
    await this.sign({ document: 'face' })
    const { attemptId, verifyId } = await this.call('identity.startFace', { purpose: 'raise' })
    await this.wechat('face', { verifyId, outcome })
    return this.call('identity.finishFace', { attemptId, purpose: 'raise' })
  }

  /** From nothing to level 2. */
  async becomeLevel2(): Promise<this> {
    await (await (await this.signIn()).bindPhone()).verifyRealName()
    await this.verifyFace()
    return this
  }

  /** Shows once more who holds the phone: what asks for it is open for five minutes. */
  async stepUp(outcome: string | number = 'pass') {
    const { attemptId, verifyId } = await this.call('identity.startFace', { purpose: 'stepUp' })
    await this.wechat('face', { verifyId, outcome })
    return this.call('identity.finishFace', { attemptId, purpose: 'stepUp' })
  }

  /** The child as a ward of this guardian; gives the child's resident id. */
  async addWard({
    documentType,
    documentNumber,
    name,
  }: Pick<SyntheticResident, 'documentType' | 'documentNumber' | 'name'>): Promise<string> {
    const { agreement } = await this.call('consent.current', { document: 'guardian' })
    const agreed = { version: agreement.version, textSm3: textSm3(agreement) }
    const type = operations['family.addWard'].input.shape.documentType.parse(documentType)
    return (await this.call('family.addWard', { documentType: type, documentNumber, name, agreed })).residentId
  }

  /** Over the consent to the code; `subject`: for a ward. */
  async codeFor(requestId: string, subject?: string) {
    const extra = subject === undefined ? {} : { subject }
    const { receiptId } = await this.sign({ document: 'access', requestId }, extra)
    const ask = () => this.call('authorization.issueCode', { requestId, receiptId }, extra)
    // Time moves in steps here: as on the phone, the face once more, and the same again.
    return ask().catch(async (refused: unknown) => {
      if (!String(refused).includes('identity.stepUpRequired')) throw refused
      await this.stepUp()
      return ask()
    })
  }

  /** The door that stands in for the WeChat client. */
  async wechat(door: 'login' | 'phone' | 'face', body: object): Promise<string> {
    const response = await fetch(`${this.addresses.sandboxUrl}/wechat-client/${door}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = z.object({ code: z.string().optional() }).parse(await response.json())
    return answer.code ?? ''
  }
}

function asOutput<Name extends OperationName>(schema: z.core.$ZodType): z.core.$ZodType<OutputOf<Operations[Name]>> {
  return z.custom<OutputOf<Operations[Name]>>((value) => z.safeParse(schema, value).success)
}
