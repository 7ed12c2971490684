"""Which addresses may become links: http and https only, one rule for the loader and the screen.

A link that may stand is one that says where it leads: no user name that looks like a host, no
number in the place of one, nothing a browser would read differently from a person.
"""

import re
import unicodedata
from ipaddress import ip_address
from urllib.parse import urlsplit

from etl.model.hidden_characters import hidden_characters

LONGEST_LINK = 2048
_LONGEST_HOST = 253
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+")


def fault_of_link(address: str) -> str | None:
    """Why an address may not become a link; None when it may."""
    if len(address) > LONGEST_LINK:
        return f"is longer than {LONGEST_LINK} characters"
    if not address.isprintable() or " " in address or hidden_characters(address):
        return "holds white space or an invisible character"
    if "\\" in address:
        return "holds a backslash"
    if any(sign in address for sign in '<>"`{}|^'):
        return "holds a sign that may not stand in an address"
    return _fault_of_parts(address)


def _fault_of_parts(address: str) -> str | None:
    try:
        parts = urlsplit(address)
        host, user, port = parts.hostname, parts.username, parts.port
    except ValueError:
        return "is not an address"
    if parts.scheme not in ("http", "https"):
        return "is neither http nor https"
    if not host or port == 0 or parts.netloc.endswith(":"):
        return "names no host"
    if not re.match(r"\[[^\]]*\](?::|$)|[^\[]", parts.netloc):
        return "is not an address"
    if user is not None:
        return "carries a user name before the host"
    if not _is_host(host, is_bracketed=parts.netloc.startswith("[")):
        return "names a host that cannot be read plainly"
    return None


def _is_host(host: str, *, is_bracketed: bool) -> bool:
    if is_bracketed or _NUMBER.fullmatch(host.removesuffix(".").rpartition(".")[2]):
        return _is_numbered_host(host)
    written = plain_host(host)
    if written is None or len(written) > _LONGEST_HOST:
        return False
    labels = written.removesuffix(".").split(".")
    return all(_LABEL.fullmatch(label) for label in labels)


def _is_numbered_host(host: str) -> bool:
    """Four plain numbers or a whole IPv6 address; other spellings a browser takes for them lie."""
    try:
        return "%" not in host and str(ip_address(host)) == host
    except ValueError:
        return False


def plain_host(host: str) -> str | None:
    """A host in the letters of the network: itself, or punycode (``xn--…``) for other letters.

    None where it cannot be written so, or where a browser would quietly read other letters.
    """
    if host.isascii():
        return host.lower()
    if unicodedata.normalize("NFKC", host) != host or any(map(_is_no_letter, host)):
        return None
    try:
        written = host.encode("idna")
        # What this older rule rewrites (ß as ss), browsers keep: the two would name two sites.
        return written.decode("ascii").lower() if written.decode("idna") == host.lower() else None
    except UnicodeError:
        return None


def _is_no_letter(character: str) -> bool:
    return not character.isascii() and unicodedata.category(character)[0] not in "LMN"


def network_form(address: str) -> str | None:
    """The host of a link in the letters of the network, where it is written in others."""
    host = urlsplit(address).hostname or ""
    return None if host.isascii() else plain_host(host)
