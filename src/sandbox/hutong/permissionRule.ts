export interface Permission {
  status: '1' | '0'
  savedAt: Date
  validUntil: Date
}

export const refusalWords = '患者已取消授权或授权已到期，不能查看健康档案'

const day = 24 * 60 * 60 * 1000

/** The interface has no version: whatever was saved last counts. authDays is 固定 30. */
export function permissionSaved(status: '1' | '0', savedAt: Date): Permission {
  const validUntil = status === '1' ? new Date(savedAt.getTime() + 30 * day) : savedAt
  return { status, savedAt, validUntil }
}

export function permits(permission: Permission | null, now: Date): boolean {
  return permission !== null && permission.status === '1' && now.getTime() < permission.validUntil.getTime()
}
