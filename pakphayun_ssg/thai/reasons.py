"""Why a date, a time or a period was refused: the error, and every sentence that it may say.

Each sentence is written for the clerk who typed the value: Thai first, without a final period.
"""

from __future__ import annotations

from typing import Final

from pakphayun_ssg.models import Text
from pakphayun_ssg.thai.months import ENGLISH_MONTHS, THAI_MONTHS


class DateError(ValueError):
    """A date, time or period that cannot be read without guessing.

    ``reason`` is one plain sentence; ``nearest`` is a value to offer in place of the one refused, in
    the author's own form or as ISO with the Buddhist year, and always one that would be read; or None.
    """

    def __init__(self, reason: Text, nearest: str | None = None) -> None:
        super().__init__(reason, nearest)
        self.reason = reason
        self.nearest = nearest

    def __str__(self) -> str:
        """The English sentence, for logs and tracebacks."""
        return self.reason.en


BLANK: Final = Text("ช่องนี้ว่างอยู่", "The value is empty.")
TOO_LONG: Final = Text(
    "ข้อความยาวเกิน 60 ตัวอักษร จึงไม่ใช่วันที่ เวลา หรือช่วงเวลา",
    "The text is longer than 60 characters, so it is no date, time or period.",
)
NOT_A_DATE: Final = Text(
    "อ่านเป็นวันที่ไม่ได้ ให้เขียนเช่น 2568-10-07 หรือ 7 ตุลาคม 2568",
    "This is not a date that can be read; write for example 2568-10-07 or 7 ตุลาคม 2568.",
)
NOT_A_TIME: Final = Text(
    "อ่านเป็นเวลาไม่ได้ ให้เขียนชั่วโมงและนาทีเช่น 09:30 หรือ 09.30 น.",
    "This is not a time that can be read; write hours and minutes, for example 09:30 or 09.30 น.",
)
NOT_A_PERIOD: Final = Text(
    "อ่านเป็นช่วงเวลาไม่ได้ ให้เขียนเช่น ปีงบประมาณ 2569 หรือ ไตรมาส 1/2569 หรือ 2568-10-01/2569-09-30",
    "This is not a period that can be read; write for example ปีงบประมาณ 2569, ไตรมาส 1/2569 or 2568-10-01/2569-09-30.",
)
DATE_TIME: Final = Text(
    "ช่องนี้รับเฉพาะวันที่ตามเวลาประเทศไทย ส่วนเวลาให้เขียนใน publish_time",
    "Only a date, in Thai time, is read here; the time goes in publish_time.",
)
EXTRA_WORDS: Final = Text(
    "มีคำหรือเครื่องหมายเกินมา ให้เขียนเฉพาะวัน เดือน และปี",
    "There are extra words or marks; write only the day, the month and the year.",
)
ENGLISH_MONTH: Final = Text(
    "ไม่รับชื่อเดือนภาษาอังกฤษ ให้เขียนชื่อเดือนภาษาไทยหรือเขียนเป็นตัวเลข",
    "English names of months are not read; write the Thai name or numbers.",
)
SLASH_YEAR: Final = Text(
    "วันที่ที่คั่นด้วยเครื่องหมาย / รับเฉพาะปี พ.ศ. สี่หลัก โดยเขียนวันขึ้นก่อน",
    "With slashes only a four-digit Buddhist year is read, the day first.",
)
YEAR_FIRST: Final = Text(
    "วันที่ที่ขึ้นต้นด้วยปีต้องคั่นด้วยขีด - เท่านั้น และไม่เว้นวรรค",
    "A date that begins with the year is written with hyphens only and without blanks.",
)
DAY_FIRST: Final = Text(
    "วันที่ที่ขึ้นต้นด้วยวันต้องคั่นด้วยเครื่องหมาย / และไม่เว้นวรรค ตามด้วยปี พ.ศ. สี่หลัก",
    "A date in numbers that begins with the day is written with slashes, no blanks and a four-digit Buddhist year.",
)
FOUR_DIGIT_YEAR: Final = Text("ต้องเขียนปีให้ครบสี่หลัก", "The year must be written with four digits.")
NO_SEPARATORS: Final = Text(
    "ต้องคั่นวัน เดือน และปีออกจากกัน", "The day, the month and the year must be set apart."
)  # fmt: skip
NO_DAY: Final = Text("ขาดวันที่ ต้องมีครบทั้งวัน เดือน และปี", "The day is missing; write day, month and year.")
NO_YEAR: Final = Text("ขาดปี ต้องมีครบทั้งวัน เดือน และปี", "The year is missing; write day, month and year.")
ONLY_YEAR: Final = Text(
    "มีเพียงปี ต้องมีครบทั้งวัน เดือน และปี", "There is only a year; write day, month and year."
)  # fmt: skip
TWO_DATES: Final = Text("ช่องนี้รับวันที่เพียงวันเดียว ไม่รับช่วงวันที่", "Only one date is read here, not a range of dates.")
NEVER: Final = Text(
    "คำนี้ไม่ใช่วันที่ หากไม่มีกำหนดสิ้นสุด ให้เขียน expiry_date: never พร้อม expiry_reason",
    "This word is no date; for an item without end write expiry_date: never with expiry_reason.",
)
UNKNOWN_MONTH: Final = Text("ไม่รู้จักชื่อเดือนนี้", "This is not the name of a month.")
MONTH_NUMBER: Final = Text("เลขเดือนต้องเป็น 1 ถึง 12", "The number of the month must be 1 to 12.")
ERA_DIFFERS: Final = Text(
    "คำว่า พ.ศ. หรือ ค.ศ. ไม่ตรงกับเลขปี (พ.ศ. 2400–2743, ค.ศ. 1900–2200)",
    "The era does not agree with the number of the year (พ.ศ. 2400–2743, ค.ศ. 1900–2200).",
)
HOURS: Final = Text(
    "ชั่วโมงต้องเป็น 00 ถึง 23 และนาทีต้องเป็น 00 ถึง 59", "Hours must be 00 to 23 and minutes 00 to 59."
)  # fmt: skip
MIDNIGHT: Final = Text(
    "ไม่ใช้ 24:00 ให้เขียน 00:00 ของวันถัดไป", "24:00 is not used; write 00:00 of the next day."
)  # fmt: skip
END_BEFORE_START: Final = Text("วันสิ้นสุดอยู่ก่อนวันเริ่มต้น", "The end is before the start.")
QUARTER: Final = Text("ไตรมาสต้องเป็น 1 ถึง 4", "The quarter must be 1 to 4.")
ROUND: Final = Text(
    "รอบรายงานมีเฉพาะรอบ 6 เดือน (1 ต.ค. – 31 มี.ค.) และรอบ 12 เดือน ช่วงอื่นให้เขียนเป็นช่วงวันที่",
    "Only the rounds of 6 months (1 Oct – 31 Mar) and 12 months are read; write any other as a range of dates.",
)
OTHER_WORDING: Final = Text("ต้องเขียนช่วงเวลาตามแบบที่กำหนด", "The period must be written in one of the set forms.")
RANGE_FORM: Final = Text(
    "ช่วงวันที่ให้เขียนวันเริ่มต้นและวันสิ้นสุดแบบ ปี-เดือน-วัน คั่นด้วยเครื่องหมาย /",
    "A range is written as its first and last day, each year-month-day, with a slash between.",
)


