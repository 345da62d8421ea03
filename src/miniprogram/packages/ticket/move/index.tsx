import { useSession } from '../../../session/useSession'
import { MoveForm } from './MoveForm'

export default function Move() {
  // What one person wrote is not sent by the next.
  const era = useSession((session) => session.era)
  return <MoveForm key={era} />
}
