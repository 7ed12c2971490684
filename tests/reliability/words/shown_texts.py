"""What stands in a page, letter for letter: the text of the element that carries it."""

from dataclasses import dataclass

from tests.reliability.words.watched_page import WatchedPage

_STATEMENTS = """() => {
  const text = node => node ? node.textContent : null;
  const bare = (node, left) => [...node.childNodes]
    .filter(one => !(one.classList && one.classList.contains(left)))
    .map(one => one.textContent).join('');
  const claimOf = row => new URL(row.querySelector("a[href*='claim=']").href)
    .searchParams.get('claim');
  const rows = [...document.querySelectorAll('[data-claim]')].map(one => [one.dataset.claim, one])
    .concat([...document.querySelectorAll('table tbody tr')]
      .filter(one => one.querySelector("blockquote a[href*='claim=']"))
      .map(one => [claimOf(one), one]));
  return rows.map(([id, node]) => {
    const original = node.querySelector(
      'blockquote > span[lang]:not(.lead-in), blockquote > a > span[lang]');
    const translation = node.querySelector('p.translation');
    return {id, quote: text(original),
            translation: translation && bare(translation, 'by').slice(0, -1)};
  });
}"""
_OPENED = """() => {
  const all = (path, root) => [...(root || document).querySelectorAll(path)];
  const opened = document.querySelector('.opened-claim');
  const passage = opened.querySelector('.passage');
  const lit = look => all('mark', passage).filter(one => one.classList.contains(look))
    .map(one => one.textContent).join('');
  return {passage: passage.textContent, content: lit('content'), source: lit('source'),
          cue: lit('cue'), known: all('dd, li', opened).map(one => one.textContent)};
}"""
_DOCUMENT = """() => {
  const shown = document.querySelector('.document').cloneNode(true);
  shown.querySelectorAll('.reason').forEach(one => one.remove());
  return shown.textContent;
}"""
_COPIED = "() => [...document.querySelectorAll('code')].map(one => one.textContent)"


@dataclass(frozen=True, slots=True)
class ShownStatement:
    """A claim in a list: its words and, where it stands beneath them, their translation."""

    claim_id: str
    quote: str | None
    translation: str | None


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """One claim in full. ``content``, ``source`` and ``cue`` are what is lit as such in its
    passage; ``known`` are the values of what is known about it."""

    passage: str
    content: str
    source: str
    cue: str
    known: tuple[str, ...]


def shown_statements(page: WatchedPage) -> list[ShownStatement]:
    """Every claim of a list, a table or a meeting, in the order of the page."""
    rows = page.page.evaluate(_STATEMENTS)
    return [ShownStatement(row["id"], row["quote"], row["translation"]) for row in rows]


def shown_claim(page: WatchedPage) -> ShownClaim:
    """The claim that is opened."""
    row = page.page.evaluate(_OPENED)
    return ShownClaim(
        row["passage"], row["content"], row["source"], row["cue"], tuple(row["known"])
    )


def shown_document(page: WatchedPage) -> str:
    """The text of the document that is opened, without the remarks beside it."""
    return str(page.page.evaluate(_DOCUMENT))


def copied_texts(page: WatchedPage) -> list[str]:
    """What the buttons that copy would copy, folded parts unfolded first."""
    for fold in page.page.locator("[data-testid='stExpander'] summary").all():
        fold.click()
    page.settle()
    page.page.wait_for_timeout(300)
    return [str(text) for text in page.page.evaluate(_COPIED)]
