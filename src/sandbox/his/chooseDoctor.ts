import type { Context } from 'hono'
import { findOrganisation, type Organisation, organisations } from '../hutong/organisations'
import type { Bound } from '../world'
import { type Doctor, doctors } from './doctors'

/** Who is logged in, by the address; whatever it leaves open is filled with the first of the list. */
export function chooseDoctor(c: Context<Bound>): { organisation: Organisation; doctor: Doctor } {
  const organisation = findOrganisation(c.req.query('org') ?? '') ?? organisations[0]
  const own = doctors.filter((doctor) => doctor.orgCode === organisation?.orgCode)
  const doctor = own.find((candidate) => candidate.staffNo === c.req.query('staff')) ?? own[0]
  if (organisation === undefined || doctor === undefined) throw new Error('a hospital without doctors')
  return { organisation, doctor }
}
