import type { basicForms } from '../../../../contract/record/forms/basicForms'
import type { bloodForms } from '../../../../contract/record/forms/bloodForms'
import type { reportForms } from '../../../../contract/record/forms/reportForms'
import type { vaccinationForms } from '../../../../contract/record/forms/vaccinationForms'
import type { visitForms } from '../../../../contract/record/forms/visitForms'
import type { EnglishOf } from './englishOf'

const basic: EnglishOf<typeof basicForms> = {
  personal: {
    name: 'Personal details',
    parts: {
      identity: {
        name: 'Personal details',
        fields: {
          recordNumber: 'Record number',
          name: 'Name',
          sex: 'Sex',
          birthDate: 'Date of birth',
          age: 'Age',
          nationality: 'Nationality',
          ethnicity: 'Ethnicity',
          documentType: 'Document type',
          documentNumber: 'Document number',
          marriage: 'Marital status',
          education: 'Education',
          occupation: 'Occupation',
          workplace: 'Workplace',
          lifeStage: 'Stage of life',
          bloodGroup: 'Blood group (ABO)',
          rhesus: 'Blood group (Rh)',
        },
      },
      contact: {
        name: 'Contact and address',
        fields: {
          phone: 'Phone',
          contactName: 'Contact person',
          contactPhone: 'Contact’s phone',
          residence: 'Address',
          residenceType: 'Kind of residence',
          registeredAddress: 'Registered address',
          registrationKind: 'Kind of registration',
          payment: 'Care paid by',
        },
      },
      living: {
        name: 'Home',
        fields: {
          kitchenVentilation: 'Kitchen ventilation',
          fuel: 'Fuel',
          water: 'Drinking water',
          toilet: 'Toilet',
          livestock: 'Livestock pen',
        },
      },
    },
  },
  problems: {
    name: 'Health problems',
    parts: {
      past: {
        name: 'Past history',
        fields: { disease: 'Disease', diagnosedOn: 'Diagnosed', trauma: 'Injury', exposure: 'Exposure', disability: 'Disability' },
      },
      family: {
        name: 'Family history',
        fields: {
          father: 'Father',
          mother: 'Mother',
          siblings: 'Brothers and sisters',
          children: 'Children',
          hereditary: 'Hereditary diseases',
        },
      },
      transfusion: { name: 'Past transfusions', fields: { transfusedOn: 'Date', transfusionReason: 'Reason' } },
      surgery: { name: 'Past operations', fields: { operation: 'Operation', operatedOn: 'Date' } },
      allergy: { name: 'Allergies', fields: { drugAllergy: 'Medicines', otherAllergy: 'Other allergies', reaction: 'Reaction' } },
      present: { name: 'Present illness', fields: { condition: 'Illness', since: 'Since', treatment: 'Treatment' } },
      infectious: { name: 'Infectious diseases', fields: { infection: 'Disease', infectedOn: 'Began', outcome: 'Outcome' } },
    },
  },
  visitLine: {
    name: 'List of visits',
    parts: {
      visit: {
        name: 'Visit',
        fields: {
          organisation: 'Hospital',
          visitType: 'Kind of visit',
          department: 'Department',
          serial: 'Visit number',
          visitedOn: 'Date',
          diagnosis: 'Diagnosis',
          dataSource: 'Data source',
        },
      },
    },
  },
}

const report: EnglishOf<typeof reportForms> = {
  examination: {
    name: 'Examination report',
    parts: {
      report: {
        name: 'About the report',
        fields: {
          item: 'Examination',
          visitType: 'Kind of visit',
          serial: 'Visit number',
          organisation: 'Examined at',
          department: 'Requesting department',
          requester: 'Requesting doctor',
          bodyPart: 'Part of the body',
          method: 'Method',
          reportedAt: 'Reported',
        },
      },
      content: {
        name: 'Report',
        fields: { findings: 'Findings', impression: 'Impression', reporter: 'Reporting doctor', reviewer: 'Reviewing doctor' },
      },
    },
  },
  laboratory: {
    name: 'Laboratory report',
    parts: {
      report: {
        name: 'About the report',
        fields: {
          item: 'Test',
          visitType: 'Kind of visit',
          serial: 'Visit number',
          organisation: 'Laboratory',
          department: 'Department',
          requester: 'Requesting doctor',
          specimen: 'Specimen',
          specimenState: 'Condition of specimen',
          collectedAt: 'Specimen taken',
          requestedAt: 'Requested',
          receivedAt: 'Specimen received',
          reportedAt: 'Reported',
        },
      },
      signing: {
        name: 'Comment and signature',
        fields: { comment: 'Comment', statement: 'Statement', tester: 'Tested by', reviewer: 'Reviewed by' },
      },
    },
  },
}

