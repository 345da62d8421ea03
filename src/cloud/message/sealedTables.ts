import type { SealedTable } from '../renewKeys'
import { phonePurpose } from './noticeTexts'

export const messageSealed: readonly SealedTable[] = [{ table: 'notice_sms', key: ['id'], sealed: { phone_sealed: phonePurpose } }]