def year_reason(year: int) -> Text:
    """A year that is neither พ.ศ. 2400-2743 nor ค.ศ. 1900-2200."""
    return Text(
        f"ปี {year} ไม่ใช่ปี พ.ศ. (2400–2743) หรือ ค.ศ. (1900–2200)",
        f"The year {year} is neither a Buddhist year (2400–2743) nor a Christian year (1900–2200).",
    )


def far_year_reason(year: int) -> Text:
    """A year past all readable ones, such as 2999 or 9999: its author means "without end"."""
    return Text(
        f"ปี {year} ไกลเกินไป หากไม่มีกำหนดสิ้นสุด ให้เขียน expiry_date: never พร้อม expiry_reason",
        f"The year {year} is too far away; for an item without end write expiry_date: never with expiry_reason.",
    )


def day_reason(year_ce: int, month: int, day: int, last: int) -> Text:
    """A day that its month does not have."""
    return Text(
        f"เดือน{THAI_MONTHS[month - 1]} พ.ศ. {year_ce + 543} (ค.ศ. {year_ce}) มีวันที่ 1 ถึง {last} ไม่มีวันที่ {day}",
        f"{ENGLISH_MONTHS[month - 1]} {year_ce} (B.E. {year_ce + 543}) has days 1 to {last}, not {day}.",
    )


def bare_year_reason(year_be: int) -> Text:
    """A year alone, which may be the fiscal or the calendar year."""
    fiscal, calendar = f"ปีงบประมาณ {year_be}", f"{year_be}-01-01/{year_be}-12-31"
    return Text(
        f"มีเพียงปี จึงไม่ทราบว่าเป็นปีงบประมาณหรือปีปฏิทิน ให้เขียน {fiscal} หรือ {calendar}",
        f"A year alone may be the fiscal or the calendar year; write {fiscal} or {calendar}.",
    )
