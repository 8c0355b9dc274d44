"""What people do to a project, at random; and whether what is kept of it ever shows."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from random import Random

from mkdocs.config.config_options import Hooks
from PIL import Image

from macros.build.mkdocs import BuildError, build_pages
from macros.checks.published import check_published, site_from
from tests.built.crowded import PIECE
from tests.built.killing import digest
from tests.conftest import copy_project, replace

_WORDS = [
    "แผนงาน",
    "ประชุม",
    "น้ำใจ",
    "รายงาน ๒๕๖๙",
    "งบประมาณ",
    "โรงเรียน 12 แห่ง",
    "ติดตามผล",
    "e-office",
]
_FOLDERS = ("docs/sar/2569/ind-01", "docs/sar/2569/ind-02")
_VALUE = re.compile(
    r"^ *(?:- )?(?:title|name|term|definition|text|label): [^\s{>|\"'].*$", re.MULTILINE
)
_SETTINGS = [
    ("    - navigation.top\n", ""),
    ("    - navigation.footer\n", "    - navigation.footer\n    - navigation.path\n"),
    ("  - หน้าแรก: index.md", "  - เริ่มที่นี่: index.md"),
    ("  - attr_list\n", "  - attr_list\n  - abbr\n"),
    ("permalink_title: ลิงก์มายังหัวข้อนี้", "permalink_title: ที่อยู่ของหัวข้อนี้"),
]  # fmt: skip
_OFFICE = [("digits: arabic", "digits: thai"), ("branch: main", "branch: trunk")]


def small_project(target: Path) -> Path:
    """The office's own project, without the example, with a little evidence and nothing kept."""
    project = copy_project(target)
    shutil.rmtree(project / ".cache", ignore_errors=True)
    shutil.rmtree(project / "docs/example")
    shutil.rmtree(project / "data/example")
    replace(project / "data/office.yml", ("example: true", "example: false"))
    for folder in _FOLDERS:
        (project / folder).mkdir(parents=True)
        for number in range(2):
            text = PIECE.format(title=f"หลักฐานชิ้นที่ {number}", body=f"คำสั่งที่ {number}")
            (project / folder / f"ชิ้นที่-{number}.md").write_text(text, encoding="utf-8")
    return project


@dataclass(frozen=True)
class Told:
    """All that a project becomes: what the check and the build say, and every file of its site;
    `sound` is whether there is nothing that stops a build.
    """

    sound: bool
    files: dict[str, str]


def told(project: Path, site: Path | None) -> Told:
    """What a project becomes; its site is built into the folder `site`, if one is named."""
    report = check_published(project)
    said = {"ที่ตรวจพบ": "\n".join(map(str, report.problems))}
    if site is None or report.project is None:
        return Told(report.project is not None, said)
    shutil.rmtree(site, ignore_errors=True)
    made = site_from(report)
    Hooks._load_hook.cache_clear()  # MkDocs reads a hook once in a process
    try:
        build_pages(project, site, made)
    except BuildError as error:
        return Told(False, {**said, "สร้างไม่ได้": "\n".join(map(str, error.problems))})
    made.project.records.save()
    return Told(True, {**said, **digest(site)})


def told_anew(project: Path, site: Path | None) -> Told:
    """The same where nothing is kept."""
    kept, aside = project / ".cache", project.with_name("aside")
    kept.rename(aside)
    try:
        return told(project, site)
    finally:
        shutil.rmtree(kept, ignore_errors=True)
        aside.rename(kept)


@dataclass
class Editor:
    """Someone who edits a project at random, can take the last edit back, and knows what was done."""

    project: Path
    chance: Random
    done: list[str] = field(default_factory=list)
    _before: list[dict[Path, bytes | None]] = field(default_factory=list)

    def edit(self) -> None:
        """Do one thing, whatever comes of it."""
        while not self._did(self.chance.choice(_EDITS)):
            pass

    def undo(self) -> bool:
        """Take the last edit back, if there is one."""
        if not self._before:
            return False
        for path, content in self._before.pop().items():
            path.unlink(missing_ok=True)
            if content is not None:
                path.write_bytes(content)
        self.done.append("ย้อนกลับ")
        return True

    def _did(self, edit: Callable[[Editor], str] | None) -> bool:
        if edit is None:
            return self.undo()
        self._before.append({})
        said = edit(self)
        if said:
            self.done.append(f"{edit.__name__} {said}")
        else:
            self._before.pop()
        return bool(said)

    def put(self, path: Path, content: str | bytes | None) -> str:
        """Write a file, or remove it; its name."""
        self._before[-1].setdefault(path, path.read_bytes() if path.exists() else None)
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path.relative_to(self.project).as_posix()

    def word(self) -> str:
        return self.chance.choice(_WORDS)

    def new(self, ending: str) -> Path:
        """A file of evidence that is not there yet."""
        name = f"{self.word()}-{self.chance.randrange(10**6)}{ending}".replace(" ", "-")
        return self.project / self.chance.choice(_FOLDERS) / name

    def one_of(self, pattern: str) -> Path | None:
        """A file of the project whose path is like a pattern."""
        found = sorted(self.project.glob(pattern))
        return self.chance.choice(found) if found else None


