import type { physicalForms } from '../../../../contract/record/forms/physicalForms'
import type { EnglishOf } from './englishOf'

export const englishCheckUps: EnglishOf<typeof physicalForms> = {
  hospitalCheckUp: {
    name: 'Check-up at a hospital',
    parts: {
      report: {
        name: 'About the check-up',
        fields: {
          reportNumber: 'Number',
          organisation: 'Checked at',
          checkedOn: 'Date',
          package: 'Kind of check-up',
          chiefDoctor: 'Chief doctor',
          conclusion: 'Conclusion',
          suggestion: 'Advice',
        },
      },
      items: { name: 'Examinations', fields: { item: 'Examination', department: 'Department', summary: 'Summary', doctor: 'Doctor' } },
      details: { name: 'Results', fields: { detail: 'Item', result: 'Result', unit: 'Unit', range: 'Reference range', flag: 'Mark' } },
      hearing: {
        name: 'Hearing (occupational)',
        fields: {
          hazard: 'Exposed to',
          frequency: 'Frequency',
          leftEar: 'Left ear threshold',
          rightEar: 'Right ear threshold',
          hearingConclusion: 'Conclusion on hearing',
        },
      },
      certificate: {
        name: 'Health certificate',
        fields: { certificateNumber: 'Number', trade: 'Trade', issuedOn: 'Issued', validUntil: 'Valid until', issuer: 'Issued by' },
      },
      certificateResults: {
        name: 'Results for the certificate',
        fields: { certificateItem: 'Item', certificateResult: 'Result', certificateConclusion: 'Conclusion' },
      },
    },
  },
  publicCheckUp: {
    name: 'Public health check-up',
    parts: {
      basics: {
        name: 'About the check-up',
        fields: {
          checkedOn: 'Date',
          doctor: 'Responsible doctor',
          organisation: 'Checked at',
          kind: 'Kind of check-up',
          monthsOld: 'Age in months',
        },
      },
      symptoms: { name: 'Symptoms', fields: { symptoms: 'Symptoms' } },
      lifestyle: {
        name: 'Way of life',
        fields: {
          exerciseFrequency: 'How often exercise',
          exerciseTime: 'Time each',
          exerciseKind: 'Kind of exercise',
          smoking: 'Smoking',
          smokingAmount: 'Cigarettes a day',
          occupationalExposure: 'Hazards at work',
        },
      },
      diet: { name: 'Diet', fields: { diet: 'Diet', feeding: 'Feeding' } },
      drinking: {
        name: 'Alcohol',
        fields: {
          drinkingFrequency: 'How often',
          drinkingAmount: 'Amount a day',
          abstinence: 'Given up drinking',
          drinkKind: 'Kind of drink',
        },
      },
      physique: {
        name: 'Physical examination',
        fields: {
          temperature: 'Temperature',
          pulse: 'Pulse',
          breathing: 'Breathing rate',
          bloodPressureLeft: 'Blood pressure (left)',
          bloodPressureRight: 'Blood pressure (right)',
          height: 'Height',
          weight: 'Weight',
          waist: 'Waist',
          bodyMassIndex: 'Body mass index (BMI)',
          headCircumference: 'Head circumference',
          growth: 'Growth',
          fontanelle: 'Fontanelle',
          teeth: 'Teething',
          elderSelfRating: 'Own view of health (older people)',
          elderSelfCare: 'Looking after oneself (older people)',
          elderCognition: 'Memory and thinking (older people)',
          elderMood: 'Mood (older people)',
          mouth: 'Mouth',
          sight: 'Eyesight',
          hearing: 'Hearing',
          movement: 'Movement',
          skin: 'Skin',
          lymphNodes: 'Lymph nodes',
          lungs: 'Lungs',
          heart: 'Heart',
          abdomen: 'Abdomen',
          lowerLimbs: 'Swelling of the legs',
          footPulse: 'Pulse of the foot',
          physiqueOther: 'Other findings',
        },
      },
      breast: { name: 'Breast examination', fields: { breast: 'Breast' } },
      auxiliary: {
        name: 'Tests',
        fields: {
          bloodRoutine: 'Blood count',
          urineRoutine: 'Urine test',
          fastingGlucose: 'Fasting blood sugar',
          electrocardiogram: 'ECG',
          liverFunction: 'Liver function',
          kidneyFunction: 'Kidney function',
          bloodLipids: 'Blood fats',
          chestImage: 'Chest X-ray',
          ultrasound: 'Ultrasound',
          auxiliaryOther: 'Other tests',
        },
      },
      hospitalStays: {
        name: 'Hospital stays',
        fields: { stayDates: 'Dates', stayReason: 'Reason', stayOrganisation: 'Hospital', stayRecordNumber: 'Medical record number' },
      },
      familyBeds: {
        name: 'Hospital care at home',
        fields: { bedDates: 'Dates', bedReason: 'Reason', bedOrganisation: 'Hospital', bedRecordNumber: 'Medical record number' },
      },
      medication: {
        name: 'Main medicines',
        fields: { drug: 'Medicine', usage: 'How to take it', dosage: 'Dose', takenSince: 'Taken for', adherence: 'Taken as told' },
      },
      inoculation: {
        name: 'Vaccines outside the schedule',
        fields: { vaccine: 'Vaccine', inoculatedOn: 'Date', inoculatedAt: 'Given at' },
      },
      problems: {
        name: 'Main health problems',
        fields: {
          cerebrovascular: 'Blood vessels of the brain',
          renal: 'Kidneys',
          cardiac: 'Heart',
          vascular: 'Blood vessels',
          eye: 'Eyes',
          nervous: 'Nervous system',
          otherSystems: 'Others',
          evaluation: 'Overall view',
        },
      },
      guidance: { name: 'Advice', fields: { guidance: 'Advice', nextFollowUp: 'Next follow-up' } },
      riskControl: {
        name: 'Lowering risks',
        fields: { riskControl: 'Lowering risks', weightGoal: 'Goal for weight', vaccinationAdvice: 'Vaccines advised' },
      },
    },
  },
}
