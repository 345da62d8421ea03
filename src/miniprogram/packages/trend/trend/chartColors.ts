/** A canvas knows no variables of a style sheet: these are the roles of ui/tokens.scss, once more. */
export interface ChartColors {
  readonly text: string
  readonly line: string
  readonly main: string
  readonly waiting: string
  readonly mainSoft: string
}

export const lightColors: ChartColors = { text: '#55625b', line: '#dbe2dd', main: '#17654a', waiting: '#7d4f00', mainSoft: '#e3f0e9' }
export const darkColors: ChartColors = { text: '#a6b3ac', line: '#303a35', main: '#7ccfab', waiting: '#f0c06a', mainSoft: '#1b322a' }
