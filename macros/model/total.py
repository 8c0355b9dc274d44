"""Times of steps added up: unit by unit, with what no number says, and roughly in a word or two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from macros.model.duration import LENGTHS, UNITS, Duration, Unit
from macros.model.missing import Missing
from macros.model.step import Step

_ROUGHLY: tuple[Unit, ...] = ("ปี", "ภาคเรียน", "เดือน", "สัปดาห์", "วัน")
_FEWEST = 2  # of a unit: half of one more is then an eighth off at most
_DOUBT = Fraction(1, 8)  # of the whole, that units of no fixed length may make it uncertain by


@dataclass(frozen=True)
class Total:
    """The times of some steps: `amounts` unit by unit, longest first, and the steps that these
    leave out because nobody says their time (`untimed`) or it is not counted (`uncounted`).
    """

    amounts: tuple[tuple[int, Unit], ...]
    untimed: tuple[Step, ...]
    uncounted: tuple[Step, ...]

    def __str__(self) -> str:
        return " ".join(f"{count} {unit}" for count, unit in self.amounts)

    @property
    def complete(self) -> bool:
        """Whether it leaves out nothing."""
        return not self.untimed and not self.uncounted

    @property
    def roughly(self) -> str:
        """The amounts in halves of the longest of their units (days whole); "" for one amount, which
        needs no more, for fewer than two of that unit, and where units of no fixed length (working days,
        hours of a day) make that more than an eighth uncertain.
        """
        found = [(count, LENGTHS[unit]) for count, unit in self.amounts]
        if len(found) < 2 or (unit := self.amounts[0][1]) not in _ROUGHLY:
            return ""
        least, usual, most = (sum(count * days[at] for count, days in found) for at in range(3))
        if usual < _FEWEST * LENGTHS[unit].usual or most - least > usual * _DOUBT:
            return ""
        count = usual / LENGTHS[unit].usual
        halves = 2 * _nearest(count) if unit == "วัน" else _nearest(2 * count)
        return f"{halves // 2} {unit}" + ("ครึ่ง" if halves % 2 else "")


def total(steps: Sequence[Step], *, most: bool = False) -> Total:
    """The times of steps added up, of ranges the lower number or, with `most`, the upper one. Sixty
    minutes are an hour; of no other units is a number made another.
    """
    sums = dict.fromkeys(UNITS, 0)
    for step in steps:
        if isinstance(step.duration, Duration):
            sums[step.duration.unit] += step.duration.most if most else step.duration.value
    hours, sums["นาที"] = divmod(sums["นาที"], 60)
    sums["ชั่วโมง"] += hours
    return Total(
        tuple((count, unit) for unit, count in sums.items() if count),
        tuple(step for step in steps if isinstance(step.duration, Missing)),
        tuple(step for step in steps if isinstance(step.duration, str)),
    )


def length(step: Step, *, most: bool = False) -> Fraction:
    """About how many days a step takes, to tell which of two ways is longer; 0 where no number is."""
    time = step.duration
    if not isinstance(time, Duration):
        return Fraction(0)
    return (time.most if most else time.value) * LENGTHS[time.unit].usual


def _nearest(number: Fraction) -> int:
    """The whole number nearest to one that is not negative."""
    return int(number + Fraction(1, 2))
