"""Plain values against a pydantic model; every complaint becomes a finding at its place.

The place is a route of keys until the last moment; only here is it turned into line and column.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from pakphayun_ssg import reading_rules as rules
from pakphayun_ssg import required_rules as required
from pakphayun_ssg.models import Fault, Finding, Locate, Place, Route, Text
from pakphayun_ssg.thai.reasons import BLANK, DateError

Model = TypeVar("Model", bound=BaseModel)

PRIVATE_KEYS = frozenset({"submitter"})
"""Keys whose values must not be repeated anywhere, not even in a message (2.1.1, PDPA)."""

NO_TEXT = Text("", "")
_EXPECTED = {
    "string_type": Text("ต้องเป็นข้อความบรรทัดเดียว", "must be text"),
    "bool_parsing": Text("ต้องเป็น true หรือ false", "must be true or false"),
    "bool_type": Text("ต้องเป็น true หรือ false", "must be true or false"),
    "int_parsing": Text("ต้องเป็นจำนวนเต็ม", "must be a whole number"),
    "int_type": Text("ต้องเป็นจำนวนเต็ม", "must be a whole number"),
    "tuple_type": Text("ต้องเป็นรายการที่ขึ้นต้นแต่ละข้อด้วย -", "must be a list, each line beginning with -"),
    "string_pattern_mismatch": Text(
        "ใช้ได้เฉพาะ a-z 0-9 และ - ส่วนรายการเขียนเป็น หมวด/หัวข้อ/ชื่อ",
        "may hold only a-z, 0-9 and -; an item is written section/entry/name",
    ),
    "model_type": Text("ต้องเป็นกลุ่มของหัวข้อย่อย", "must be a group of keys"),
    "date_type": Text("ต้องเป็นวันที่ เช่น 7 ตุลาคม 2568", "must be a date, such as 7 ตุลาคม 2568"),
    "time_type": Text("ต้องเป็นเวลา เช่น 09:30", "must be a time, such as 09:30"),
    "dict_type": Text("ต้องเป็นกลุ่มของหัวข้อย่อย", "must be a group of keys"),
}


_WRITTEN_DATE = Text("เขียนเช่น 7 ตุลาคม 2568 หรือ 2568-10-07", "Write it as 7 ตุลาคม 2568 or 2568-10-07.")
_WRITTEN_TIME = Text("เขียนเช่น 09:30", "Write it as 09:30.")
_WRITTEN = {
    "publish_time": _WRITTEN_TIME,
    "time": _WRITTEN_TIME,
    "data_period": Text("เขียนเช่น ปีงบประมาณ 2569 หรือ ตุลาคม 2568", "Write it as ปีงบประมาณ 2569 or ตุลาคม 2568."),
    "fiscal_year": Text("เขียนเช่น 2569", "Write it as 2569."),
}


def validate(model: type[Model], value: Any, path: str, locate: Locate) -> Model | tuple[Finding, ...]:
    """``value`` as ``model``, or every reason why not, each with its place in ``path``."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        return tuple(_finding(model, value, dict(item), path, locate) for item in error.errors(include_url=False))


def _finding(model: type[BaseModel], value: Any, error: dict[str, Any], path: str, locate: Locate) -> Finding:
    route: Route = error["loc"]
    kind: str = error["type"]
    key = _name(route)
    private = bool(route) and route[0] in PRIVATE_KEYS
    if kind == "extra_forbidden" and private:
        key = str(route[0])
    if kind == "extra_forbidden":
        near = NO_TEXT if private else _near(str(route[-1]), _keys_beside(model, route))
        return rules.UNKNOWN_KEY.at(_place(path, locate, route, key=True), key=key, near=near)
    if kind == "missing":
        return missing(route, _place(path, locate, route[:-1], key=True))
    place = _place(path, locate, route)
    cause = error.get("ctx", {}).get("error")
    empty = isinstance(cause, DateError) and cause.reason == BLANK
    if empty or (isinstance(cause, Fault) and cause.rule is required.FIELD):
        return missing(route, place)
    if isinstance(cause, Fault):
        return cause.at(place, key=key)
    if isinstance(cause, DateError):
        return bad_date(place, key, cause, private=private)
    expected = _EXPECTED.get(kind) or _allowed(error)
    return rules.WRONG_KIND.at(place, key=key, expected=expected)


def _allowed(error: dict[str, Any]) -> Text:
    expected = error.get("ctx", {}).get("expected")
    if expected:
        thai = expected.replace(" or ", " หรือ ")
        return Text(f"ต้องเป็นค่าใดค่าหนึ่งในนี้: {thai}", f"must be one of: {expected}")
    return Text("มีค่าที่ใช้ไม่ได้", f"cannot hold this value ({error['msg']})")


def missing(route: Route, place: Place) -> Finding:
    """The finding for a key that is not there, or is there and empty."""
    route = ("source",) if route == ("source", "name") else route
    key = _name(route)
    label = required.LABELS.get(str(route[-1]), Text("ต้องมี", "required"))
    if key == "expiry_date":
        problem = required.METADATA.message.fill({"key": key, "label": label})
        return required.EXPIRY_SET.at(place, problem=problem)
    rule = required.BY_KEY.get(key, required.FIELD)
    if key in {"images.alt", "images.credit"}:
        rule = required.PICTURE_CREDIT
    return rule.at(place, key=key, label=label)


def bad_date(place: Place, key: str, error: DateError, *, private: bool = False) -> Finding:
    """The finding for a date, time or period that cannot be read, with the nearest reading if there is one."""
    mend = _WRITTEN.get(key.rpartition(".")[2], _WRITTEN_DATE)
    problem = error.reason
    if private:
        problem = Text("อ่านค่าไม่ได้", "its value cannot be read")
    elif error.nearest:
        mend = Text(f"หมายถึง {error.nearest} หรือไม่", f"Did you mean {error.nearest}?")
    return rules.BAD_DATE.at(place, key=key, problem=problem, mend=mend)


def did_you_mean(word: str, known: Iterable[str]) -> Text:
    """“… did you mean X?” for the closest of ``known``, or nothing."""
    close = difflib.get_close_matches(word.casefold(), list(known), n=1, cutoff=0.6)
    return Text(f" หมายถึง “{close[0]}” หรือไม่", f"; did you mean “{close[0]}”?") if close else NO_TEXT


def _near(key: str, known: Iterable[str]) -> Text:
    labels = {label.th: name for name, label in required.LABELS.items()}
    close = [label for label in labels if label.startswith(key)] or difflib.get_close_matches(
        key, labels, n=1, cutoff=0.6
    )
    return did_you_mean(labels[close[0]] if close else key, known)


def _keys_beside(model: type[BaseModel], route: Route) -> Iterable[str]:
    """The keys known where the unknown one stands: walk the model along the route."""
    for step in route[:-1]:
        if isinstance(step, int):
            continue
        field = model.model_fields.get(step)
        inner = _inner_model(field.annotation if field else None)
        if inner is None:
            return ()
        model = inner
    return (*model.model_fields, *getattr(model, "SYNONYMS", ()))


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _inner_model(argument)
        if found:
            return found
    return None


def _name(route: Route) -> str:
    """The key a route leads to, as a clerk would name it: ``images.alt``, without the place in a list."""
    return ".".join(step for step in route if isinstance(step, str)) or "front matter"


def _place(path: str, locate: Locate, route: Route, *, key: bool = False) -> Place:
    return Place(path, *locate(route, key))
