#!/usr/bin/env bash
# Guess:   ruamel.yaml's round trip, which keeps comments, order and quotes, keeps scalars that nobody touched as they
#          were written: what is `null` stays `null`.
# Happens: in block style `null` and `~` are written as nothing at all (`weight: null  # note` becomes `weight:  # note`),
#          in flow style ({weight: null}) both become or stay `null`; so one value has two forms in one file afterwards.
# Hurts:   whoever edits an office's YAML by a program: lines that were not meant change, the difference that a person
#          reviews is long (8 of 16 files of one office), and readers who leave null out on purpose no longer see which
#          fields wait for a value. Changing the representer changes all of them one way or the other.
# Source:  ruamel.yaml's documentation calls the round trip a preservation of comments, flow style and key order; YAML 1.2,
#          10.3.2 (null, Null, NULL, ~ and nothing are the same value).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check ruamel.yaml==0.19.1
venv/bin/python - <<'PYTHON'
import io
import sys

import ruamel.yaml

TEXT = """\
# มาตรฐาน
weight: null   # ยังไม่กำหนด
person: ~
title: 'ก'
code: 1.10
item: {weight: null, person: ~}
"""
EXPECTED = """\
# มาตรฐาน
weight:        # ยังไม่กำหนด
person:
title: 'ก'
code: 1.10
item: {weight: null, person: null}
"""
yaml = ruamel.yaml.YAML()
yaml.preserve_quotes = True
out = io.StringIO()
yaml.dump(yaml.load(TEXT), out)
print("ruamel.yaml", ruamel.yaml.__version__)
print(out.getvalue())
sys.exit(out.getvalue() != EXPECTED)
PYTHON
