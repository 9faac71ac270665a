"""PDFs as small as they can be, for tests: lines of Helvetica at their places."""

WIDTH, HEIGHT = 595, 842
_LIGATURE = 0x81  # a code that Windows-1252 leaves free
_FONT = (
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding "
    f"<< /BaseEncoding /WinAnsiEncoding /Differences [{_LIGATURE} /fi] >> >>"
)
_LOCK = f"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >>"

Printed = tuple[float, float, float, str]  # points from the left and from the top, size, text


def pdf(*pages: list[Printed], title: str = "", locked: bool = False) -> bytes:
    """A PDF of `pages`, each a list of lines in the order in which they are drawn."""
    first = 5
    kids = " ".join(f"{first + 2 * at} 0 R" for at in range(len(pages)))
    stated = f"\ufeff{title}".encode("utf-16-be").hex()
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        _FONT,
        f"<< /Title <{stated}> /CreationDate (D:20240105101500Z) >>",
    ]
    for at, page in enumerate(pages):
        content = "\n".join(map(_drawn, page))
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] "
            f"/Contents {first + 2 * at + 1} 0 R /Resources << /Font << /F 3 0 R >> >> >>",
            f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        ]
    return _file(objects, f"/Encrypt {_LOCK} /ID [<00> <00>]" if locked else "")


def column(texts: list[str], left: float = 60, top: float = 120, size: float = 10) -> list[Printed]:
    """Lines under each other; a blank one leaves its place empty."""
    return [(left, top + at * size * 1.3, size, text) for at, text in enumerate(texts) if text]


def _drawn(line: Printed) -> str:
    left, top, size, text = line
    data = b"".join(bytes([_LIGATURE]) if char == "ﬁ" else char.encode("cp1252") for char in text)
    return f"BT /F {size} Tf {left} {HEIGHT - top} Td <{data.hex()}> Tj ET"


def _file(objects: list[str], trailer: str) -> bytes:
    data, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("ascii")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    ends = [
        f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer",
        f"<< /Size {size} /Root 1 0 R /Info 4 0 R {trailer} >>",
        f"startxref\n{len(data)}\n%%EOF\n",
    ]
    return data + "\n".join(ends).encode("ascii")
