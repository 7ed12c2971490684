"""Why a stretch is not part of an article, by the name of the rule that says so, in English."""

SEGMENT_RULES = {
    "bare_link": "a web address alone",
    "breadcrumbs": "navigation of the site",
    "channel_promotion": "an advertisement for a channel of the outlet",
    "contact_line": "an address or a telephone number alone",
    "cookie_notice": "terms of the site",
    "editor_line": "who edits the page and how to reach them",
    "error_call": "how to report a misprint",
    "notification_call": "a call to press a button",
    "read_more": "a pointer to other pages",
    "registration_line": "the registration of the outlet",
    "rights_line": "rights and terms of copying",
    "rubric_trail": "names of rubrics hung on a headline",
    "separator": "a mark between columns",
    "share_call": "buttons and counters",
    "source_line": "where the page was taken from",
    "subscription_call": "a call to subscribe or to follow",
}
