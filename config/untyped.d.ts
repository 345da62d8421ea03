declare module 'miniprogram-compiler' {
  interface Options {
    maxBuffer?: number
  }
  export function wxmlToJs(rootPath: string, options?: Options): string
  export function wxssToJs(rootPath: string, options?: Options): string
}
