import { describe, expect, it } from 'vitest'
import { describeInBrowser } from './browser-suite.ts'
import { expectAccessible, helpPanel } from './help-panel.ts'

describe('what the host page says of a visit', () => {
  const { visit, guichet } = describeInBrowser()
  const token = async (as: string) => (await fetch(`${guichet().url}/demo/token?as=${as}`)).text()

  /** A page of somebody on the premium plan, who may open cases. */
  async function visitSaying(commands: string) {
    const helpToken = await token('premium')
    const page = await visit({
      page: {
        helpToken,
        html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body><main><h1>A page</h1></main>
<script>
(function(w,n){w[n]=w[n]||function(){var a=arguments;return new Promise(function(y,r){(w[n].q=w[n].q||[]).push([a,y,r])})}})(window,'Guichet')
Guichet('init',{site:'pub_demo',locale:'en'})
Guichet('identify',{getToken:()=>fetch('/help-token').then(r=>r.text())})
Guichet('on','error',({message})=>{(window.complaints=window.complaints||[]).push(message)})
${commands}
</script>
<script async src="${guichet().url}/guichet.js"></script></body></html>`,
      },
    })
    const panel = helpPanel(page)
    const read = async (number: string) => {
      const response = await fetch(`${guichet().url}/v1/cases/${number}`, {
        headers: { authorization: `Bearer ${helpToken}` },
      })
      return response.json()
    }
    const send = async () => {
      await panel.dialog.getByRole('radio', { name: 'Practical question' }).check()
      await panel.button('Send the case').click()
      const number = await panel.dialog.getByText(/C-\d+/).first().textContent()
      return read(/C-\d+/.exec(number ?? '')?.[0] ?? '')
    }
    return { page, panel, send }
  }

  const BEGUN = `Guichet('prefill',{subject:'The cart stays empty',description:'Since this morning.',engine:'boutique-en'})`

  it('is shown before it goes with a case, and goes if it is ticked', async () => {
    const { page, panel, send } = await visitSaying(`${BEGUN}
Guichet('session-data',{cart:'3 articles',plan:'pro',beta:true})
Guichet('session-data',{plan:null,key:'Authorization: Bearer sk-proj-Zx81jJqkP0aTnMZ4uV7wYb3Cd5'})`)
    await page.evaluate("Guichet('navigate','new-case')")
    const tick = panel.dialog.getByRole('checkbox', { name: 'What this site says about your visit' })
    await tick.waitFor()
    const form = await panel.dialog.textContent()
    expect(form).toContain('cart: 3 articles')
    expect(form).toContain('beta: true')
    expect(form).not.toContain('plan: pro')
    expect(form).not.toContain('sk-proj-Zx81jJqkP0aTnMZ4uV7wYb3Cd5')
    expect(await tick.isChecked()).toBe(false)
    await tick.check()
    await expectAccessible(page)
    const { diagnostics } = await send()
    expect(diagnostics).toMatchObject({ sessionData: { cart: '3 articles', beta: 'true' } })
    expect(JSON.stringify(diagnostics)).not.toContain('sk-proj')
  })

  it('stays here when nobody ticks it', async () => {
    const { page, panel, send } = await visitSaying(`${BEGUN}\nGuichet('session-data',{cart:'3 articles'})`)
    await page.evaluate("Guichet('navigate','new-case')")
    await panel.dialog.getByRole('checkbox', { name: /says about your visit/ }).waitFor()
    expect((await send()).diagnostics).toBeNull()
  })

  it('sets fields of the form, which are read and reached like any other and cannot be changed', async () => {
    const { page, panel, send } = await visitSaying(`${BEGUN}
Guichet('prefill',{subject:'Order 4711',severity:2,readOnly:['subject','severity']})`)
    await page.evaluate("Guichet('navigate','new-case')")
    const subject = panel.dialog.getByLabel('Subject')
    await expect.poll(() => subject.inputValue()).toBe('Order 4711')
    expect(await subject.isEditable()).toBe(false)
    expect(await subject.isEnabled()).toBe(true)
    await subject.focus()
    await page.keyboard.type('changed')
    expect(await subject.inputValue()).toBe('Order 4711')
    expect(await panel.dialog.getByLabel('How severe is it?').inputValue()).toBe('High')
    const reason = await subject.getAttribute('aria-describedby')
    expect(await panel.dialog.locator(`[id="${reason}"]`).textContent()).toContain('Filled in by this site')
    expect(await panel.dialog.getByLabel('What happened?').inputValue()).toBe('Since this morning.')
    await expectAccessible(page)
    expect(await send()).toMatchObject({ subject: 'Order 4711', severity: 2 })
  })

  it('takes the place of what a person has typed in a field that it sets', async () => {
    const { page, panel } = await visitSaying('')
    await page.evaluate("Guichet('navigate','new-case')")
    await panel.dialog.getByLabel('Subject').fill('My own words')
    await panel.dialog.getByLabel('What happened?').fill('My own words')
    await page.evaluate("Guichet('prefill',{subject:'Order 4711',description:'x',readOnly:['subject']})")
    await expect.poll(() => panel.dialog.getByLabel('Subject').inputValue()).toBe('Order 4711')
    expect(await panel.dialog.getByLabel('What happened?').inputValue()).toBe('My own words')
  })

  it('names the page of a single-page application that a case is about', async () => {
    const { page, panel, send } = await visitSaying(BEGUN)
    await page.evaluate("Guichet('navigate','new-case')")
    await page.evaluate("Guichet('page-view',{url:'/orders/list?token=secret#/open?x=1'})")
    const tick = panel.dialog.getByRole('checkbox', { name: 'The address of this page' })
    await expect.poll(() => panel.dialog.textContent()).toContain('/orders/list#/open')
    await tick.check()
    const { diagnostics, intent } = await send()
    expect(diagnostics.page).toMatch(/\/orders\/list#\/open$/)
    expect(intent.page).toBe(diagnostics.page)
  })

  it('is refused in words where it is nothing of the sort', async () => {
    const { page } = await visitSaying(`Guichet('session-data',['a'])
Guichet('prefill',{subject:'x',readOnly:['question']})
Guichet('suggest',{page:7})
Guichet('open')`)
    await expect
      .poll(() => page.evaluate<string[]>('(window.complaints || []).map(String)'))
      .toEqual([expect.stringContaining('readOnly of prefill'), expect.stringContaining('suggest needs')])
  })
})
