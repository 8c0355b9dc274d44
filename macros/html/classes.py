"""The classes of HTML that the core knows, in one table: what each is on paper, in Word, in search.

Templates and evidence write them, style sheets draw them; no other module names one (tested).
What only a screen shows needs no class: it stands in `{% call parts.online() %}`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Self


@dataclass(frozen=True)
class Meaning:
    """What a class says of its element: whether `paper`, and Word, show its words where it stands,
    whether `search` reads them, and the styles of Word: that of a paragraph which is the element,
    of those within it, of words in a line.
    """

    paper: bool = True
    word: bool = True
    search: bool = True
    paragraph: str = ""
    within: str = ""
    words: str = ""


_PLAIN = Meaning()
_CONTROL = Meaning(search=False)


class Class(StrEnum):
    """A class of HTML, by its name. Of several on an element the first in this order gives the
    style of Word.
    """

    meaning: Meaning

    def __new__(cls, name: str, meaning: Meaning = _PLAIN) -> Self:
        """The class of a name."""
        made = str.__new__(cls, name)
        made._value_, made.meaning = name, meaning
        return made

    # Words in a line
    ASIDE = "aside", Meaning(words="Aside")
    ERRATUM = "erratum", Meaning(words="Aside")
    MARK_EDITORIAL = "mark-editorial", Meaning(words="Aside")
    GAP = "gap", Meaning(words="Gap")
    PIECE_OPEN = "piece-open", Meaning(paragraph="PieceOpen")  # bold; as a paragraph, the same
    TALLY_TITLE = "tally-title"  # on a line of its own
    CITED = "cited"  # the same
    NOTE_BELOW = "note-below"  # at the foot of the page
    SIGN = "sign"
    SIGN_WHOLE = "sign-whole"
    SIGN_PART = "sign-part"
    SIGN_NONE = "sign-none"
    WHOLE = "whole"  # no line breaks in it

    # Paragraphs
    OVER = "over", Meaning(paragraph="Over")
    PIECE_FACTS = "piece-facts", Meaning(paragraph="PieceFacts")  # stays with the piece
    PIECE_END = "piece-end", Meaning(paragraph="Facts")
    PLOT_SUMMARY = "plot-summary", Meaning(paragraph="Facts")
    STEP_FACTS = "step-facts", Meaning(paragraph="Facts")
    ADMONITION_TITLE = "admonition-title", Meaning(paragraph="TableHead")
    COVER_EMBLEM = "cover-emblem", Meaning(paragraph="CoverEmblem")
    COVER_KIND_BELOW = "cover-kind-below", Meaning(paragraph="CoverKindBelow")  # an emblem
    COVER_KIND = "cover-kind", Meaning(paragraph="CoverKind")
    COVER_YEAR = "cover-year", Meaning(paragraph="CoverYear")
    COVER_TITLE = "cover-title", Meaning(paragraph="CoverTitle")
    COVER_KIND_ENGLISH = "cover-kind-english", Meaning(paragraph="CoverEnglish")
    COVER_PART = "cover-part", Meaning(paragraph="CoverPart")
    COVER_EXAMPLE = "cover-example", Meaning(paragraph="CoverExample")
    ORDER_EMBLEM = "order-emblem", Meaning(paragraph="OrderEmblem")
    ORDER_HEAD = "order-head", Meaning(paragraph="OrderHead")
    ORDER_RULE = "order-rule", Meaning(paragraph="OrderHead")
    ORDER_PART = "order-part", Meaning(paragraph="OrderPart")  # stays with what follows
    ORDER_TEXT = "order-text", Meaning(paragraph="OrderText")
    ORDER_LEAD = "order-lead", Meaning(paragraph="OrderLead")  # the same
    ORDER_ITEM = "order-item", Meaning(paragraph="OrderItem")
    ORDER_DAY = "order-day", Meaning(paragraph="OrderDay")
    ORDER_SIGNED = (
        "order-signed",
        Meaning(paragraph="OrderSigned"),
    )  # the next line is the signature's, too
    ORDER_NAME = "order-name", Meaning(paragraph="OrderName")
    ORDER_SIGN = "order-sign", Meaning(paragraph="OrderSign")
    ORDER_DRAFT = "order-draft", Meaning(paragraph="Draft")

    # Elements that hold others
    COVER_AUTHOR = "cover-author", Meaning(within="CoverText")
    COVER_OFFICE = "cover-office", Meaning(within="CoverOffice")
    SHEET = "sheet", Meaning(within="TableText")  # for assessors: as few pages as can be
    EVIDENCE_PICTURE = "evidence-picture", Meaning(within="Chart")
    ADMONITION = "admonition"  # a box
    NOTE = "note"  # the same
    SUMMARY_HEAD = "summary-head"
    SUMMARY_FOOT = "summary-foot", Meaning(within="TableText")
    STEP_LIST = "step-list"  # numbered by its words
    CHANGE_GAPS = "change-gaps"  # the same, in a narrow column
    TASKS = "tasks"
    TASK = "task"
    TASK_SIGN = "task-sign"
    PASSAGE = "passage", Meaning(within="Prose")
    NARRATIVE = "narrative", Meaning(within="Prose")
    PREFACE = "preface", Meaning(within="Prose")
    PIECE = "piece", Meaning(within="Prose")
    PLATE_CHART = "plate-chart"  # a drawing
    FLOW_CELL = "flow-cell"  # a drawing in a row
    EMBLEM = "emblem"  # the office's, at the head of a cover
    MATRIX = "matrix"  # a table of signs
    SUMMARY_TABLE = "summary-table"
    SHEET_OPINION = "sheet-opinion"  # on one page
    REPORT_FACTS = "report-facts"  # what, and its value
    YEARS_BESIDE = "years-beside"  # the same of years
    ORDER_TABLE = "order-table"  # on one page
    EVIDENCE_TABLE = "evidence-table"
    EVIDENCE_SCROLL = "evidence-scroll"
    RIGHT = "right"
    CENTER = "center"
    LEAD = "lead"  # the sentence that a page begins with
    FOLD = "fold"  # closed until it is wanted, on a screen
    NUMBERED = "numbered"  # a caption that volumes number and list; a list numbered by its words

    # A volume's own
    COVER = "cover"
    FRONT = "front"
    CONTENTS = "contents"
    TEXT = "text"
    CHAPTER = "chapter"
    FRESH = "fresh"  # on a new page
    WIDE = "wide"  # on a page on its side
    TALL = "tall"  # a row that may go on on the next page
    CROWDED = "crowded"  # a table whose words may be parted
    TABLE_REST = "table-rest"
    UNSHOWN = "unshown"
    RUNNING_OFFICE = "running-office", Meaning(paper=False, word=False)  # at the head of pages

    # Footnotes: Word has them where they are called
    FOOTNOTE = "footnote", Meaning(word=False)
    FOOTNOTE_REF = "footnote-ref", _CONTROL
    FOOTNOTE_BACKREF = "footnote-backref", _CONTROL

    # What search does not read
    HEADERLINK = "headerlink", _CONTROL
    EDIT_DATA = "edit-data", _CONTROL
    HERO_ACTIONS = "hero-actions", _CONTROL
    MARK = "mark", _CONTROL
    SOURCE_NUMBER = "source-number", _CONTROL
    EXAMPLE_NOTE = "example-note", _CONTROL
    TOC = "toc"  # of Markdown
