import { rightsText as text } from '../../../locale/rights'
import { Page } from '../../../ui/Page'
import { RightCard } from './RightCard'
import { rights } from './rights'

export default function Rights() {
  return (
    <Page name={text('name')} lead={text('lead')}>
      {rights.map((right) => (
        <RightCard key={right.title} right={right} />
      ))}
    </Page>
  )
}
