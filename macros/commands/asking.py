"""Asks other sites whether a page is still there, one after the other of each host, and politely."""

from __future__ import annotations

import socket
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Literal
from urllib.parse import urljoin, urlsplit

import requests

Verdict = Literal["there", "gone", "unsure"]
_AGENT = "Mozilla/5.0 (compatible; standards-manual link check)"  # some turn away any other
_PATIENCE = 20  # seconds
_PAUSE = 1.0  # seconds between two questions to a host
_HOSTS = 8  # at once
_HOPS = 8
_GONE = {404, 410}
_REDIRECTS = {301, 302, 303, 307, 308}


@dataclass(frozen=True)
class Answer:
    """What is known of an address, and why, in Thai."""

    verdict: Verdict
    reason: str = ""


THERE = Answer("there")
_LOST = Answer("gone", "ไม่พบเว็บไซต์นี้ ชื่อเว็บไซต์อาจเลิกใช้แล้ว")
_INSIDE = Answer("unsure", "เป็นที่อยู่ภายในหน่วยงาน")


def is_public(host: str) -> bool:
    """Whether a host is one of the open web; nothing inside a network is asked, wherever a link or
    a redirection points. Raises OSError for a host that is not known.
    """
    found = socket.getaddrinfo(host, None, proto=socket.IPPROTO_TCP)
    return all(ip_address(str(each[4][0]).partition("%")[0]).is_global for each in found)


def spelled(address: str) -> str:
    """An address with its host as names of hosts are asked for; requests 2.34 refuses every Thai one with
    ำ (findings/links-thai-domains-with-sara-am.sh). Raises ValueError for what is no address.
    """
    parts = urlsplit(address)
    host = parts.hostname or ""
    if host.isascii():
        return address
    port = f":{parts.port}" if parts.port else ""
    return parts._replace(netloc=host.encode("idna").decode() + port).geturl()


@dataclass(frozen=True)
class Asker:
    """Asks of addresses (http and https). `allowed` says which hosts may be asked."""

    allowed: Callable[[str], bool] = is_public
    pause: float = _PAUSE
    _session: requests.Session = field(default_factory=requests.Session)

    def ask_all(self, addresses: Iterable[str]) -> Iterator[tuple[str, Answer]]:
        """An answer for each address."""
        by_host: defaultdict[str, list[str]] = defaultdict(list)
        for address in addresses:
            by_host[urlsplit(address).netloc.lower()].append(address)
        with ThreadPoolExecutor(_HOSTS) as pool:
            for answers in pool.map(self._in_turn, by_host.values()):
                yield from answers

    def _in_turn(self, addresses: list[str]) -> list[tuple[str, Answer]]:
        answers = []
        for number, address in enumerate(addresses):
            time.sleep(self.pause if number else 0)
            answers.append((address, self.ask(address)))
        return answers

    def ask(self, address: str) -> Answer:
        """What is known of one address."""
        try:
            return self._followed(spelled(address))
        except ValueError:  # an address that is none
            return Answer("gone", "ที่อยู่เขียนไม่ถูกต้อง")
        except OSError as error:  # as are all of requests
            return _failed(error)

    def _followed(self, address: str) -> Answer:
        for _ in range(_HOPS):
            if not self.allowed(urlsplit(address).hostname or ""):
                return _INSIDE
            status, target = self._status("HEAD", address)
            if status >= 400:  # some know no HEAD
                status, target = self._status("GET", address)
            if status not in _REDIRECTS or not target:
                return _told(status)
            address = spelled(urljoin(address, target))
        return Answer("unsure", "ส่งต่อไปหลายทอดไม่จบ")

    def _status(self, method: str, address: str) -> tuple[int, str]:
        """What a host answers, and where it sends us on; of a page no byte is read."""
        with self._session.request(
            method, address, timeout=_PATIENCE, allow_redirects=False, stream=True,
            headers={"User-Agent": _AGENT, "Accept-Language": "th,en"},
        ) as answer:  # fmt: skip
            target = self._session.get_redirect_target(answer) or ""
            return answer.status_code, target


def _told(status: int) -> Answer:
    if status in _GONE:
        return Answer("gone", f"เว็บไซต์ตอบว่าไม่มีหน้านี้ ({status})")
    if status >= 400:
        return Answer("unsure", f"เว็บไซต์ไม่ตอบโปรแกรม ({status})")
    return THERE


def _failed(error: OSError) -> Answer:
    """What is known where nobody answered."""
    if _is_unknown(error):
        return _LOST
    if isinstance(error, requests.exceptions.SSLError):
        return Answer("unsure", "ใบรับรองความปลอดภัยของเว็บไซต์ไม่ถูกต้อง")
    if isinstance(error, (TimeoutError, requests.exceptions.Timeout)):
        return Answer("unsure", "เว็บไซต์ไม่ตอบในเวลาที่รอ")
    return Answer("unsure", "ติดต่อเว็บไซต์ไม่ได้")


def _is_unknown(error: BaseException | None) -> bool:
    """Whether nobody knows the host: of what was raised, the first cause."""
    while error is not None:
        if isinstance(error, socket.gaierror):
            return error.errno in {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", -5)}
        error = error.__cause__ or error.__context__
    return False
