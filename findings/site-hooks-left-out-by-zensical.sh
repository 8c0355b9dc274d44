#!/usr/bin/env bash
# Guess:   a generator that reads MkDocs' configuration runs its hooks, or says that it cannot; --strict turns whatever it
#          leaves out into a failure.
# Happens: Zensical 0.0.73 builds without them: "No issues found", exit 0, with --strict too. What a hook should have put
#          into the page is not there, pages that it should have added do not exist; the same project in MkDocs 1.6.1 has both.
#          A hook's file that does not exist stops MkDocs and is nothing to Zensical.
# Hurts:   who moves a site and trusts the exit code: placeholders are published, generated pages are gone.
# Source:  zensical/docs #34 (a list of settings that are not supported); MkDocs, "Configuration", hooks.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for engine in mkdocs==1.6.1 zensical==0.0.73; do
    python3 -m venv "${engine%%=*}"
    "${engine%%=*}/bin/pip" install --quiet --disable-pip-version-check "$engine"
done
mkdir docs
printf '# หน้าแรก\n\nPLACE\n' > docs/index.md
cat > hook.py <<'PY'
from mkdocs.structure.files import File


def on_files(files, config):
    files.append(File.generated(config, "more.md", content="# หน้าที่สร้าง"))


def on_page_markdown(markdown, **_):
    return markdown.replace("PLACE", "ข้อมูลจริง")
PY
printf 'site_name: x\nhooks: [hook.py]\nsite_dir: by-mkdocs\n' > first.yml
printf 'site_name: x\nhooks: [hook.py]\nsite_dir: by-zensical\n' > second.yml
printf 'site_name: x\nhooks: [absent.py]\nsite_dir: by-zensical\n' > third.yml
mkdocs/bin/mkdocs --quiet build --strict -f first.yml
zensical/bin/zensical build --strict -f second.yml
echo "Zensical 0.0.73: exit 0"
grep -q ข้อมูลจริง by-mkdocs/index.html && [ -e by-mkdocs/more/index.html ] || { echo "MkDocs changed"; exit 1; }
grep -q PLACE by-zensical/index.html || { echo "Zensical changed: the hook ran"; exit 1; }
[ ! -e by-zensical/more ] || { echo "Zensical changed: the page is there"; exit 1; }
! mkdocs/bin/mkdocs --quiet build --strict -f third.yml 2>/dev/null || { echo "MkDocs changed"; exit 1; }
zensical/bin/zensical build --strict -f third.yml || { echo "Zensical changed: it told of the hook"; exit 1; }
echo "as described"
