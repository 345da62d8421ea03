/** Each is one fault that a page could have, as a style sheet: what finds faults is held to finding these. */
export const faultSheet = {
  faint: '.cell__title { color: #b9c2bd !important; }',
  smallTarget:
    '.grant-row__revoke { min-width: 0 !important; min-height: 0 !important; width: 24px !important; height: 24px !important; padding: 0 !important; overflow: visible !important; }',
  tooWide: '.card { width: 420px !important; }',
  cutOff: '.cell__title { max-height: 10px !important; overflow: hidden !important; }',
  outOfItsBox: '.cell__title { width: 60px !important; white-space: nowrap !important; }',
  smallWords: '.cell__words { font-size: 16px !important; }',
  closeLines: '.cell__title { line-height: 1.1 !important; }',
  standardTarget: '.grant-row__revoke { min-height: 48px !important; height: 48px !important; }',
} as const
