import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables'
import { findOrganisation, type Organisation } from '../hutong/organisations'
import type { PageSession } from '../hutong/page/pageSessions'
import { findByKey } from '../hutong/register'
import { type Doctor, findDoctor } from './doctors'

/** Who is named by the keys a program or a form sends. */
export interface VisitKeys {
  org: string
  staff: string
  /** The resident's id or document number. */
  patient: string
}

/** This doctor with this patient; null when one of them is unknown. */
export async function findVisit(database: Kysely<Tables>, { org, staff, patient }: VisitKeys): Promise<PageSession | null> {
  const [organisation, doctor] = [findOrganisation(org), findDoctor(org, staff)]
  const resident = await findByKey(database, patient)
  if (organisation === null || doctor === null || resident === null) return null
  return { asker: askerOf(organisation, doctor), visitType: doctor.visitType, resident }
}

function askerOf(organisation: Organisation, doctor: Doctor): PageSession['asker'] {
  return {
    orgCode: organisation.orgCode,
    orgName: organisation.orgName,
    department: doctor.department,
    staffNo: doctor.staffNo,
    staffName: doctor.name,
  }
}
