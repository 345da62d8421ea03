// The form speaks the JSON door that programs use too. Both PINs are forgotten as soon as they are sent.
;(() => {
  const form = document.getElementById('proof')
  const said = document.getElementById('said')
  const [pin, again] = ['pin', 'again'].map((id) => document.getElementById(id))

  function say(words, sent) {
    said.textContent = words
    if (sent === undefined) delete said.dataset.sent
    else said.dataset.sent = sent ? 'yes' : 'no'
  }

  async function send(event) {
    event.preventDefault()
    if (pin !== null && pin.value !== again.value) {
      say('两次输入的密码不一样，请本人重新输入。', false)
      again.value = ''
      return
    }
    const body = Object.fromEntries(new FormData(form))
    if (pin !== null) {
      pin.value = ''
      again.value = ''
    }
    say('正在登记')
    try {
      const response = await fetch('/window/proofs', { method: 'POST', body: JSON.stringify(body) })
      const { sent, message } = await response.json()
      say(message, sent)
    } catch {
      say('沙箱没有应答，请看看它是否还在运行。', false)
    }
  }

  form.addEventListener('submit', send)
})()
