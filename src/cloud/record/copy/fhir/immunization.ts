import { inWords, type Writing } from './fhirBook'
import { fhirString } from './fhirText'
import { fhirDate, fhirTime } from './fhirTime'
import { groupsOf } from './formFields'

/** 疫苗接种: one dose each. */
export function immunization({ entry, patient, source, add }: Writing): void {
  for (const fields of groupsOf(entry.parts, 'dose')) {
    const given = fields.get('givenOn') ?? entry.occurredOn
    const time = fhirTime(given)
    const [batch, dose, site, maker, remark, organisation] = ['batch', 'dose', 'site', 'manufacturer', 'remark', 'organisation'].map(
      (field) => fields.get(field),
    )
    const expires = fhirDate(fields.get('expiresOn'))
    add(
      {
        resourceType: 'Immunization',
        status: 'completed',
        vaccineCode: inWords(fields.get('vaccine') ?? entry.title),
        patient,
        ...(time === null ? { occurrenceString: fhirString(given ?? '时间未注明') } : { occurrenceDateTime: time }),
        ...(maker === undefined ? {} : { manufacturer: { display: fhirString(maker) } }),
        ...(batch === undefined ? {} : { lotNumber: fhirString(batch) }),
        ...(expires === null ? {} : { expirationDate: expires }),
        ...(site === undefined ? {} : { site: inWords(site) }),
        performer: [{ actor: organisation === undefined ? source : { display: fhirString(organisation) } }],
        ...(dose === undefined ? {} : { protocolApplied: [{ doseNumberString: fhirString(dose) }] }),
        ...(remark === undefined ? {} : { note: [{ text: fhirString(remark) }] }),
      },
      'immunizations',
    )
  }
}
