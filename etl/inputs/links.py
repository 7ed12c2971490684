"""Which addresses may become links: http and https only, checked when they are loaded."""

from urllib.parse import urlsplit

LONGEST_LINK = 2048


def fault_of_link(address: str) -> str | None:
    """Why an address may not become a link; None when it may."""
    if len(address) > LONGEST_LINK:
        return f"is longer than {LONGEST_LINK} characters"
    if any(character.isspace() or not character.isprintable() for character in address):
        return "holds white space or an invisible character"
    if "\\" in address:
        return "holds a backslash"
    try:
        parts = urlsplit(address)
        host, user, port = parts.hostname, parts.username, parts.port
    except ValueError:
        return "is not an address"
    if parts.scheme not in ("http", "https"):
        return "is neither http nor https"
    if not host or port == 0:
        return "names no host"
    if user is not None:
        return "carries a user name before the host"
    return None
