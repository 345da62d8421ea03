import type { GalleryState } from '../state'
import { authorizationStates } from './authorization'
import { consentStates } from './consent'
import { familyStates } from './family'
import { grantStates } from './grants'
import { identityStates } from './identity'
import { mainStates } from './main'
import { otherRoadStates } from './otherRoads'
import { recordStates } from './record'
import { rightsStates } from './rights'
import { supportStates } from './support'
import { ticketStates } from './ticket'

/** Every state of every page, in the order of the app. */
export const galleryStates: readonly GalleryState[] = [
  ...mainStates,
  ...identityStates,
  ...otherRoadStates,
  ...authorizationStates,
  ...grantStates,
  ...consentStates,
  ...recordStates,
  ...familyStates,
  ...ticketStates,
  ...rightsStates,
  ...supportStates,
  { name: 'gallery/primitives/all', title: '部件 · 每一种', kind: 'success', url: '/gallery/index?show=primitives', cloud: {} },
]
