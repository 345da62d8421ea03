import * as z from 'zod'
import type { Answer } from '../../src/cloud/dispatch'
import type { Agreement } from '../../src/contract/consent/agreement'
import type { InputOf, OutputOf } from '../../src/contract/operation'
import { type OperationName, type Operations, operations } from '../../src/contract/operations'
import { textSm3 } from '../patient'
import type { Person } from './identityWorld'

type Ask = (name: string, body: object) => Promise<Answer>

/** A phone's side of the conversation: keeps its session, says what a person would make it say. */
export class IdentityPhone {
  session = ''
  constructor(
    readonly openid: string,
    private readonly ask: Ask,
    private readonly faces: Map<string, string>,
  ) {}

  /** The whole answer, as it came. */
  raw(name: string, input: object = {}, { session = this.session, subject }: { session?: string; subject?: string } = {}): Promise<Answer> {
    return this.ask(name, { input, ...(session === '' ? {} : { session }), ...(subject === undefined ? {} : { subject }) })
  }

  async codeOf(name: OperationName, input: object = {}): Promise<string> {
    const { body } = await this.raw(name, input)
    return body.ok ? 'ok' : body.error.code
  }

  async call<Name extends OperationName>(name: Name, input: InputOf<Operations[Name]>): Promise<OutputOf<Operations[Name]>> {
    const { body } = await this.raw(name, { ...input })
    if (!body.ok) throw new Error(`${name}: ${body.error.code}`)
    const output: z.core.$ZodType = operations[name].output
    return z.parse(
      z.custom<OutputOf<Operations[Name]>>((value) => z.safeParse(output, value).success),
      body.data,
    )
  }

  async signIn(device?: string): Promise<this> {
    this.session = (
      await this.call('identity.signIn', { code: `login ${this.openid}`, ...(device === undefined ? {} : { device }) })
    ).session
    return this
  }

  async bind(phone: string): Promise<this> {
    await this.call('identity.bindPhone', { code: phone })
    return this
  }

  async realName({ documentType, documentNumber, name }: Person) {
    const notice = shown(await this.call('consent.notice', {}))
    return this.call('identity.verifyRealName', { documentType, documentNumber, name, notice })
  }

  /** From nothing to level 1. */
  async arrive(person: Person, phone = person.phone): Promise<string> {
    await (await this.signIn()).bind(phone)
    return (await this.realName(person)).resident?.residentId ?? ''
  }

  /** `before`: who stands before the camera. */
  async face(before: Person, purpose: 'raise' | 'stepUp' = 'raise'): Promise<string> {
    this.faces.set(this.openid, before.documentNumber)
    const { agreement } = await this.call('consent.current', { document: 'face' })
    await this.call('consent.sign', { document: 'face', ...shown(agreement) })
    const { attemptId } = await this.call('identity.startFace', { purpose })
    return (await this.call('identity.finishFace', { attemptId, purpose })).outcome
  }

  /** From nothing to level 2, with a fresh proof. */
  async arriveAtLevel2(person: Person): Promise<string> {
    const residentId = await this.arrive(person)
    await this.face(person)
    return residentId
  }
}

export function shown(agreement: Agreement): { version: string; textSm3: string } {
  return { version: agreement.version, textSm3: textSm3(agreement) }
}
