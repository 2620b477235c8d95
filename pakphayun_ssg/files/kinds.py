"""The nine file types of clause 2.7 and the programs that open them (clause 2.3)."""

from __future__ import annotations

from dataclasses import dataclass

from pakphayun_ssg.models import Text


@dataclass(frozen=True, slots=True)
class Kind:
    """One allowed type: its extension, its name on the page, its media type (IANA), the program that opens it."""

    extension: str
    label: str
    media_type: str
    viewer: Text


_WORD = Text(
    "Microsoft Word 2007 ขึ้นไป หรือ LibreOffice Writer (ใช้ได้โดยไม่เสียค่าใช้จ่าย)",
    "Microsoft Word 2007 or later, or LibreOffice Writer (free)",
)
_SHEET = Text(
    "Microsoft Excel 2007 ขึ้นไป หรือ LibreOffice Calc (ใช้ได้โดยไม่เสียค่าใช้จ่าย)",
    "Microsoft Excel 2007 or later, or LibreOffice Calc (free)",
)
_PICTURE = Text("เบราว์เซอร์หรือโปรแกรมดูภาพทั่วไป", "any browser or picture viewer")
_ARCHIVE = Text("โปรแกรมแตกไฟล์ เช่น 7-Zip (ใช้ได้โดยไม่เสียค่าใช้จ่าย)", "an archive program such as 7-Zip (free)")

_OOXML = "application/vnd.openxmlformats-officedocument"

KINDS = {
    kind.extension: kind
    for kind in (
        Kind(
            "pdf",
            "PDF",
            "application/pdf",
            Text(
                "เบราว์เซอร์ หรือโปรแกรมอ่าน PDF เช่น Adobe Acrobat Reader (ใช้ได้โดยไม่เสียค่าใช้จ่าย)",
                "a browser, or a PDF reader such as Adobe Acrobat Reader (free)",
            ),
        ),
        Kind("xls", "XLS", "application/vnd.ms-excel", _SHEET),
        Kind("xlsx", "XLSX", f"{_OOXML}.spreadsheetml.sheet", _SHEET),
        Kind("doc", "DOC", "application/msword", _WORD),
        Kind("docx", "DOCX", f"{_OOXML}.wordprocessingml.document", _WORD),
        Kind("jpg", "JPG", "image/jpeg", _PICTURE),
        Kind("png", "PNG", "image/png", _PICTURE),
        Kind("zip", "ZIP", "application/zip", Text("ระบบปฏิบัติการทั่วไปเปิดได้ หรือ 7-Zip", "most systems open it, or 7-Zip")),
        Kind("rar", "RAR", "application/vnd.rar", _ARCHIVE),
    )
}
PICTURES = frozenset({"jpg", "png"})


def extension(name: str) -> str:
    """The last extension of a file name, lower case, without its dot; "" when there is none."""
    stem, dot, last = name.rpartition(".")
    return last.lower() if dot and stem else ""
