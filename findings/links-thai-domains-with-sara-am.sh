#!/usr/bin/env bash
# Links to Thai domains: what one would guess is that a client that takes https://กระทรวง.ไทย/ takes every
# Thai domain that a browser opens. Those with the vowel ำ (สำนักงาน, ตำรวจ, ทำเนียบ) are refused: requests
# and httpx raise InvalidURL before anything is asked. ำ (U+0E33) is not allowed by IDNA 2008 itself (RFC 5892:
# NFKC takes it apart into ํา); browsers map it first (UTS 46), as Python's old codec "idna" (IDNA 2003) and
# idna.encode(..., uts46=True) do. requests maps too, but its urllib3 parses the address before that, without
# mapping. Who is hurt: whoever checks links or reads feeds of Thai offices, whose names hold ำ more often than
# not; the site is told to be wrong, and it is there. Source: RFC 5892, 2.6 and appendix A; UTS 46, 4.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/v"
"$work/v/bin/pip" install --quiet --disable-pip-version-check \
  requests==2.34.2 urllib3==2.8.0 httpx==0.28.1 idna==3.11
"$work/v/bin/python" - <<'PY'
from importlib.metadata import version

import httpx
import idna
import requests

print(*(f"{name} {version(name)}" for name in ("requests", "urllib3", "httpx", "idna")))


def by_requests(host):
    return requests.Request("GET", f"https://{host}/").prepare().url


def by_httpx(host):
    return httpx.URL(f"https://{host}/").raw_host.decode()


def refused(ask, host):
    try:
        print(f"  {ask.__name__}: {ask(host)}")
    except (requests.exceptions.InvalidURL, httpx.InvalidURL) as error:
        print(f"  {ask.__name__}: {type(error).__name__}: {error}")
        return True
    return False


for host, sara_am in (("กระทรวง.ไทย", False), ("สำนักงาน.ไทย", True), ("ตำรวจ.ไทย", True)):
    print(host)
    assert refused(by_requests, host) is sara_am
    assert refused(by_httpx, host) is sara_am
    mapped = idna.encode(host, uts46=True).decode()
    assert mapped == host.encode("idna").decode()
    print(f"  mapped first: {mapped}")
    assert not refused(by_requests, mapped)
    assert not refused(by_httpx, mapped)
PY