def add_piece(editor: Editor) -> str:
    body = f"{editor.word()} **{editor.word()}**\n\n- {editor.word()}\n"
    other = editor.one_of("docs/sar/2569/*/*.md")
    path = editor.new(".md")
    if other and editor.chance.random() < 0.5:
        body += f"\n[ดูหลักฐาน](../{other.parent.name}/{other.name})\n"
    return editor.put(path, PIECE.format(title=editor.word(), body=body))


def change_piece(editor: Editor) -> str:
    return _appended(editor, editor.one_of("docs/sar/2569/*/*.md"))


def retitle(editor: Editor) -> str:
    """Give a page or a piece another title, in its head alone."""
    path = editor.one_of(editor.chance.choice(["docs/sar/2569/*/*.md", "docs/*/*.md", "docs/*.md"]))
    text = path.read_text("utf-8") if path else ""
    if not path or "\ntitle: " not in text:
        return ""
    return editor.put(path, re.sub(r"(\ntitle: .*)", rf"\1 {editor.word()}", text, count=1))


def rename(editor: Editor) -> str:
    """Rename a file of evidence, whatever leads to it."""
    path = editor.one_of("docs/sar/2569/*/*")
    if not path:
        return ""
    content = path.read_bytes()
    return f"{editor.put(path, None)} {editor.put(editor.new(path.suffix), content)}"


def remove(editor: Editor) -> str:
    path = editor.one_of("docs/sar/2569/*/*")
    return editor.put(path, None) if path else ""


def attach(editor: Editor) -> str:
    piece = editor.one_of("docs/sar/2569/*/*.md")
    if not piece or "\nfiles:" in piece.read_text("utf-8"):
        return ""
    picture = piece.parent / editor.new(".png").name
    head = f"\nfiles: [{picture.name}]\npersonal_data: "
    editor.put(piece, piece.read_text("utf-8").replace("\npersonal_data: ", head))
    return editor.put(picture, _picture(editor.chance))


def change_attachment(editor: Editor) -> str:
    path = editor.one_of("docs/sar/2569/*/*.png")
    return editor.put(path, _picture(editor.chance)) if path else ""


def change_page(editor: Editor) -> str:
    kind = editor.chance.choice(["docs/*.md", "docs/*/*.md", "docs/procedures/*/*.md"])
    return _appended(editor, editor.one_of(kind))


def change_data(editor: Editor) -> str:
    """Another word in a value of the data."""
    path = editor.one_of(editor.chance.choice(["data/*.yml", "data/procedures/*.yml"]))
    text = path.read_text("utf-8") if path else ""
    values = list(_VALUE.finditer(text))
    if not path or not values:
        return ""
    end = editor.chance.choice(values).end()
    return editor.put(path, f"{text[:end]} {editor.word()}{text[end:]}")


def change_settings(editor: Editor) -> str:
    return _turned(editor, editor.project / "mkdocs.yml", _SETTINGS)


def change_office(editor: Editor) -> str:
    return _turned(editor, editor.project / "data/office.yml", _OFFICE)


def _appended(editor: Editor, path: Path | None) -> str:
    if not path:
        return ""
    text = path.read_text("utf-8").rstrip("\n")
    return editor.put(path, f"{text}\n\n{editor.word()} `{editor.word()}`\n")


def _turned(editor: Editor, path: Path, choices: list[tuple[str, str]]) -> str:
    old, new = editor.chance.choice(choices)
    text = path.read_text("utf-8")
    old, new = (new, old) if new and new in text else (old, new)
    return editor.put(path, text.replace(old, new, 1)) if old in text else ""


def _picture(chance: Random) -> bytes:
    made = BytesIO()
    Image.new("RGB", (chance.randrange(8, 64), 48), (chance.randrange(256), 9, 9)).save(made, "PNG")
    return made.getvalue()


_EDITS = [
    add_piece, add_piece, change_piece, retitle, rename, remove, attach, change_attachment, change_page,
    change_data, change_data, change_settings, change_office, None,
]  # fmt: skip


def differences(
    project: Path, chance: Random, edits: int, *, build: int, compare: int
) -> Iterator[tuple[list[str], list[str]]]:
    """(what was done, which files differ) each time that a project with what is kept becomes
    another than without, over so many edits; a site is built after every so many of them, and
    compared after others, as whatever the check refuses is at once, and taken back.
    """
    editor, site = Editor(project, chance), project.with_name("built")
    told(project, site)
    for number in range(1, edits + 1):
        editor.edit()
        place = site if 0 in (number % build, number % compare) else None
        kept = told(project, place)
        if not kept.sound or number % compare == 0:
            found = _differing(kept.files, told_anew(project, place).files)
            if found:
                yield list(editor.done), found
        if not kept.sound:
            editor.undo()


def _differing(one: dict[str, str], other: dict[str, str]) -> list[str]:
    return [name for name in sorted({*one, *other}) if one.get(name) != other.get(name)]
