"""What a page must be like whatever its words are, asked of the page itself.

Nothing that could run, load, lead away or be filled in stands among the words; every link says
where it leads; the page is no wider than the window and no taller than its text can need; nothing
lies over the menu; and words that turn the direction of writing turn no others.
"""

from dataclasses import dataclass, field

from etl.model.links import fault_of_link
from tests.reliability.words.watched_page import WatchedPage

_TALLEST_ALONE = 3_500
_TALLEST_FOR_A_CHARACTER = 3.0
_LOOK = """() => {
  const all = (path) => [...document.querySelectorAll(path)];
  const foreign = 'script, img, iframe, object, embed, form, input, textarea, meta, base, link, '
    + 'style, svg, math, video, audio, picture, marquee, canvas, dialog, template, noscript, '
    + '[onload], [onerror], [onclick], [onfocus], [onmouseover], [ontoggle], [srcdoc], '
    + '.katex, .mermaid';
  const inside = all('.same-room').flatMap(one => [...one.querySelectorAll(foreign)]);
  const marked = ['stMarkdownContainer', 'stMarkdown', 'stCode', 'stHeading'].flatMap(name =>
    all(`[data-testid=${name}]`).flatMap(one => [...one.querySelectorAll(
      'img, iframe, script, video, audio, form, .katex, .mermaid, a[href]')]));
  const tooltip = all('#vg-tooltip-element img, #vg-tooltip-element script');
  const main = document.querySelector('[data-testid=stMain]') || document.documentElement;
  const links = all('a[href]').map(one => ({
    written: one.getAttribute('href'), address: one.href, target: one.target, rel: one.rel}));
  const menu = all('[data-testid=stPageLink] a, nav a').filter(one => one.offsetParent)
    .slice(0, 7).filter(one => { const box = one.getBoundingClientRect();
      return box.top >= 0 && box.bottom < innerHeight; });
  const covered = menu.filter(one => { const box = one.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return !top || !(one.contains(top) || top.contains(one)); }).map(one => one.textContent);
  const tag = one => one.outerHTML.slice(0, 120);
  return {
    foreign: [...new Set([...inside, ...marked, ...tooltip])].map(tag), links, covered,
    menu: menu.length,
    width: Math.max(document.documentElement.scrollWidth, main.scrollWidth),
    room: innerWidth, height: main.scrollHeight, characters: main.innerText.length,
    text: document.body.textContent};
}"""
_NEIGHBOURS = """() => {
  const turning = /[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]/g;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const isTurning = node => node.data.search(turning) >= 0
    && !node.parentElement.closest('code, style, script, [class*=tooltip]');
  const turned = nodes.filter(isTurning);
  const near = new Set();
  turned.forEach(node => { const at = nodes.indexOf(node);
    [at - 2, at - 1, at + 1, at + 2].forEach(place => { const other = nodes[place];
      if (other && !isTurning(other) && other.data.trim() && other.parentElement.offsetParent)
        near.add(other); }); });
  const edge = (node, from, to) => { const range = document.createRange();
    range.setStart(node, from); range.setEnd(node, to);
    const box = range.getBoundingClientRect(); return [box.left, box.top]; };
  const places = () => [...near].map(node => { const bare = node.data.trimEnd();
    const first = node.data.length - node.data.trimStart().length;
    return [...edge(node, first, first + 1), ...edge(node, bare.length - 1, bare.length)]; });
  const before = places();
  const kept = turned.map(node => node.data);
  turned.forEach(node => { node.data = node.data.replace(turning, ''); });
  const after = places();
  turned.forEach((node, at) => { node.data = kept[at]; });
  const moved = [...near].filter((_, at) =>
    before[at].some((value, edge) => Math.abs(value - after[at][edge]) > 1.5));
  return {turned: turned.length, near: near.size, moved: moved.map(node => node.data.slice(0, 60))};
}"""


@dataclass(slots=True)
class Judgement:
    """What was seen on all views. ``links`` are the addresses outside the app."""

    broken: list[str] = field(default_factory=list)
    links: set[str] = field(default_factory=set)
    neighbours: int = 0
    tallest: float = 0.0
    text: str = ""

    def judge(self, page: WatchedPage, place: str) -> None:
        """Look at the page as it stands; ``text`` is what it says."""
        seen = page.page.evaluate(_LOOK)
        self.text = seen["text"]
        self.broken += [f"{place}: stands among the words: {tag}" for tag in seen["foreign"]]
        for link in seen["links"]:
            fault = self._fault_of(link, page.site)
            if fault:
                self.broken.append(f"{place}: link {link['written'][:120]!r} {fault}")
        if seen["width"] > seen["room"] + 1:
            self.broken.append(f"{place}: {seen['width']} px wide in a window of {seen['room']}")
        may_be = _TALLEST_ALONE + _TALLEST_FOR_A_CHARACTER * seen["characters"]
        self.tallest = max(self.tallest, seen["height"] / may_be)
        if seen["height"] > may_be:
            told = f"{seen['height']} px tall with {seen['characters']} characters"
            self.broken.append(f"{place}: {told}")
        self.broken += [f"{place}: something lies over {name!r}" for name in seen["covered"]]

    def judge_directions(self, page: WatchedPage, place: str) -> None:
        """Whether the neighbours of turning words stand where they would stand without them."""
        seen = page.page.evaluate(_NEIGHBOURS)
        self.neighbours += seen["near"]
        self.broken += [f"{place}: turned its neighbour {text!r}" for text in seen["moved"]]

    def _fault_of(self, link: dict[str, str], site: str) -> str | None:
        if link["address"].startswith((f"{site}/", f"{site}?", f"{site}#")):
            return None
        if link["address"].startswith(("about:blank#", "about:blank?")):
            return None
        self.links.add(link["address"])
        if fault := fault_of_link(link["written"]):
            return fault
        if link["target"] != "_blank" or "noopener" not in link["rel"]:
            return "does not open apart"
        return None
