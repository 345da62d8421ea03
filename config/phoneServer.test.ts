import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPhoneServer } from './phoneServer'

describe('the server in front of the phone', () => {
  let folder: string
  let cloud: Server
  let phone: Awaited<ReturnType<typeof startPhoneServer>>
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jiandang-phone-'))
    writeFileSync(join(folder, 'index.html'), 'the phone')
    cloud = createServer((asked, answer) => answer.writeHead(418).end(`${asked.method} ${asked.url} ${asked.headers.authorization}`))
    await new Promise<void>((done) => cloud.listen(0, '127.0.0.1', done))
    phone = await startPhoneServer({ port: 0, folder, cloudUrl: `http://127.0.0.1:${portOf(cloud)}` })
  })
  afterAll(async () => {
    await phone.close()
    await new Promise((done) => cloud.close(done))
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(['/', '/index.html', '/pages/home/index'])('shows the app at %s', async (path) => {
    expect(await get(path)).toEqual({ status: 200, text: 'the phone' })
  })

  it.each(['/nothing.js', '/../phoneServer.ts', '/%2e%2e/phoneServer.ts', '/%E0%A4%A.js', '/fonts/../package.json'])(
    'has nothing at %s',
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 404 })
    },
  )

  it('serves a Chinese font in the weights that the pages use', async () => {
    expect((await get('/fonts/noto-sans-sc.css')).text).toContain('./500.css')
    expect((await get('/fonts/500.css')).text).toContain("font-family: 'Noto Sans SC'")
    expect((await get('/fonts/noto-sans-sc.css')).text).toContain('U+20bb7')
    expect((await get('/fonts/rare/files/noto-sans-jp-1-400-normal.woff2')).status).toBe(200)
  })

  it('hands calls on to the cloud, and its answer back as it is', async () => {
    const answer = await fetch(`${phone.url}/api/identity.me`, { method: 'POST', headers: { authorization: 'Bearer x' }, body: '{}' })
    expect([answer.status, await answer.text()]).toEqual([418, 'POST /api/identity.me Bearer x'])
  })

  /** Not by fetch, which would tidy the path before it is sent. */
  function get(path: string): Promise<{ status: number | undefined; text: string }> {
    return new Promise((done, fail) => {
      const asked = request({ port: new URL(phone.url).port, host: '127.0.0.1', path }, (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk
        })
        answer.on('end', () => done({ status: answer.statusCode, text }))
      })
      asked.once('error', fail).end()
    })
  }
})

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('no TCP port')
  return address.port
}
