"""Two hundred addresses that must never become links, each wrong in one way."""

from collections.abc import Iterator

_GOOD = "https://example.org/a"
_SCHEMES = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript://example.org/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=",
    "vbscript:msgbox(1)", "file:///etc/passwd", "file://example.org/share", "ftp://example.org/a",
    "blob:https://example.org/1", "view-source:https://example.org", "about:blank",
    "chrome://settings", "intent://example.org#Intent;end", "mailto:a@example.org", "tel:+7495",
    "ws://example.org", "wss://example.org", "ms-word:ofe|u|https://example.org/a.doc",
    "filesystem:https://example.org/a", "jar:https://example.org/a!/b", "gopher://example.org",
    "//example.org/a", "///example.org", "/claims?claim=1", "claims", "?q=1", "#top", "..",
    "example.org", "www.example.org", "example.org:80/a", "httpss://example.org",
    "http s://example.org", "http-equiv://example.org", "xhttp://example.org", "h", "http",
    "https", "http:", "https:", ":", "://", "://example.org", "0",
)  # fmt: skip
_HOSTS = (
    "", ".", "..", ".org", "example..org", "-example.org", "example-.org", "exa mple.org",
    "example.org:0", "example.org:", "example.org:99999", "example.org:-1", "example.org:80:80",
    "example.org:a", "exa_mple.org$", "exam%70le.org", "%65xample.org", "example.org%2f",
    "example.org%40evil.test", "a" * 64 + ".org", "a." * 130 + "org", "0", "1", "127.1", "0x7f.1",
    "0x7f000001", "2130706433", "017700000001", "127.0.0.01", "127.0.0.0x1", "1.2.3", "1.2.3.4.5",
    "256.1.1.1", "1.2.3.400", "127.1.", "0x7f.1.", "0177.0.0.1.", "a.0x.", "[fe80::1%25a]",
    "faß.de", "βόλος.gr", "[", "]", "[]", "[::1", "::1", "[::1]a", "[v1.a]", "[1.2.3.4]",
    "[0::1]", "[::ffff:127.0.0.1%25eth0]", "exa!mple.org", "exa$mple.org", "exa'mple.org",
    "exa(mple).org", "exa*mple.org", "exa,mple.org", "exa;mple.org", "exa=mple.org",
    "exa+mple.org", "exa~mple.org", "exa&mple.org", "example。org", "example．org", "example｡org",
    "ｅｘａｍｐｌｅ.org", "ⓔxample.org", "example.org⁄evil.test", "example.org∕evil.test",
    "example.org／evil.test", "example.org？evil.test", "example.org＃evil.test",
    "example.org＠evil.test", "example.org：80", "①②③.org", "ﬁnance.org", "℀.org", "exa–mple.org",
    "пример§.org", "☃.org", "\U0001f600.org", "é" * 64 + ".org",
)  # fmt: skip
_USERS = (
    "kremlin.ru@", "kremlin.ru:443@", "@", ":@", ":a@", "a:@", "a:b@", "kremlin.ru%2f@",
    "kremlin.ru%40a@", "кремль.рф@", "a@b@", "state.gov%00@", "[::1]@",
)  # fmt: skip
_INSIDE = (
    "\\", "\\@evil.test", "/..\\", " ", "\t", "\n", "\r\n", "\x0b", "\x0c", "\x00", "\x01", "\x1b",
    "\x7f", "\x85", "\xa0", "\xad", "\u034f", "\u061c", "\u115f", "\u1160", "\u1680", "\u180e",
    "\u2000", "\u2003", "\u2009", "\u200a", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f",
    "\u2028", "\u2029", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u202f", "\u205f",
    "\u2060", "\u2061", "\u2064", "\u2066", "\u2067", "\u2068", "\u2069", "\u2800", "\u3000",
    "\u3164", "\ufeff", "\uffa0", "\ufff9", "\ufe0f", "\U000e0001", "\U000e0041", "\ue000", '"',
    '"onmouseover="alert(1)', "<", ">", "<script>alert(1)</script>", "`", "{", "}", "|", "^",
    "{{7*7}}",
)  # fmt: skip


def hostile_links() -> Iterator[str]:
    """Each address once."""
    yield from _SCHEMES
    yield from (f"http://{host}/a" for host in _HOSTS)
    yield from (f"https://{user}example.org/a" for user in _USERS)
    yield from (f"{_GOOD}{inside}b" for inside in _INSIDE)
    yield from ("https:/example.org", "https:example.org", "https:///example.org/a")
    yield from (f"{_GOOD}?{'b' * 2048}", "https://" + "a" * 4096, f"\u202e{_GOOD}", f" {_GOOD}")
