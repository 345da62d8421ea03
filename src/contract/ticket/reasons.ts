/** 原因 of the form template (管理规范, template 1). */
export const reportReasons = ['wrong', 'missing', 'notMine', 'duplicate', 'unreadable', 'other'] as const
export type ReportReason = (typeof reportReasons)[number]
