import { describe, expect, test } from 'vitest'
import { plainText } from '../blocks/plain-text.ts'
import { readCookedPost } from './cooked-post.ts'

const PAGE = 'https://forum.example.com/t/a-topic/12/3'

function read(cooked: string) {
  const { blocks, ownBlocks, links } = readCookedPost(cooked, PAGE)
  return { blocks, text: plainText(ownBlocks), shownText: plainText(blocks), links }
}

test('keeps paragraphs, lists and code with its language', () => {
  const { blocks } = read(
    '<p>Run this:</p>\n<pre data-code-wrap="bash"><code class="lang-bash">guichet index \\\n  docs\n</code></pre>\n<ul>\n<li>one</li>\n<li>two <code>x</code></li>\n</ul>',
  )
  expect(blocks).toEqual([
    { type: 'paragraph', inlines: [{ text: 'Run this:' }] },
    { type: 'code', language: 'bash', text: 'guichet index \\\n  docs' },
    {
      type: 'list',
      ordered: false,
      items: [[{ text: 'one' }], [{ text: 'two ' }, { text: 'x', code: true }]],
    },
  ])
})

describe('quotes of other posts', () => {
  const quote =
    '<aside class="quote no-group" data-username="ann" data-post="1" data-topic="12">\n<div class="title">\n<div class="quote-controls"></div>\n<img alt="" width="24" height="24" src="/ann.png" class="avatar"> ann:</div>\n<blockquote>\n<p>It does not start.</p>\n</blockquote>\n</aside>\n<p>Look at the log.</p>'

  test('are shown as quotes, without who said it', () => {
    expect(read(quote).blocks).toEqual([
      { type: 'quote', inlines: [{ text: 'It does not start.' }] },
      { type: 'paragraph', inlines: [{ text: 'Look at the log.' }] },
    ])
  })

  test('are not searched as if they were said again', () => {
    expect(read(quote).text).toBe('Look at the log.')
  })

  test('keep the title of another topic that they come from', () => {
    const { blocks, links } = read(
      '<aside class="quote" data-post="1" data-topic="9"><div class="title"><div class="quote-controls"></div><img class="avatar" src="/a.png" alt=""><a href="https://forum.example.com/t/start/9">How to start</a> <a class="badge-category__wrapper " href="/c/help/1"><span class="badge-category__name">Help</span></a></div><blockquote>So. <a href="https://docs.example.com/x">x</a></blockquote></aside>',
    )
    expect(blocks[0]).toEqual({
      type: 'paragraph',
      inlines: [{ text: 'How to start', href: 'https://forum.example.com/t/start/9' }],
    })
    // What somebody quotes is not what they answer with.
    expect(links).toEqual([])
  })
})

test('makes a preview its title, linked, and keeps the code that it shows', () => {
  const { blocks, links } = read(
    '<aside class="onebox githubblob" data-onebox-src="https://github.com/a/b/blob/main/x.py">\n<header class="source"><img src="https://github.com/favicon.ico" class="site-icon" width="16"><a href="https://github.com/a/b" target="_blank">github.com</a></header>\n<article class="onebox-body"><h4><a href="https://github.com/a/b/blob/main/x.py">a/b/x.py</a></h4>\n<pre><code class="lang-py">x = 1\ny = 2</code></pre>\nThis file has been truncated.</article>\n<div class="onebox-metadata">42 stars</div></aside>',
  )
  const link = { text: 'a/b/x.py', href: 'https://github.com/a/b/blob/main/x.py' }
  expect(blocks).toEqual([
    { type: 'paragraph', inlines: [link] },
    { type: 'code', language: 'py', text: 'x = 1\ny = 2' },
  ])
  expect(links).toEqual([link.href])
})

