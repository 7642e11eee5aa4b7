"""The texts about the flow of exhibitors between editions in English."""

TEXTS: dict[str, str] = {
    "subtitle.flow": "Exhibitors from edition to edition: who stayed, who came, who was lost",
    "flow.title.one": "The {number} first-time exhibitor of {edition}: {share} came again in {next}; of all "
    "others {other}",
    "flow.title.many": "Of the {number} first-time exhibitors of {edition}, {share} came again in {next}; of "
    "all others {other}",
    "flow.whole.one": "{number} exhibitor stayed from {edition} to {next}, {lost} lost, {came} gained",
    "flow.whole.many": "{number} exhibitors stayed from {edition} to {next}, {lost} lost, {came} gained",
    "flow.stayed": "Came again",
    "flow.won_back": "Won back",
    "flow.new": "First-time",
    "flow.lost": "Lost",
    "flow.exhibitors": "Exhibitors",
    "flow.part": "{share} of {edition}",
    "flow.unlisted": "no list",
    "flow.next": "; ",
    "flow.edition": "{edition}: {points}",
    "flow.firsts.head": "First-time exhibitors that came again",
    "flow.others.head": "All others that came again",
    "flow.unlisted.head": "No list of {editions}",
    "flow.unlisted.text": "who was there is not known; bands lead past it",
    "flow.care": "{edition} with {against} ({why})",
    "flow.why.online": "online exhibitors",
    "flow.why.lead_time": "list dates",
    "flow.why.list_date_unknown": "list date not known",
    "flow.why.venue": "venue",
    "flow.why.duration": "duration",
    "flow.why.gap": "interval",
    "flow.why.as_listed": "rows as listed",
    "flow.hint": "{head}: {text}",
    "flow.beside": "{edition} beside {against}: {sentence}",
    "table.flow": "Flow between editions",
    "column.came_again": "Came again",
    "column.won_back": "Won back",
    "column.first_time": "First-time",
    "column.lost_since": "Lost since the edition before",
    "column.firsts_stayed": "Of its first-time exhibitors, came again",
    "column.firsts_retention": "Retention of first-time exhibitors",
    "note.flow": "Exhibitors of an edition are those that came again, were won back and came for the first "
    "time; with those lost, those that came again are the edition before. Of those in the first list it is "
    "not known whether they had come before.",
}
