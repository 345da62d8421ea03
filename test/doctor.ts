import * as z from 'zod'
import type { RecordModule } from '../src/contract/record/recordModule'
import type { Addresses, SyntheticResident } from './patient'

const answerSchema = z.object({
  sent: z.boolean().optional(),
  accepted: z.boolean().optional(),
  permitted: z.boolean().optional(),
  message: z.string().optional(),
  entries: z.array(z.object({ entryId: z.string(), title: z.string(), sourceOrg: z.string(), collectedAt: z.string() })).optional(),
})
export type DoctorAnswer = z.infer<typeof answerSchema>

/** Any of the sandbox's doctors by hospital and staff number; the first of the list unless told otherwise. */
export interface DoctorIdentity {
  readonly org: string
  readonly staff: string
}
export const firstDoctor: DoctorIdentity = { org: '455404501', staff: 'zs1001' }

/** A doctor at the province's page, clicking by its own endpoints; opened through the hospital's published jump. */
export class Doctor {
  private constructor(
    private readonly sandboxUrl: string,
    private readonly token: string,
    /** The page said at once that there is a valid permission. */
    readonly opensDirectly: boolean,
  ) {}

  static async open({ sandboxUrl }: Addresses, patient: SyntheticResident, who = firstDoctor): Promise<Doctor> {
    const query = new URLSearchParams({ ...who, patient: patient.documentNumber })
    const page = await (await fetch(`${sandboxUrl}/doctor/open?${query}`)).text()
    const token = /data-token="([^"]+)"/.exec(page)?.[1]
    if (!token) throw new Error('the province’s page did not open')
    return new Doctor(sandboxUrl, token, page.includes('data-permitted="yes"'))
  }

  requestCode(kind: 'wechat' | 'sms' = 'wechat'): Promise<DoctorAnswer> {
    return this.post('access/request', { kind })
  }

  verify(code: string): Promise<DoctorAnswer> {
    return this.post('access/verify', { code })
  }

  async isPermitted(): Promise<boolean> {
    return (await this.post('access/state', {})).permitted === true
  }

  look(module: RecordModule): Promise<DoctorAnswer> {
    return this.post('record/list', { module })
  }

  private async post(path: string, body: object): Promise<DoctorAnswer> {
    const response = await fetch(`${this.sandboxUrl}/gdehr/privilege/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-page-session': this.token },
      body: JSON.stringify(body),
    })
    return answerSchema.parse(await response.json())
  }
}
