#!/usr/bin/env bash
# Guess:   NFC puts Thai marks into one order, and NFKC only makes texts more alike.
# Happens: NFC sorts a tone typed before a vowel below (รู้), and leaves one typed before a vowel above
#          (ท่ี): vowels below have combining class 103, vowels above 0. NFKC takes ำ apart (น้ำ becomes
#          four letters, the tone before the nikhahit), an order that no keyboard gives and no later NFC
#          mends; so does Hugging Face's normalizer, and ftfy when asked for NFKC.
# Hurts:   who searches, compares or counts Thai after a Unicode form: ท่ี is never found, น้ำ is no more
#          the น้ำ that people type.
# Source:  UnicodeData.txt (U+0E33 <compat> 0E4D 0E32; ccc of U+0E35 and U+0E38), UAX 15.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet ftfy==6.3.1 tokenizers==0.22.1
"$work/venv/bin/python" - <<'PYTHON'
import unicodedata

import ftfy
from tokenizers.normalizers import NFC, NFKC

ru, rest, ti, nam = "ร\u0e39\u0e49", "ร\u0e49\u0e39", "ท\u0e48\u0e35", "น\u0e49\u0e33"


def shown(text):
    return " ".join(f"{ord(letter):04X}" for letter in text)


print("Unicode", unicodedata.unidata_version, "ftfy 6.3.1, tokenizers 0.22.1")
for name, form in {
    "unicodedata": lambda text, form: unicodedata.normalize(form, text),
    "tokenizers": lambda text, form: {"NFC": NFC, "NFKC": NFKC}[form]().normalize_str(text),
    "ftfy": lambda text, form: ftfy.fix_text(text, normalization=form),
}.items():
    print(name, "NFC of tone and vowel below:", shown(form(rest, "NFC")))
    print(name, "NFC of tone and vowel above:", shown(form(ti, "NFC")))
    print(name, "NFKC of น้ำ:", shown(form(nam, "NFKC")))
    assert form(rest, "NFC") == ru
    assert form(ti, "NFC") == ti
    apart = form(nam, "NFKC")
    assert apart == "น\u0e49\u0e4d\u0e32"
    assert form(apart, "NFC") == apart != nam
PYTHON
