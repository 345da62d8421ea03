import type { Agreement } from '../../../contract/consent/agreement'
import { agreementText as text } from '../../locale/agreement'
import { language } from '../../locale/language'
import { Heading, Text, View } from '../../platform/elements'
import { Card } from '../../ui/Card'
import { Facts } from '../../ui/Facts'
import { Notice } from '../../ui/Notice'

interface Props {
  agreement: Agreement
}

/**
 * Every word that the receipt's SM3 stands for, in that order: the short answers first, then the whole text.
 * It stays in the 简体 that is signed; who reads another language is told so first.
 */
export function AgreementText({ agreement }: Props) {
  return (
    <>
      {language() === 'hans' ? null : <Notice>{text('binding')}</Notice>}
      <Heading level={2} className="page__heading">
        {agreement.title}
      </Heading>
      <Text className="quiet-line agreement__version">{text('version', { version: agreement.version })}</Text>
      <Card>
        <Facts rows={agreement.summary.map((line) => [line.label, line.text])} />
      </Card>
      {agreement.sections.map((section) => (
        <View key={section.heading}>
          <Heading level={3} className="agreement__heading">
            {section.heading}
          </Heading>
          {section.paragraphs.map((paragraph) => (
            <View key={paragraph} className="agreement__paragraph">
              {paragraph}
            </View>
          ))}
        </View>
      ))}
    </>
  )
}