test('makes a picture a link to it in full size', () => {
  const { blocks } = read(
    '<p><div class="lightbox-wrapper"><a class="lightbox" href="//cdn.example.com/uploads/full.png" data-download-href="/uploads/full" title="The log"><img src="/uploads/small.png" alt="The log" width="690" height="300"><div class="meta"><svg class="d-icon"><use href="#far-image"></use></svg><span class="filename">The log</span><span class="informations">1000×500 98 KB</span></div></a></div></p><p><img src="/b.png" alt="image" width="10" height="10"></p>',
  )
  expect(blocks).toEqual([
    {
      type: 'paragraph',
      inlines: [{ text: '🖼 The log', href: 'https://cdn.example.com/uploads/full.png' }],
    },
    { type: 'paragraph', inlines: [{ text: '🖼', href: 'https://forum.example.com/b.png' }] },
  ])
})

test('writes emoji as characters, and rare ones by their name', () => {
  expect(
    read(
      '<p>Thanks <img src="/images/emoji/smile.png" title=":slight_smile:" class="emoji" alt=":slight_smile:"> <img src="/x.png" class="emoji emoji-custom" alt=":our_logo:"> <img class="emoji" alt=":+1:t3:"></p>',
    ).text,
  ).toBe('Thanks 🙂 :our_logo: 👍')
})

test('names people without leading to their profile', () => {
  expect(read('<p><a class="mention" href="/u/ann">@ann</a> try <a href="/t/9">this</a></p>')).toMatchObject({
    blocks: [
      {
        type: 'paragraph',
        inlines: [{ text: '@ann try ' }, { text: 'this', href: 'https://forum.example.com/t/9' }],
      },
    ],
    links: ['https://forum.example.com/t/9'],
  })
})

test('reads the choices of a poll and not its counters', () => {
  expect(
    read(
      '<div class="poll" data-poll-name="poll" data-poll-status="open"><div class="poll-container"><ul><li data-poll-option-id="1">Yes</li><li data-poll-option-id="2">No</li></ul></div><div class="poll-info"><div class="poll-info_counts"><span class="info-number">0</span><span class="info-label">voters</span></div></div></div>',
    ).text,
  ).toBe('- Yes\n- No')
})

test('leaves out what an answer by email repeated, and the anchors of headings', () => {
  expect(
    read(
      '<h2><a name="p-1-set-up-1" class="anchor" href="#p-1-set-up-1"></a>Set up</h2><p>Done</p><details class="elided"><summary title="Show">···</summary><p>On Monday you wrote</p></details>',
    ).shownText,
  ).toBe('Set up\n\nDone')
})

test('shows which tasks of a list are done', () => {
  expect(
    read(
      '<ul><li><span class="chcklst-box checked fa fa-check"></span> one</li><li><span class="chcklst-box"></span> two</li></ul>',
    ).text,
  ).toBe('- ☑ one\n- ☐ two')
})

test('passes on no markup, script or dangerous address of a hostile post', () => {
  const { blocks } = read(
    '<p onclick="a()">Hi<script>alert(1)</script><img src=x onerror=alert(2)><a href="javascript:alert(3)">click</a><a href="data:text/html,x">data</a></p><iframe src="https://evil.example"></iframe><svg onload="alert(4)"><text>svg</text></svg><style>p{}</style><math><mtext><p>m</p></math><p>&lt;b&gt;not bold&lt;/b&gt;',
  )
  expect(JSON.stringify(blocks)).not.toMatch(/javascript:|data:|alert|onerror|evil/)
  expect(blocks.at(-1)).toEqual({ type: 'paragraph', inlines: [{ text: '<b>not bold</b>' }] })
})

test('holds a post that is nested beyond reason', () => {
  const { shownText } = read(`${'<blockquote>'.repeat(5_000)}deep${'</blockquote>'.repeat(5_000)}`)
  expect(shownText).toBe('deep')
})

test.each([
  ['pictures', '<img src="/a.png" alt="b">'.repeat(50_000), 50_000],
  ['line breaks', `<p>${'a<br>'.repeat(100_000)}</p>`, 100_000],
  ['lines of code', `<pre>${'<span class="line">b</span>'.repeat(100_000)}</pre>`, 100_000],
  ['previews in previews', '<aside class="onebox" data-onebox-src="/b"><pre>b'.repeat(3_000), 1],
])('takes in a giant post of %s', (_, cooked, least) => {
  expect(read(cooked).shownText.match(/[ab]/g)?.length).toBeGreaterThanOrEqual(least)
})