const aboutVisit = {
  name: 'About the visit',
  fields: {
    organisation: 'Hospital',
    visitType: 'Kind of visit',
    department: 'Department',
    serial: 'Visit number',
    visitedAt: 'Time',
    doctor: 'Doctor',
  },
} as const
const illness = {
  complaint: 'Chief complaint',
  presentIllness: 'History of present illness',
  pastHistory: 'Past history',
  physicalExamination: 'Physical examination',
} as const
const note = { ...illness, diagnosis: 'Diagnosis', advice: 'Advice and treatment' } as const
const prescription = {
  drug: 'Medicine',
  specification: 'Strength',
  usage: 'How to take it',
  quantity: 'Quantity',
  prescriber: 'Prescribed by',
} as const

const visit: EnglishOf<typeof visitForms> = {
  outpatient: {
    name: 'Outpatient record',
    parts: {
      visit: aboutVisit,
      clinicNote: { name: 'Outpatient note', fields: note },
      prescription: { name: 'Prescription', fields: prescription },
    },
  },
  emergency: {
    name: 'Emergency record',
    parts: {
      visit: aboutVisit,
      clinicNote: { name: 'Emergency note', fields: note },
      observation: {
        name: 'Emergency observation',
        fields: { triageLevel: 'Triage level', observedFrom: 'Observed from', course: 'Course', leftAs: 'How it ended' },
      },
      prescription: { name: 'Prescription', fields: prescription },
    },
  },
  inpatient: {
    name: 'Hospital stay',
    parts: {
      visit: aboutVisit,
      admission: { name: 'Admission', fields: { admittedAt: 'Admitted', ...illness, admissionDiagnosis: 'Diagnosis on admission' } },
      operation: {
        name: 'Operation',
        fields: { operatedOn: 'Date', operation: 'Operation', surgeon: 'Surgeon', anaesthesia: 'Anaesthesia', course: 'Course' },
      },
      discharge: {
        name: 'Discharge summary',
        fields: {
          dischargedOn: 'Discharged',
          stay: 'Days in hospital',
          dischargeDiagnosis: 'Diagnosis on discharge',
          outcome: 'Outcome',
          advice: 'Advice on discharge',
        },
      },
      prescription: { name: 'Medicines to take home', fields: prescription },
    },
  },
}

const blood: EnglishOf<typeof bloodForms> = {
  transfusion: {
    name: 'Transfusion',
    parts: {
      transfusion: {
        name: 'Transfusion',
        fields: {
          organisation: 'Hospital',
          serial: 'Stay number',
          department: 'Department',
          transfusedOn: 'Date',
          transfusedAt: 'Time',
          way: 'How it was given',
          product: 'Blood product',
          amount: 'Amount',
          recipientGroup: 'Recipient’s blood group',
          reason: 'Reason',
          reaction: 'Reaction',
        },
      },
    },
  },
  donation: {
    name: 'Blood donation',
    parts: {
      donation: {
        name: 'Blood donation',
        fields: {
          donatedOn: 'Date',
          place: 'Place',
          kind: 'Kind of donation',
          amount: 'Amount',
          donorGroup: 'Blood group',
          testResult: 'Test result',
          organisation: 'Collected by',
        },
      },
    },
  },
}

const dose = {
  childCode: 'Child code',
  vaccine: 'Vaccine',
  dose: 'Dose',
  givenOn: 'Date',
  site: 'Place on the body',
  batch: 'Batch',
  expiresOn: 'Use by',
  manufacturer: 'Manufacturer',
  organisation: 'Given at',
  staff: 'Given by',
  remark: 'Remark',
} as const

const vaccination: EnglishOf<typeof vaccinationForms> = {
  childVaccination: { name: 'Child’s vaccination', parts: { dose: { name: 'Child’s vaccination', fields: dose } } },
  vaccination: { name: 'Vaccination', parts: { dose: { name: 'Vaccination', fields: dose } } },
}

/** What the forms of the record call things, as a patient would: all but the check-ups. */
export const englishForms = { ...basic, ...report, ...visit, ...blood, ...vaccination }
