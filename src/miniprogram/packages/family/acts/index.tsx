import { wardText as text } from '../../../locale/ward'
import { useSession } from '../../../session/useSession'
import { Page } from '../../../ui/Page'
import { Acts } from '../Acts'

export default function ActsPage() {
  const name = useSession(({ subject }) => subject?.name)
  return (
    <Page name={text('actsName')} lead={name === undefined ? text('actsLeadOwn') : text('actsLead', { name })}>
      <Acts />
    </Page>
  )
}
