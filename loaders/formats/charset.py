"""The characters of a web page's bytes, as browsers find them (WHATWG Encoding and HTML standards)."""

import codecs
import re
from contextlib import suppress

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_HEAD = 4096  # bytes in which a page declares its encoding
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]+)",
    re.I,
)
_DEFAULT = "cp1252"
# Labels under which pages have long been written in a larger encoding.
_LARGER = {
    **dict.fromkeys(("iso-8859-1", "latin1", "ascii", "us-ascii"), _DEFAULT),
    **dict.fromkeys(("gb2312", "gbk", "gb18030"), "gb18030"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987"), "cp949"),
    **dict.fromkeys(("shift_jis", "shift-jis", "x-sjis"), "cp932"),
    **dict.fromkeys(("iso-8859-9", "latin5"), "cp1254"),
    **dict.fromkeys(("windows-874", "tis-620", "iso-8859-11"), "cp874"),
    "big5": "big5hkscs",
    "macintosh": "mac_roman",
}
_OTHERS = re.compile(r"utf-8|iso-8859-(?:[2-8]|1[03-6])|windows-125\d|koi8-[ru]|ibm866|euc-jp|iso-2022-jp")


def decode(data: bytes) -> str:
    """The text of a page; what its encoding cannot tell is U+FFFD. No mark of byte order is left in it.

    A mark of byte order tells first. Then UTF-8 that is without fault, whatever the page declares: pages are
    saved in another encoding than they were served in. Then what the page declares, else Windows-1252.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if not data.isascii():
        with suppress(UnicodeDecodeError):
            return data.decode("utf-8")
    return data.decode(_encoding(data), "replace")


def _encoding(data: bytes) -> str:
    declared = _DECLARED.search(data, 0, _HEAD)
    label = (declared[1] or declared[2]).decode("ascii", "replace").lower() if declared else ""
    if label in _LARGER:
        return _LARGER[label]
    return label if _OTHERS.fullmatch(label) else _DEFAULT
